package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import scaleout.app.aws.AwsException;
import scaleout.model.bundle.BundleException;
import scaleout.model.projection.ProjectionException;
import scaleout.model.trace.FormatException;

/// Failures in words that are fit to be shown.
final class Words {

    private Words() {}

    /// Returns what to tell about a failure: what and where, and on further lines what to do.
    static String of(Throwable failure) {
        return switch (failure) {
            case FormatException format -> message(format);
            case UnusableException unusable -> message(unusable);
            case AwsException refused -> message(refused);
            case BundleException unwritable -> message(unwritable);
            case ProjectionException projection -> message(projection);
            case NoSuchFileException missing ->
                    "%s: there is no such file or folder.\nCheck the path, or open another trace."
                            .formatted(missing.getFile());
            case AccessDeniedException denied ->
                    "%s: reading it is not allowed.\nChange its permissions, or copy it elsewhere."
                            .formatted(denied.getFile());
            case IOException io ->
                    "Reading or writing failed: %s.\nTry again, or use another file."
                            .formatted(message(io));
            default ->
                    "This is an error in the program: %s.\nPlease report it with the trace that you opened."
                            .formatted(failure);
        };
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}

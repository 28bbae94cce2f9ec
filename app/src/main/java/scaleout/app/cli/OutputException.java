package scaleout.app.cli;

import java.io.IOException;
import java.nio.file.Path;

/// An output cannot be written.
final class OutputException extends IOException {

    private static final long serialVersionUID = 1L;

    OutputException(Path file, IOException cause) {
        super(
                "%s: cannot be written (%s).\nChoose another place for --out."
                        .formatted(file, reason(cause)),
                cause);
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : cause.getClass().getSimpleName() + ": " + message;
    }
}

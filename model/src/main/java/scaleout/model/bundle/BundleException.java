package scaleout.model.bundle;

import java.io.IOException;

/// A bundle cannot be written. The message names the place and says what to do.
public final class BundleException extends IOException {

    private static final long serialVersionUID = 1L;

    /// @param place   the folder or file
    /// @param problem what is in the way
    /// @param advice  what to do, one sentence
    BundleException(Object place, String problem, String advice) {
        super("%s: %s.\n%s".formatted(place, problem, advice));
    }

    /// @param place the folder or file
    /// @param cause why it cannot be written
    BundleException(Object place, IOException cause) {
        super(
                "%s: cannot be written (%s).\nChoose another place for the bundle, or make room on the disk."
                        .formatted(place, cause),
                cause);
    }
}

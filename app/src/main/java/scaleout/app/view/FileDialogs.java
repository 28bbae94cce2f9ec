package scaleout.app.view;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for files. Tests answer without a dialog.
public interface FileDialogs {

    /// Returns the trace file or zip to open, unless the user gave up.
    Optional<Path> file();

    /// Returns the folder to open, unless the user gave up.
    Optional<Path> folder();

    /// Returns where to save a picture, unless the user gave up.
    ///
    /// @param name proposed file name
    Optional<Path> picture(String name);
}

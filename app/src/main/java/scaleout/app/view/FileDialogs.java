package scaleout.app.view;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import scaleout.app.state.ExportForm;

/// Asks the user for files. Tests answer without a dialog.
public interface FileDialogs {

    /// Returns the files to open as one trace; none where the user gave up.
    List<Path> files();

    /// Returns a folder, unless the user gave up.
    ///
    /// @param title what it is for
    Optional<Path> folder(String title);

    /// Returns where to save what is exported, unless the user gave up.
    ///
    /// @param name proposed file name
    /// @param what the kind of file
    Optional<Path> export(String name, ExportForm.What what);

    /// Returns where to save a session, unless the user gave up.
    ///
    /// @param beside a file whose folder is proposed
    /// @param name   proposed file name
    Optional<Path> session(Path beside, String name);

    /// Returns where to save a scenario, unless the user gave up.
    ///
    /// @param name proposed file name
    Optional<Path> scenario(String name);
}

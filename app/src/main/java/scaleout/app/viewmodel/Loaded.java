package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import scaleout.app.files.SessionFile;
import scaleout.app.state.Choice;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.SavedSession;
import scaleout.app.state.Source;
import scaleout.model.trace.FormatException;

/// What was read to be opened.
///
/// @param trace   what is open then
/// @param choice  what is chosen about it then
/// @param session the session file that said so, if one did
record Loaded(OpenTrace trace, Choice choice, Optional<Path> session) {

    /// What is to be read, and where that is said.
    ///
    /// @param source  what is to be read
    /// @param choice  what is chosen about it then
    /// @param session the session file that says so, if one does
    record Wanted(Source source, Choice choice, Optional<Path> session) {

        /// Returns what inputs stand for: a session file stands for what it names.
        ///
        /// @throws FormatException where a session file cannot be understood, as when a newer version wrote it
        /// @throws IOException     where it cannot be read
        static Wanted of(Source source) throws FormatException, IOException {
            List<Path> inputs = source.inputs();
            if (inputs.size() != 1 || !SessionFile.is(inputs.getFirst())) {
                return new Wanted(source, Choice.START, Optional.empty());
            }
            SavedSession saved = SessionFile.read(inputs.getFirst());
            return new Wanted(
                    Source.of(saved.inputs()).with(saved.options()),
                    saved.choice(),
                    Optional.of(inputs.getFirst()));
        }
    }
}

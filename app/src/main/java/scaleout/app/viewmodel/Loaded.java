package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import scaleout.app.files.SessionFile;
import scaleout.app.state.Choice;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.SavedSession;
import scaleout.app.state.SavedTrace;
import scaleout.app.state.Source;
import scaleout.model.trace.FormatException;

/// What was read to be opened.
///
/// @param trace   what is open then
/// @param choice  what is chosen about it then
/// @param session the session file that said so, if one did
/// @param missing why traces that were to be compared with it could not be read
record Loaded(OpenTrace trace, Choice choice, Optional<Path> session, List<Throwable> missing) {

    /// What is to be read, and where that is said.
    ///
    /// @param source  what is to be read
    /// @param beside  what it is compared with then
    /// @param choice  what is chosen about it then
    /// @param session the session file that says so, if one does
    record Wanted(Source source, List<Source> beside, Choice choice, Optional<Path> session) {

        Wanted(SavedSession saved, Optional<Path> session) {
            this(
                    saved.open().source(),
                    saved.beside().stream().map(SavedTrace::source).toList(),
                    saved.choice(),
                    session);
        }

        /// Returns what inputs stand for: a session file stands for what it names.
        ///
        /// @throws FormatException where a session file cannot be understood, as when a newer version wrote it
        /// @throws IOException     where it cannot be read
        static Wanted of(Source source) throws FormatException, IOException {
            List<Path> inputs = source.inputs();
            if (inputs.size() != 1 || !SessionFile.is(inputs.getFirst())) {
                return new Wanted(source, List.of(), Choice.START, Optional.empty());
            }
            return new Wanted(SessionFile.read(inputs.getFirst()), Optional.of(inputs.getFirst()));
        }
    }
}

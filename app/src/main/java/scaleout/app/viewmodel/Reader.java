package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import scaleout.model.bundle.Input;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.bundle.Unnamed;
import scaleout.model.reconstruction.Opened;
import scaleout.model.trace.FormatException;

/// Reads a trace, off the UI thread.
@FunctionalInterface
public interface Reader {
    /// Returns what the inputs say together; throws `InterruptedIOException` when the thread is interrupted.
    Opened read(List<Path> inputs, ReadOptions options, Progress progress)
            throws FormatException, IOException;

    /// Returns which values have no name in inputs that could not be read to a timeline.
    default List<Unnamed> unnamed(List<Path> inputs, ReadOptions options) throws IOException {
        try {
            return switch (Input.read(inputs, Set.of(), options, Progress.NONE)) {
                case Input.OfTrace(var trace, var files) -> files.unnamed();
                case Input.OfDocument(var document, var files) -> files.unnamed();
            };
        } catch (FormatException unusable) {
            return List.of();
        }
    }
}

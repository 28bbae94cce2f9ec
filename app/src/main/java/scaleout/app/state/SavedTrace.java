package scaleout.app.state;

import java.nio.file.Path;
import java.util.List;
import scaleout.model.bundle.ReadOptions;

/// A trace as a session file names it: where it is, not what is in it.
///
/// @param inputs  files, folders or zips that are read together, at least one
/// @param options what the user said of them
public record SavedTrace(List<Path> inputs, ReadOptions options) {

    public SavedTrace {
        inputs = List.copyOf(inputs);
    }

    /// Returns where a trace was read from.
    public static SavedTrace of(Source source) {
        return new SavedTrace(source.inputs(), source.options());
    }

    /// Returns what is to be read.
    public Source source() {
        return Source.of(inputs).with(options);
    }
}

package scaleout.app.state;

import java.nio.file.Path;
import java.util.List;
import scaleout.model.bundle.ReadOptions;

/// What a session file holds.
///
/// @param inputs  what is open, at least one
/// @param options what the user said of them
/// @param choice  what the user has chosen about them
public record SavedSession(List<Path> inputs, ReadOptions options, Choice choice) {

    public SavedSession {
        inputs = List.copyOf(inputs);
    }
}

package scaleout.app.state;

import java.nio.file.Path;
import java.util.List;
import scaleout.app.aws.Fetched;
import scaleout.app.aws.Gap;
import scaleout.model.bundle.ReadOptions;

/// What was opened together, and how.
///
/// @param inputs  files, folders or zips, at least one
/// @param options what the user said of them
/// @param fetched whether it was fetched from AWS just now
/// @param gaps    what AWS was asked for and did not give
/// @param notes   what AWS no longer has; a sentence each
public record Source(
        List<Path> inputs,
        ReadOptions options,
        boolean fetched,
        List<Gap> gaps,
        List<String> notes) {

    public Source {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("nothing is to be opened");
        }
        inputs = List.copyOf(inputs);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }

    /// Returns files of which nothing is said.
    public static Source of(List<Path> inputs) {
        return new Source(inputs, ReadOptions.NONE, false, List.of(), List.of());
    }

    /// Returns what was fetched from AWS.
    public static Source of(Fetched fetched) {
        return new Source(
                List.of(fetched.bundle()), ReadOptions.NONE, true, fetched.gaps(), fetched.notes());
    }

    /// Returns the same inputs with other things said of them.
    public Source with(ReadOptions said) {
        return new Source(inputs, said, false, gaps, notes);
    }

    /// A name for people, such as `chat.zip`, or `chat.zip and 2 more`.
    public String name() {
        Path first = inputs.getFirst();
        Path file = first.getFileName();
        String name = file == null ? first.toString() : file.toString();
        return inputs.size() == 1 ? name : "%s and %d more".formatted(name, inputs.size() - 1);
    }
}

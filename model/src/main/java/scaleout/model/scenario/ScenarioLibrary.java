package scaleout.model.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// The scenarios that ship with the program. Each says in its description where its numbers come from.
public final class ScenarioLibrary {

    /// Their names, in the order in which they are offered.
    public static final List<String> NAMES =
            List.of(
                    "qwen3-8b",
                    "qwen3-8b-image-cache",
                    "rollout-before-spike",
                    "copies-with-data-cache",
                    "llama-70b-behind-nat",
                    "morning-demand");

    private ScenarioLibrary() {}

    /// All of them, in the order in which they are offered.
    public static List<Scenario> all() {
        return NAMES.stream().map(ScenarioLibrary::read).toList();
    }

    /// Returns the scenario of a name, or empty where there is none.
    public static Optional<Scenario> named(String name) {
        return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
    }

    private static Scenario read(String name) {
        String resource = "library/%s.scenario.json".formatted(name);
        try (InputStream in =
                Objects.requireNonNull(
                        ScenarioLibrary.class.getResourceAsStream(resource), resource)) {
            return ScenarioFile.read(JsonCursor.read(resource, in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (FormatException wrong) {
            throw new IllegalStateException(wrong);
        }
    }
}

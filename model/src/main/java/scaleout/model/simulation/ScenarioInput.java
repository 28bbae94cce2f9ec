package scaleout.model.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import scaleout.model.bundle.Input;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.reconstruction.Opened;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioFile;
import scaleout.model.timeline.TimelineFile;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Opens what the user has: answers of AWS, a timeline file, or a scenario, which is then simulated with its own seed.
public final class ScenarioInput {

    private ScenarioInput() {}

    /// Reads inputs as one.
    ///
    /// @param options what their files do not say
    /// @throws FormatException        where nothing in them can be used
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where they cannot be read
    public static Opened read(List<Path> inputs, ReadOptions options, Progress progress)
            throws FormatException, IOException {
        return Opened.read(
                inputs,
                options,
                progress,
                Map.of(
                        ScenarioFile.FORMAT,
                        (document, files) -> simulated(document, files, progress)));
    }

    /// Reads a scenario: a file, or a folder or zip with exactly one.
    ///
    /// @throws FormatException        where it is none
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where it cannot be read
    public static Scenario scenario(Path input, Progress progress)
            throws FormatException, IOException {
        String name = String.valueOf(input.getFileName());
        if (Files.isRegularFile(input) && name.endsWith(".json")) {
            // so that a mistyped format is not taken for another kind of file
            try (InputStream in = Files.newInputStream(input)) {
                return ScenarioFile.read(JsonCursor.read(name, in));
            }
        }
        Set<String> own = Set.of(ScenarioFile.FORMAT, TimelineFile.FORMAT);
        return switch (Input.read(List.of(input), own, ReadOptions.NONE, progress)) {
            case Input.OfDocument(var document, _) -> ScenarioFile.read(document);
            case Input.OfTrace _ ->
                    throw FormatException.expected(
                            input.toString(),
                            "",
                            "a scenario (*.scenario.json)",
                            "answers of AWS",
                            "To project what they show, use: scaleout whatif");
        };
    }

    private static Opened simulated(JsonCursor document, Input.Files files, Progress progress)
            throws FormatException, IOException {
        Scenario scenario = ScenarioFile.read(document);
        progress.at("Simulating " + scenario.name(), 1);
        try {
            Thread worker = Thread.currentThread();
            Simulation simulation =
                    Simulator.simulate(scenario, scenario.seed(), worker::isInterrupted);
            return new Opened(
                    simulation.timeline(),
                    simulation.findings(),
                    files,
                    SimulatedSurroundings.of(scenario));
        } catch (CancellationException cancelled) {
            throw new InterruptedIOException(cancelled.getMessage());
        }
    }
}

package scaleout.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import scaleout.app.files.AtomicFile;
import scaleout.model.report.Json;
import scaleout.model.report.SimulationReport;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioLibrary;
import scaleout.model.simulation.CacheLifecycle;
import scaleout.model.simulation.ScenarioInput;
import scaleout.model.simulation.Simulation;
import scaleout.model.simulation.Simulator;
import scaleout.model.timeline.TimelineJson;
import scaleout.model.trace.FormatException;

/// `scaleout simulate`: plays a scenario through.
@Command(
        name = "simulate",
        description = "Simulate start-ups from a scenario, with caches, rollouts and shared links.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description = {
                "a scenario (*.scenario.json), a folder with one,",
                "or the name of a built-in one"
            })
    private @Nullable Path input;

    @Option(names = "--list", description = "list the built-in scenarios")
    private boolean list;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "of everything that is drawn, instead of the scenario's own")
    private @Nullable Long seed;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write the timeline to FILE (*.timeline.json)")
    private @Nullable Path out;

    @Option(
            names = "--json",
            description = "print the timeline, bandwidth, caches and findings as JSON")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter stdout = spec.commandLine().getOut();
        if (list) {
            for (Scenario scenario : ScenarioLibrary.all()) {
                stdout.printf("%s%n    %s%n", scenario.name(), scenario.description());
            }
            return ExitCode.DONE;
        }
        if (input == null) {
            throw new ParameterException(
                    spec.commandLine(), "Which scenario? --list shows the built-in ones.");
        }
        if (seed != null && seed < 0) {
            throw new ParameterException(spec.commandLine(), "--seed: must not be negative");
        }
        Path file = input;
        try {
            return Stoppable.run(() -> simulate(scenario(file)));
        } catch (CancellationException stopped) {
            return ExitCode.STOPPED;
        }
    }

    private Scenario scenario(Path file) throws FormatException, IOException {
        if (Files.exists(file)) {
            PrintWriter err = spec.commandLine().getErr();
            Scenario scenario = ScenarioInput.scenario(file, Inputs.progress(err));
            Inputs.clear(err);
            return scenario;
        }
        return ScenarioLibrary.named(file.toString())
                .orElseThrow(() ->
                        FormatException.expected(
                                file.toString(),
                                "",
                                "a scenario file, a folder with one, or the name of a built-in one",
                                "nothing of that name",
                                "Built in are %s."
                                        .formatted(String.join(", ", ScenarioLibrary.NAMES))));
    }

    private int simulate(Scenario scenario) throws OutputException {
        BooleanSupplier stopped = Thread.currentThread()::isInterrupted;
        long chosen = seed == null ? scenario.seed() : seed;
        Simulation simulation = Simulator.simulate(scenario, chosen, stopped);
        if (out != null) {
            write(out, simulation);
        }
        if (json || out == null) {
            print(simulation, CacheLifecycle.of(scenario, chosen, stopped));
        }
        return ExitCode.DONE;
    }

    private void print(Simulation simulation, CacheLifecycle lifecycle) {
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.print(
                json
                        ? Json.text(SimulationReport.json(simulation, lifecycle))
                        : SimulationReport.text(simulation, lifecycle));
        stdout.flush();
    }

    private static void write(Path file, Simulation simulation) throws OutputException {
        try {
            AtomicFile.write(
                    file,
                    Json.text(TimelineJson.of(simulation.timeline()))
                            .getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new OutputException(file, unwritable);
        }
    }
}

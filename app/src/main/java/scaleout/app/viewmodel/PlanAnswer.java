package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.PlanLayout.Track;
import scaleout.app.chart.PlanWords;
import scaleout.app.state.OpenTrace;
import scaleout.model.bundle.Progress;
import scaleout.model.catalog.HourlyPrice;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Optimizations;
import scaleout.model.planning.PlanInput;
import scaleout.model.planning.PlanTable;
import scaleout.model.planning.Resolution;
import scaleout.model.report.Durations;
import scaleout.model.scenario.Scenario;
import scaleout.model.simulation.ScenarioInput;
import scaleout.model.trace.FormatException;

/// How long the endpoint of the open scenario is short of capacity, with each combination of the optimizations.
///
/// @param scenario what was planned
/// @param rows     all combinations
public record PlanAnswer(Scenario scenario, List<PlanTable.Row> rows) {

    public PlanAnswer {
        rows = List.copyOf(rows);
    }

    /// Plays the closed loop of a scenario in steps of one second. Stops when the thread is interrupted.
    ///
    /// @throws FormatException where what is open is no scenario, or one that cannot be planned
    /// @throws IOException     where it cannot be read again
    static PlanAnswer of(OpenTrace open) throws FormatException, IOException {
        Path input = open.source().inputs().getFirst();
        if (open.source().inputs().size() > 1 || !isSimulated(open)) {
            throw FormatException.expected(
                    input.toString(),
                    "",
                    "a scenario with demand, service and policy",
                    "a trace, which says what happened",
                    "Open a scenario, or make one with New scenario.");
        }
        Scenario scenario = ScenarioInput.scenario(input, Progress.NONE);
        Path folder = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
        PlanInput planned =
                PlanInput.of(scenario, input.toString(), folder == null ? Path.of("") : folder);
        Thread worker = Thread.currentThread();
        return new PlanAnswer(
                scenario,
                PlanTable.of(
                                planned,
                                scenario.seed(),
                                Resolution.FLUID,
                                Progress.NONE,
                                worker::isInterrupted)
                        .rows());
    }

    private static boolean isSimulated(OpenTrace open) {
        return open.timeline()
                .startUps()
                .flatMap(startUp -> startUp.spans().stream())
                .allMatch(span -> span.evidence() == Evidence.SIMULATED);
    }

    /// The combination that the scenario has when toggles of the user are laid over its own.
    public PlanTable.Row now(Optimizations chosen) {
        return PlanTable.now(rows, over(chosen));
    }

    private Optimizations over(Optimizations chosen) {
        Optimizations own = scenario.optimizations();
        return new Optimizations(
                first(chosen.imageCache(), own.imageCache()),
                first(chosen.dataCache(), own.dataCache()),
                first(chosen.metricResolution(), own.metricResolution()));
    }

    private static <V> @Nullable V first(@Nullable V chosen, @Nullable V own) {
        return chosen != null ? chosen : own;
    }

    /// Demand and what is ready for it: without any optimization, and as it is now.
    public Track track(Optimizations chosen) {
        return Track.of(now(chosen).plan(), rows.getFirst().plan());
    }

    /// All combinations side by side; that of now is marked.
    public Table table(Optimizations chosen) {
        PlanTable.Row now = now(chosen);
        List<List<String>> cells = new ArrayList<>();
        for (PlanTable.Row row : rows) {
            cells.add(cells(row, row.equals(now) ? "\u25b8 " : ""));
        }
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(PlanWords.columns());
        return new Table(head, cells);
    }

    private static List<String> cells(PlanTable.Row row, String mark) {
        List<String> cells = new ArrayList<>(List.of(mark + PlanWords.name(row.optimizations())));
        cells.addAll(PlanWords.cells(row));
        return cells;
    }

    /// What the numbers are of, and what they leave out.
    public String note() {
        HourlyPrice price = rows.getFirst().plan().price();
        return loop() + (price == null ? "" : " Cost by " + price.source() + ".");
    }

    private String loop() {
        return "Closed loop of %s, seed %d, %s of demand, in steps of one second (resolution: fluid). Warm instead: so many instances that always run lose no minute either."
                .formatted(
                        scenario.name(),
                        scenario.seed(),
                        Durations.text(rows.getFirst().plan().horizonSeconds()));
    }
}

package scaleout.model.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import scaleout.model.bundle.Progress;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;

/// What each combination of the three optimizations would give, and how many warm instances would keep the promise instead.
///
/// @param resolution how finely requests were looked at
/// @param rows       the eight combinations
public record PlanTable(Resolution resolution, List<Row> rows) {

    private static final double ROWS = 8;

    public PlanTable {
        rows = List.copyOf(rows);
    }

    /// One combination.
    ///
    /// @param optimizations the toggles
    /// @param plan          what it gives
    /// @param warmInstances the fewest instances at the start, which scaling then leaves, with which no minute of the SLO is
    ///                      lost; empty where nothing is promised or none up to the most that scaling may reach do
    public record Row(Optimizations optimizations, Plan plan, OptionalInt warmInstances) {}

    /// Of these rows the one of some toggles; what they leave open is off, and 60 s.
    public static Row now(List<Row> rows, Optimizations toggles) {
        MetricResolution period = toggles.metricResolution();
        Optimizations known =
                new Optimizations(
                        Boolean.TRUE.equals(toggles.imageCache()),
                        Boolean.TRUE.equals(toggles.dataCache()),
                        period == null ? MetricResolution.SECONDS_60 : period);
        return rows.stream()
                .filter(row -> row.optimizations().equals(known))
                .findFirst()
                .orElse(rows.getFirst());
    }

    /// Returns the table, each row with the same seed.
    ///
    /// @param progress  told of each row
    /// @param cancelled asked now and then
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    public static PlanTable of(
            PlanInput input,
            long seed,
            Resolution resolution,
            Progress progress,
            BooleanSupplier cancelled) {
        List<Row> rows = new ArrayList<>();
        for (boolean image : new boolean[] {false, true}) {
            for (boolean data : new boolean[] {false, true}) {
                for (MetricResolution period : MetricResolution.values()) {
                    Optimizations toggles = new Optimizations(image, data, period);
                    progress.at("Planning all combinations", rows.size() / ROWS);
                    PlanInput combined = input.with(toggles);
                    rows.add(
                            new Row(
                                    toggles,
                                    Planner.plan(combined, seed, resolution, cancelled),
                                    WarmSpares.of(combined, seed, resolution, 0, cancelled)));
                }
            }
        }
        return new PlanTable(resolution, rows);
    }
}

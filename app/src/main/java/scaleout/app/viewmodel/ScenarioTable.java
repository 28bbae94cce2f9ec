package scaleout.app.viewmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scaleout.app.state.NamedScenario;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Alternatives;
import scaleout.model.projection.Alternatives.Fix;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.Interval;
import scaleout.model.projection.Projection;
import scaleout.model.projection.ProjectionException;
import scaleout.model.projection.Projector;
import scaleout.model.projection.Reach;
import scaleout.model.projection.WhatIf;
import scaleout.model.report.Durations;

/// Scenarios side by side.
///
/// @param rows         as recorded, as chosen now where that differs, and those that the user keeps
/// @param combinations every combination of the toggles, with all else as chosen now
/// @param fixes        what would help next, on top of what is chosen now
/// @param n            start-ups that the numbers are of
public record ScenarioTable(List<Row> rows, List<Row> combinations, List<Fix> fixes, int n) {

    /// One scenario.
    ///
    /// @param name     for people
    /// @param whatIf   what it changes
    /// @param kept     its number among those that the user keeps; empty for the others
    /// @param outcome  what it brings; empty where it cannot be projected
    /// @param problem  why it cannot be; empty where it can
    /// @param inRange  whether it stays in what was calibrated
    public record Row(
            String name,
            WhatIf whatIf,
            Optional<Integer> kept,
            Optional<Outcome> outcome,
            String problem,
            boolean inRange) {}

    /// What a scenario brings.
    ///
    /// @param totalSeconds mean total
    /// @param interval     80 % interval of it
    /// @param deltas       critical-path seconds of each phase, less as recorded; they add up to the change of the total
    /// @param bottleneck   the phase with the most critical-path seconds
    /// @param n            start-ups
    public record Outcome(
            double totalSeconds,
            Interval interval,
            Map<Phase, Double> deltas,
            Phase bottleneck,
            int n) {

        private static Outcome of(Projection projection) {
            return new Outcome(
                    projection.scenario().totalSeconds(),
                    projection.interval(),
                    projection.deltas(),
                    projection.scenario().bottleneck(),
                    projection.scenario().count());
        }

        /// The total with its interval, such as `5m 02s (4m 41s to 5m 29s)`.
        public String words() {
            return "%s (%s to %s)"
                    .formatted(
                            Durations.text(totalSeconds),
                            Durations.text(interval.p10()),
                            Durations.text(interval.p90()));
        }
    }

    public ScenarioTable {
        rows = List.copyOf(rows);
        combinations = List.copyOf(combinations);
        fixes = List.copyOf(fixes);
    }

    static ScenarioTable of(FittedTimeline fitted, WhatIf now, List<NamedScenario> kept) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(fitted, "As recorded", WhatIf.NOTHING, Optional.empty()));
        if (!now.equals(WhatIf.NOTHING)) {
            rows.add(row(fitted, "Now", now, Optional.empty()));
        }
        for (int i = 0; i < kept.size(); i++) {
            NamedScenario scenario = kept.get(i);
            rows.add(row(fitted, scenario.name(), scenario.whatIf(), Optional.of(i)));
        }
        return new ScenarioTable(
                rows,
                combinations(fitted, now),
                Alternatives.fixes(fitted, now),
                rows.getFirst().outcome().map(Outcome::n).orElse(0));
    }

    private static List<Row> combinations(FittedTimeline fitted, WhatIf now) {
        List<Row> rows = new ArrayList<>();
        for (boolean image : new boolean[] {false, true}) {
            for (boolean data : new boolean[] {false, true}) {
                for (MetricResolution resolution : MetricResolution.values()) {
                    Optimizations toggles = new Optimizations(image, data, resolution);
                    rows.add(row(fitted, words(toggles), now.with(toggles), Optional.empty()));
                }
            }
        }
        return rows;
    }

    private static String words(Optimizations toggles) {
        MetricResolution resolution = toggles.metricResolution();
        return "Image cache %s, data cache %s, %d s metrics"
                .formatted(
                        Boolean.TRUE.equals(toggles.imageCache()) ? "on" : "off",
                        Boolean.TRUE.equals(toggles.dataCache()) ? "on" : "off",
                        resolution == null ? 60 : resolution.seconds());
    }

    private static Row row(
            FittedTimeline fitted, String name, WhatIf whatIf, Optional<Integer> kept) {
        boolean inRange = Reach.of(fitted.calibration().types(), whatIf).isEmpty();
        try {
            Outcome outcome = Outcome.of(Projector.project(fitted, whatIf));
            return new Row(name, whatIf, kept, Optional.of(outcome), "", inRange);
        } catch (ProjectionException impossible) {
            return new Row(name, whatIf, kept, Optional.empty(), Words.of(impossible), inRange);
        }
    }
}

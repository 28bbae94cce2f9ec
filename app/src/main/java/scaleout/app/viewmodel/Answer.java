package scaleout.app.viewmodel;

import java.util.EnumMap;
import java.util.Map;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Interval;
import scaleout.model.projection.Projection;
import scaleout.model.projection.Totals;
import scaleout.model.projection.WhatIf;

/// What the what-if panel says.
///
/// @param asRecorded     whether the scenario changes nothing
/// @param n              start-ups that the means are of
/// @param leftOut        start-ups that could not be projected
/// @param detectionKnown whether the totals include detection
/// @param total          from the spike, or else from launch, to ready
/// @param phases         every phase; they add up to `total`
/// @param interval       80 % interval of the total under the scenario
/// @param bottleneckWas  the phase with the most critical-path seconds as observed
/// @param bottleneckIs   the same under the scenario
public record Answer(
        boolean asRecorded,
        int n,
        int leftOut,
        boolean detectionKnown,
        PhaseChange total,
        Map<Phase, PhaseChange> phases,
        Interval interval,
        Phase bottleneckWas,
        Phase bottleneckIs) {

    /// Returns what the panel says about a projection.
    public static Answer of(Projection projection) {
        Totals before = projection.baseline();
        Totals after = projection.scenario();
        return new Answer(
                projection.whatIf().equals(WhatIf.NOTHING),
                projection.startUps().size(),
                projection.leftOut(),
                before.detectionSeconds().isPresent(),
                new PhaseChange(before.totalSeconds(), after.totalSeconds()),
                phases(before, after),
                projection.interval(),
                before.bottleneck(),
                after.bottleneck());
    }

    private static Map<Phase, PhaseChange> phases(Totals before, Totals after) {
        Map<Phase, PhaseChange> changes = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            changes.put(
                    phase,
                    new PhaseChange(
                            before.criticalSeconds().getOrDefault(phase, 0.0),
                            after.criticalSeconds().getOrDefault(phase, 0.0)));
        }
        return changes;
    }

    /// The most critical-path seconds that any phase has, before or after.
    public double longestSeconds() {
        return phases.values().stream()
                .mapToDouble(change -> Math.max(change.beforeSeconds(), change.afterSeconds()))
                .max()
                .orElse(0);
    }
}

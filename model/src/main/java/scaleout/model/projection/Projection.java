package scaleout.model.projection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Phase;

/// Baseline against scenario.
///
/// @param whatIf     what the scenario changes
/// @param startUps   each start-up that could be projected; never empty
/// @param leftOut    start-ups that could not: still starting, or of unknown size
/// @param baseline   means as observed
/// @param scenario   means under the scenario
/// @param interval   of the scenario's `totalSeconds`
/// @param parameters what limits the transfers under the scenario, of the first start-up
/// @param findings   what limits the numbers
public record Projection(
        WhatIf whatIf,
        List<ProjectedStartUp> startUps,
        int leftOut,
        Totals baseline,
        Totals scenario,
        Interval interval,
        List<Parameter> parameters,
        List<Finding> findings) {

    public Projection {
        startUps = List.copyOf(startUps);
        parameters = List.copyOf(parameters);
        findings = List.copyOf(findings);
    }

    /// Scenario minus baseline of critical-path seconds. They add up to the difference of the totals.
    public Map<Phase, Double> deltas() {
        Map<Phase, Double> deltas = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            deltas.put(
                    phase,
                    scenario.criticalSeconds().getOrDefault(phase, 0.0)
                            - baseline.criticalSeconds().getOrDefault(phase, 0.0));
        }
        return deltas;
    }
}

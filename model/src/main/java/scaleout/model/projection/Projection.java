package scaleout.model.projection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Phase;
import scaleout.model.simulation.Course;
import scaleout.model.statistics.Sample;

/// Baseline against scenario.
///
/// @param whatIf     what the scenario changes
/// @param startUps   each start-up that could be projected; never empty
/// @param leftOut    start-ups that could not: still starting, or of unknown size
/// @param baseline   means as observed
/// @param scenario   means under the scenario
/// @param interval   of the scenario's `totalSeconds`
/// @param parameters what is known of each instance type, with what the user sets
/// @param findings   what limits the numbers
public record Projection(
        WhatIf whatIf,
        List<ProjectedStartUp> startUps,
        int leftOut,
        Totals baseline,
        Totals scenario,
        Interval interval,
        List<TypedParameters> parameters,
        List<Finding> findings) {

    public Projection {
        startUps = List.copyOf(startUps);
        parameters = List.copyOf(parameters);
        findings = List.copyOf(findings);
    }

    /// What is known of the first instance type.
    public List<Parameter> firstParameters() {
        return parameters.getFirst().values();
    }

    /// Totals of each start-up as observed, seconds.
    public Sample before() {
        return totals(ProjectedStartUp::baseline);
    }

    /// Totals of each start-up under the scenario, seconds.
    public Sample after() {
        return totals(ProjectedStartUp::scenario);
    }

    private Sample totals(Function<ProjectedStartUp, Course> side) {
        return Sample.of(
                startUps.stream()
                        .mapToDouble(startUp -> side.apply(startUp).totalSeconds())
                        .toArray());
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

package scaleout.model.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.model.domain.Phase;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.Projection;

/// What each scenario of a report changes, a row per scenario, start-up and phase.
public final class ReportCsv {

    private static final String HEAD =
            "scenario,instance_type,start_up,phase,before_s,after_s,critical_before_s,critical_after_s,critical_delta_s\n";

    private ReportCsv() {}

    /// Returns the answer of `report --to csv`.
    public static String of(ReportInput input) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (Map.Entry<String, Projection> scenario : input.projections().entrySet()) {
            for (ProjectedStartUp startUp : scenario.getValue().startUps()) {
                for (Phase phase : Phase.values()) {
                    csv.append(row(scenario.getKey(), startUp, phase)).append('\n');
                }
            }
        }
        return csv.toString();
    }

    private static String row(String scenario, ProjectedStartUp startUp, Phase phase) {
        double before = startUp.baseline().criticalSeconds(phase);
        double after = startUp.scenario().criticalSeconds(phase);
        String type = startUp.scaleOut().instanceType();
        List<String> words =
                List.of(
                        scenario,
                        type == null ? "" : type,
                        startUp.startUp().instance(),
                        phase.name());
        Stream<String> numbers =
                Stream.of(
                                startUp.baseline().seconds(phase),
                                startUp.scenario().seconds(phase),
                                before,
                                after,
                                after - before)
                        .map(number -> Double.toString(number));
        return Stream.concat(words.stream().map(Outside::csv), numbers)
                .collect(Collectors.joining(","));
    }
}

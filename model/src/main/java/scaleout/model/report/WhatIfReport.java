package scaleout.model.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Phase;
import scaleout.model.flow.RateSeries;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.Projection;
import scaleout.model.projection.Totals;
import scaleout.model.simulation.Course;

/// A projection as JSON with fixed field names, and as text for a terminal.
public final class WhatIfReport {

    private WhatIfReport() {}

    /// Returns the answer of `whatif --json`. Nothing is rounded, so that deltas add up.
    ///
    /// @param before findings of the reconstruction
    public static Map<String, Object> json(Projection projection, List<Finding> before) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("baseline", totals(projection.baseline()));
        json.put("scenario", totals(projection.scenario()));
        List<Object> deltas = new ArrayList<>();
        projection
                .deltas()
                .forEach((phase, seconds) ->
                        deltas.add(orderedMap("phase", phase.name(), "seconds", seconds)));
        json.put("deltas", deltas);
        json.put("criticalPath", names(projection.scenario().criticalPath()));
        json.put("baselineCriticalPath", names(projection.baseline().criticalPath()));
        json.put("bottleneck", projection.scenario().bottleneck().name());
        json.put("baselineBottleneck", projection.baseline().bottleneck().name());
        json.put(
                "interval",
                orderedMap(
                        "p10", projection.interval().p10(),
                        "p50", projection.interval().p50(),
                        "p90", projection.interval().p90()));
        json.put("n", projection.startUps().size());
        json.put("leftOut", projection.leftOut());
        json.put("startUps", projection.startUps().stream().map(WhatIfReport::startUp).toList());
        json.put(
                "parameters",
                projection.parameters().stream().map(WhatIfReport::parameter).toList());
        List<Finding> findings = new ArrayList<>(before);
        findings.addAll(projection.findings());
        json.put("findings", FindingsReport.json(findings));
        return json;
    }

    private static List<String> names(List<Phase> phases) {
        return phases.stream().map(Phase::name).toList();
    }

    private static Map<String, @Nullable Object> totals(Totals totals) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("detectionSeconds", orNull(totals.detectionSeconds()));
        json.put("startUpSeconds", totals.startUpSeconds());
        json.put("totalSeconds", totals.totalSeconds());
        json.put("phases", totals.phases());
        json.put("criticalSeconds", totals.criticalSeconds());
        return json;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Map<String, Object> startUp(ProjectedStartUp projected) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("instance", projected.startUp().instance());
        json.put("instanceType", String.valueOf(projected.scaleOut().instanceType()));
        json.put("baselineSeconds", projected.baseline().totalSeconds());
        json.put("scenarioSeconds", projected.scenario().totalSeconds());
        json.put(
                "bandwidth",
                List.of(
                        bandwidth("baseline", projected.baseline()),
                        bandwidth("scenario", projected.scenario())));
        return json;
    }

    /// Seconds count from the start of each transfer.
    private static Map<String, Object> bandwidth(String which, Course course) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("of", which);
        json.put("unit", "B/s");
        json.put("image", steps(course.transfers().imageRate()));
        json.put("model", steps(course.transfers().modelRate()));
        return json;
    }

    private static List<List<Double>> steps(RateSeries series) {
        return series.steps().stream()
                .map(step -> List.of(step.atSeconds(), step.bytesPerSecond()))
                .toList();
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        return orderedMap(
                "name", parameter.name(),
                "value", parameter.value(),
                "unit", parameter.unit(),
                "basis", parameter.basis().label(),
                "source", parameter.source());
    }

    private static Map<String, Object> orderedMap(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /// Returns what a terminal shows: seconds per phase before and after, the totals, and how far to trust them.
    public static String text(Projection projection) {
        TextTable table = new TextTable();
        table.row("", "before", "after", "critical path", "change");
        Totals before = projection.baseline();
        Totals after = projection.scenario();
        projection
                .deltas()
                .forEach((phase, delta) ->
                        table.row(
                                phase.label(),
                                duration(before, phase),
                                duration(after, phase),
                                Durations.difference(delta),
                                percent(before.criticalSeconds().getOrDefault(phase, 0.0), delta)));
        double saved = after.totalSeconds() - before.totalSeconds();
        table.row(
                "In all",
                Durations.seconds(before.totalSeconds()),
                Durations.seconds(after.totalSeconds()),
                Durations.difference(saved),
                percent(before.totalSeconds(), saved));
        return table.text()
                + "%nMean of %s%s; 80 %% between %s and %s.%n"
                        .formatted(
                                count(before.count()),
                                projection.leftOut() == 0
                                        ? ""
                                        : ", %d left out".formatted(projection.leftOut()),
                                Durations.text(projection.interval().p10()),
                                Durations.text(projection.interval().p90()))
                + bottleneck(before, after)
                + "\n";
    }

    /// Where the most critical-path seconds are, and where they go.
    static String bottleneck(Totals before, Totals after) {
        return before.bottleneck() == after.bottleneck()
                ? "Bottleneck: %s.".formatted(before.bottleneck().label())
                : "Bottleneck: was %s, becomes %s."
                        .formatted(before.bottleneck().label(), after.bottleneck().label());
    }

    private static String count(int startUps) {
        return startUps == 1 ? "1 start-up" : startUps + " start-ups";
    }

    /// A phase's mean duration for people; unknown detection says so.
    static String duration(Totals totals, Phase phase) {
        return phase == Phase.DETECTION && totals.detectionSeconds().isEmpty()
                ? "unknown"
                : Durations.seconds(totals.phases().getOrDefault(phase, 0.0));
    }

    private static String percent(double before, double delta) {
        if (before == 0) {
            return delta == 0 ? "0 %" : "new";
        }
        return String.format(Locale.ROOT, "%+.0f %%", 100 * delta / before)
                .replace("-", "−")
                .replace("+0 %", "0 %")
                .replace("−0 %", "0 %");
    }
}

package scaleout.model.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.calibration.CalibratedParameter;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Phase;
import scaleout.model.flow.RateSeries;
import scaleout.model.projection.Alternatives.Combination;
import scaleout.model.projection.Alternatives.Fix;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.Projection;
import scaleout.model.projection.Totals;
import scaleout.model.projection.TypedParameters;
import scaleout.model.simulation.Course;
import scaleout.model.simulation.Transfers;
import scaleout.model.statistics.Sample;

/// A projection as JSON with fixed field names. Nothing is rounded, so that deltas add up.
public final class WhatIfJson {

    private WhatIfJson() {}

    /// Returns the answer of `whatif --json`.
    ///
    /// @param before       findings of the reconstruction
    /// @param combinations of the toggles
    /// @param fixes        what would help next
    public static Map<String, Object> of(
            Projection projection,
            List<Finding> before,
            List<Combination> combinations,
            List<Fix> fixes) {
        Map<String, Object> json = summary(projection);
        json.put("combinations", combinations(combinations));
        json.put("nextBest", fixes(fixes));
        json.put("startUps", projection.startUps().stream().map(WhatIfJson::startUp).toList());
        json.put(
                "parameters",
                projection.parameters().stream().flatMap(WhatIfJson::parameters).toList());
        List<Finding> findings = new ArrayList<>(before);
        findings.addAll(projection.findings());
        json.put("findings", FindingsReport.json(findings));
        return json;
    }

    static List<Map<String, Object>> combinations(List<Combination> combinations) {
        return combinations.stream().map(WhatIfJson::combination).toList();
    }

    static List<Map<String, Object>> fixes(List<Fix> fixes) {
        return fixes.stream().map(WhatIfJson::fix).toList();
    }

    /// Returns the numbers of a projection without what stands beside them.
    static Map<String, Object> summary(Projection projection) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("baseline", totals(projection.baseline()));
        json.put("scenario", totals(projection.scenario()));
        List<Object> deltas = new ArrayList<>();
        projection
                .deltas()
                .forEach((phase, seconds) ->
                        deltas.add(Json.object("phase", phase.name(), "seconds", seconds)));
        json.put("deltas", deltas);
        json.put("criticalPath", names(projection.scenario().criticalPath()));
        json.put("baselineCriticalPath", names(projection.baseline().criticalPath()));
        json.put("bottleneck", projection.scenario().bottleneck().name());
        json.put("baselineBottleneck", projection.baseline().bottleneck().name());
        json.put(
                "interval",
                Json.object(
                        "p10", projection.interval().p10(),
                        "p50", projection.interval().p50(),
                        "p90", projection.interval().p90()));
        json.put(
                "distribution",
                Json.object(
                        "before", percentiles(projection.before()),
                        "after", percentiles(projection.after())));
        json.put("n", projection.startUps().size());
        json.put("leftOut", projection.leftOut());
        return json;
    }

    private static Map<String, Object> percentiles(Sample totals) {
        return Json.object(
                "n", totals.n(),
                "trusted", totals.trustsPercentiles(),
                "p10", totals.quantile(0.1),
                "p50", totals.median(),
                "p90", totals.quantile(0.9));
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
        json.put("slackSeconds", totals.slackSeconds());
        return json;
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Map<String, Object> combination(Combination combination) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("imageCache", Boolean.TRUE.equals(combination.toggles().imageCache()));
        json.put("dataCache", Boolean.TRUE.equals(combination.toggles().dataCache()));
        json.put(
                "metricResolutionSeconds",
                Objects.requireNonNull(combination.toggles().metricResolution()).seconds());
        json.put("startUpSeconds", combination.startUpSeconds());
        json.put("totalSeconds", combination.totalSeconds());
        json.put("distribution", percentiles(combination.totals()));
        json.put("bottleneck", combination.bottleneck().name());
        return json;
    }

    private static Map<String, Object> fix(Fix fix) {
        return Json.object(
                "name", fix.name(),
                "savedSecondsP50", fix.savedMedian(),
                "savedSecondsP90", fix.savedP90(),
                "savedSecondsMean", fix.savedMean());
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
        Transfers transfers = course.transfers();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("of", which);
        json.put("unit", "B/s");
        json.put("image", steps(transfers.imageRate()));
        json.put("model", steps(transfers.modelRate()));
        return json;
    }

    private static List<List<Double>> steps(RateSeries series) {
        return series.steps().stream()
                .map(step -> List.of(step.atSeconds(), step.bytesPerSecond()))
                .toList();
    }

    private static Stream<Map<String, Object>> parameters(TypedParameters type) {
        return type.parameters().stream()
                .map(known -> {
                    Map<String, Object> json = parameter(known);
                    json.put("instanceType", String.valueOf(type.instanceType()));
                    json.put("kind", type.kind().id());
                    json.put("n", type.startUps());
                    return json;
                });
    }

    /// A parameter with how sure it is; `low` and `high` bound nine in ten.
    static Map<String, Object> parameter(CalibratedParameter known) {
        Parameter parameter = known.parameter();
        return Json.object(
                "name", parameter.name(),
                "value", parameter.value(),
                "low", known.low(),
                "high", known.high(),
                "unit", parameter.unit(),
                "basis", parameter.basis().label(),
                "source", parameter.source());
    }
}

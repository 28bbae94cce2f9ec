package scaleout.model.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scaleout.model.projection.Breakdown;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Contribution;
import scaleout.model.projection.Difference;
import scaleout.model.projection.Makeup;
import scaleout.model.projection.Part;
import scaleout.model.projection.Side;
import scaleout.model.statistics.ConfidenceInterval;
import scaleout.model.statistics.Ecdf;
import scaleout.model.statistics.Sample;

/// A comparison as JSON with fixed field names. Nothing is rounded, so that parts add up. All times are seconds.
public final class ComparisonJson {

    private ComparisonJson() {}

    /// Returns the answer of `compare --json` but for findings and problems.
    public static Map<String, @Nullable Object> of(Comparison comparison) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", side(comparison.before(), comparison.total().before()));
        json.put("after", side(comparison.after(), comparison.total().after()));
        json.put("verdict", comparison.verdict().name());
        json.put("includesDetection", comparison.includesDetection());
        json.put("interval", interval(comparison.total().interval()));
        json.put("total", difference(comparison.total()));
        json.put("startUp", difference(comparison.startUp()));
        json.put("detection", difference(comparison.detection()));
        json.put("spread", difference(comparison.spread()));
        json.put("phases", comparison.phases().stream().map(ComparisonJson::phase).toList());
        json.put("difference", breakdown(comparison));
        json.put("bottleneck", bottleneck(comparison.breakdown()));
        json.put("makeup", comparison.makeup().stream().map(ComparisonJson::makeup).toList());
        json.put("ecdf", ecdf(comparison));
        return json;
    }

    private static Map<String, @Nullable Object> side(Side side, Sample totals) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("endpoint", side.timeline().endpoint());
        json.put("clock", side.timeline().clock().id());
        json.put("scaleOuts", side.scaleOuts().size());
        json.put("startUps", side.n());
        json.put("notReady", side.open());
        json.put("withoutDetection", side.withoutDetection());
        json.put("totalSeconds", sample(totals));
        return json;
    }

    private static Map<String, @Nullable Object> sample(Sample sample) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("n", sample.n());
        json.put("mean", sample.mean());
        json.put("sd", sample.sd().isPresent() ? sample.sd().getAsDouble() : null);
        json.put("min", sample.min());
        json.put("median", sample.median());
        json.put("p90", sample.quantile(0.9));
        json.put("max", sample.max());
        json.put("percentilesTrusted", sample.trustsPercentiles());
        return json;
    }

    private static @Nullable Map<String, Object> interval(@Nullable ConfidenceInterval interval) {
        if (interval == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("level", interval.level());
        json.put("low", interval.low());
        json.put("high", interval.high());
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> difference(
            @Nullable Difference difference) {
        if (difference == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("unit", difference.unit().name());
        json.put("before", sample(difference.before()));
        json.put("after", sample(difference.after()));
        json.put("ofMedians", difference.ofMedians());
        json.put("ofMeans", difference.ofMeans());
        json.put("interval", interval(difference.interval()));
        json.put("evidence", bounds(difference.evidence()));
        json.put("p", difference.test().p());
        json.put("pMethod", difference.test().method().name());
        json.put("pUnit", difference.tested().name());
        json.put("probabilityFaster", difference.probabilityFaster());
        json.put("shift", difference.shiftSeconds());
        json.put("percentilesTrusted", difference.trustsPercentiles());
        return json;
    }

    private static Map<String, Object> bounds(Difference.Bounds bounds) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("low", bounds.low());
        json.put("high", bounds.high());
        return json;
    }

    private static Map<String, @Nullable Object> phase(Comparison.OfPart phase) {
        Map<String, @Nullable Object> json = part(phase.part());
        json.putAll(Objects.requireNonNull(difference(phase.difference())));
        return json;
    }

    private static Map<String, @Nullable Object> part(Part part) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("part", part.id());
        json.put("phases", part.phases().stream().map(Enum::name).toList());
        return json;
    }

    private static Map<String, @Nullable Object> breakdown(Comparison comparison) {
        Breakdown breakdown = comparison.breakdown();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("seconds", breakdown.difference());
        json.put("interval", interval(comparison.meanInterval()));
        json.put("change", breakdown.change());
        json.put("lanes", breakdown.lanes());
        json.put("mix", breakdown.mix());
        json.put("sameKind", breakdown.sameKind());
        json.put("sameLane", breakdown.sameLane());
        json.put(
                "parts",
                breakdown.contributions().stream().map(ComparisonJson::contribution).toList());
        return json;
    }

    private static Map<String, @Nullable Object> contribution(Contribution contribution) {
        Map<String, @Nullable Object> json = part(contribution.part());
        json.put("before", contribution.before());
        json.put("after", contribution.after());
        json.put("seconds", contribution.difference());
        json.put("change", contribution.change());
        json.put("lanes", contribution.lanes());
        json.put("mix", contribution.mix());
        return json;
    }

    private static Map<String, Object> bottleneck(Breakdown breakdown) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", breakdown.bottleneckBefore().part().id());
        json.put("after", breakdown.bottleneckAfter().part().id());
        return json;
    }

    private static Map<String, Object> makeup(Makeup makeup) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("factor", makeup.factor().name());
        json.put("before", makeup.before());
        json.put("after", makeup.after());
        json.put("unknownBefore", makeup.unknownBefore());
        json.put("unknownAfter", makeup.unknownAfter());
        return json;
    }

    private static Map<String, Object> ecdf(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("total", ecdf(comparison.total()));
        json.put("startUp", ecdf(comparison.startUp()));
        if (comparison.detection() != null) {
            json.put("detection", ecdf(comparison.detection()));
        }
        comparison.phases().forEach(phase -> json.put(phase.part().id(), ecdf(phase.difference())));
        return json;
    }

    private static Map<String, Object> ecdf(Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("before", steps(difference.before()));
        json.put("after", steps(difference.after()));
        return json;
    }

    private static List<List<Double>> steps(Sample sample) {
        return Ecdf.of(sample).steps().stream()
                .map(step -> List.of(step.value(), step.fraction()))
                .toList();
    }
}

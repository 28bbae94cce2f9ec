package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.timeline.CapacityStep;
import scaleout.model.timeline.DemandSeries;
import scaleout.model.timeline.DemandSeries.Limit;
import scaleout.model.timeline.DemandSeries.Point;
import scaleout.model.timeline.Surroundings;
import scaleout.model.trace.Alarm;
import scaleout.model.trace.MetricSeries;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.Trace;

/// From a trace to the demand and the capacity around its start-ups.
final class SurroundingsRules {

    /// Metrics that count what is asked, and the statistic that does.
    private static final Map<String, Set<String>> DEMAND =
            Map.of(
                    "Invocations", Set.of("Sum"),
                    "InvocationsPerInstance", Set.of("Sum"),
                    "InvocationsPerCopy", Set.of("Sum"),
                    "ConcurrentRequestsPerModel", Set.of("Maximum"),
                    "ConcurrentRequestsPerCopy", Set.of("Maximum"));

    private final Trace trace;
    private final List<Growth> growths;

    private SurroundingsRules(Trace trace, List<Growth> growths) {
        this.trace = trace;
        this.growths = growths;
    }

    /// @param growths in order of time
    static Surroundings of(Trace trace, List<Growth> growths) {
        SurroundingsRules rules = new SurroundingsRules(trace, growths);
        return new Surroundings(rules.demand(), rules.capacity());
    }

    private List<DemandSeries> demand() {
        List<Resource> resources = growths.stream().map(Growth::resource).distinct().toList();
        return resources.stream()
                .flatMap(resource ->
                        trace.series().stream()
                                .filter(series -> isDemandOf(resource, series))
                                .map(series -> demand(resource, series)))
                .toList();
    }

    private static boolean isDemandOf(Resource resource, MetricSeries series) {
        return DEMAND.getOrDefault(series.name(), Set.of()).contains(series.statistic())
                && dimensions(resource).equals(series.dimensions())
                && !series.points().isEmpty();
    }

    /// Those of all its instances together.
    private static Map<String, String> dimensions(Resource resource) {
        return switch (resource) {
            case Resource.Variant(String endpoint, String variant) ->
                    Map.of("EndpointName", endpoint, "VariantName", variant);
            case Resource.Component(String name) -> Map.of("InferenceComponentName", name);
        };
    }

    private DemandSeries demand(Resource resource, MetricSeries series) {
        boolean counts = series.name().startsWith("Invocations");
        return new DemandSeries(
                name(resource),
                series.name(),
                counts
                        ? "requests per %d s".formatted(series.periodSeconds())
                        : "concurrent requests",
                series.name().contains("Per"),
                series.points().stream()
                        .map(point ->
                                new Point(
                                        point.at(),
                                        series.periodSeconds(),
                                        Math.max(0, point.value())))
                        .toList(),
                limit(series));
    }

    /// Rule: the threshold of the alarm that watches the metric; for all requests that of the alarm that watches the same
    /// requests per instance or copy, where both count over the same period.
    private @Nullable Limit limit(MetricSeries series) {
        Predicate<Alarm> watches =
                alarm ->
                        alarm.metric() != null
                                && (alarm.metric().equals(series.name())
                                        || series.name().equals("Invocations")
                                                && alarm.metric().startsWith("InvocationsPer"));
        return trace.alarms().stream()
                .filter(watches)
                .filter(alarm -> alarm.comparison().startsWith("GreaterThan"))
                .filter(alarm -> alarm.dimensions().equals(series.dimensions()))
                .filter(alarm -> series.statistic().equals(alarm.statistic()))
                .filter(alarm ->
                        alarm.periodSeconds() != null
                                && alarm.periodSeconds() == series.periodSeconds())
                .flatMap(alarm -> Stream.ofNullable(alarm.threshold()).map(t -> limit(t, alarm)))
                .filter(limit -> limit.value() > 0)
                .findFirst()
                .orElse(null);
    }

    private static Limit limit(double threshold, Alarm alarm) {
        return new Limit(
                threshold,
                "alarm threshold: %s of %s above %s"
                        .formatted(alarm.statistic(), alarm.metric(), plain(threshold)));
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : Double.toString(number);
    }

    private List<CapacityStep> capacity() {
        Map<Resource, List<Growth>> byResource = new LinkedHashMap<>();
        for (Growth growth : growths) {
            byResource.computeIfAbsent(growth.resource(), r -> new ArrayList<>()).add(growth);
        }
        return byResource.values().stream()
                .map(own -> own.stream().dropWhile(growth -> growth.from().isEmpty()).toList())
                .filter(own -> !own.isEmpty())
                .flatMap(own -> capacity(own).stream())
                .sorted(Comparator.comparing(CapacityStep::at))
                .toList();
    }

    /// Rule: what there was before the first growth of which something says it; where a later one starts from less than the one
    /// before it asked for, the difference was taken away in between.
    private List<CapacityStep> capacity(List<Growth> own) {
        List<CapacityStep> steps = new ArrayList<>();
        Growth first = own.getFirst();
        String resource = name(first.resource());
        int from = first.from().orElseThrow();
        steps.add(new CapacityStep(resource, first.at(), from, "capacity before the scale-out"));
        for (int i = 1; i < own.size(); i++) {
            Growth before = own.get(i - 1);
            Growth growth = own.get(i);
            int fewer = before.to() - growth.from().orElse(before.to());
            if (fewer > 0) {
                Instant at = takenAway(before, growth).orElse(growth.at());
                steps.add(new CapacityStep(resource, at, -fewer, "scaled in"));
            }
        }
        return steps;
    }

    /// The start of the last scaling activity of the same resource between two growths.
    private Optional<Instant> takenAway(Growth before, Growth after) {
        return trace.activities().stream()
                .filter(activity ->
                        Resource.of(activity.resourceId())
                                .filter(after.resource()::equals)
                                .isPresent())
                .map(ScalingActivity::start)
                .filter(start -> start.isAfter(before.at()) && start.isBefore(after.at()))
                .max(Comparator.naturalOrder());
    }

    private static String name(Resource resource) {
        return switch (resource) {
            case Resource.Variant(_, String variant) -> variant;
            case Resource.Component(String name) -> name;
        };
    }
}

package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.LogStream;
import scaleout.model.trace.MetricSeries;
import scaleout.model.trace.Trace;

/// Tells the instances of a trace apart by the `InstanceId` of their metrics and the names of their log streams.
final class SignsOfInstances {

    /// `variant/instance-id`, and what pipelines and asynchronous endpoints put behind it.
    private static final Pattern STREAM = Pattern.compile("([^/]+)/(i-[0-9a-f]+)(?:/.*)?");

    private static final String COMPONENT_GROUP = "/InferenceComponents/";

    private final Trace trace;
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, List<LogEvent>> logs = new LinkedHashMap<>();

    SignsOfInstances(Trace trace) {
        this.trace = trace;
        for (LogStream stream : trace.streams()) {
            groups.put(stream.name(), stream.group());
        }
        for (LogEvent event : trace.events()) {
            logs.computeIfAbsent(event.stream(), name -> new ArrayList<>()).add(event);
        }
    }

    /// Returns what each instance of a resource said of itself, whether it was started in this trace or before. Left out
    /// are those whose metrics begin where the trace begins: they ran already.
    List<InstanceSigns> of(Resource resource) {
        Instant earliest =
                trace.series().stream()
                        .flatMap(series -> series.points().stream().limit(1))
                        .map(Datapoint::at)
                        .min(Instant::compareTo)
                        .orElse(Instant.MIN);
        return instances(resource).stream()
                .map(instance -> signs(resource, instance))
                .filter(signs -> !signs.hasMetricAt(earliest))
                .toList();
    }

    /// Returns whether an instance was heard of before a time, by anything that runs on it.
    boolean ranBefore(String instance, Instant time) {
        boolean metric =
                trace.series().stream()
                        .filter(series -> instance.equals(series.dimensions().get("InstanceId")))
                        .flatMap(series -> series.points().stream().limit(1))
                        .anyMatch(point -> point.at().isBefore(time));
        return metric
                || logs.entrySet().stream()
                        .filter(log -> instance.equals(instanceOf(log.getKey()).orElse(null)))
                        .anyMatch(log -> log.getValue().getFirst().at().isBefore(time));
    }

    private Set<String> instances(Resource resource) {
        Set<String> instances = new TreeSet<>();
        trace.series().stream()
                .filter(series -> belongs(series, resource))
                .map(series -> series.dimensions().get("InstanceId"))
                .forEach(instances::add);
        logs.keySet().stream()
                .filter(stream -> belongs(stream, resource))
                .flatMap(stream -> instanceOf(stream).stream())
                .forEach(instances::add);
        return instances;
    }

    private static Optional<String> instanceOf(String stream) {
        Matcher matcher = STREAM.matcher(stream);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    private static boolean belongs(MetricSeries series, Resource resource) {
        Map<String, String> dimensions = series.dimensions();
        return dimensions.containsKey("InstanceId")
                && switch (resource) {
                    case Resource.Variant variant ->
                            variant.variant().equals(dimensions.get("VariantName"));
                    case Resource.Component component ->
                            component.name().equals(dimensions.get("InferenceComponentName"));
                };
    }

    /// A stream of a component lies in the component's own group, which only `describe-log-streams` tells.
    private boolean belongs(String stream, Resource resource) {
        String group = groups.getOrDefault(stream, "");
        return switch (resource) {
            case Resource.Variant variant ->
                    !group.contains(COMPONENT_GROUP) && stream.startsWith(variant.variant() + "/");
            case Resource.Component component -> group.endsWith(COMPONENT_GROUP + component.name());
        };
    }

    private InstanceSigns signs(Resource resource, String instance) {
        @Nullable Datapoint first = null;
        int period = 60;
        @Nullable Instant served = null;
        for (MetricSeries series : trace.series()) {
            if (!belongs(series, resource)
                    || !instance.equals(series.dimensions().get("InstanceId"))) {
                continue;
            }
            if (!series.points().isEmpty()
                    && (first == null || series.points().getFirst().at().isBefore(first.at()))) {
                first = series.points().getFirst();
                period = series.periodSeconds();
            }
            if (series.name().equals("Invocations")) {
                served = firstServed(series).orElse(served);
            }
        }
        List<LogEvent> log =
                logs.entrySet().stream()
                        .filter(stream ->
                                belongs(stream.getKey(), resource)
                                        && instance.equals(
                                                instanceOf(stream.getKey()).orElse(null)))
                        .flatMap(stream -> stream.getValue().stream())
                        .sorted(Comparator.comparing(LogEvent::at))
                        .toList();
        return new InstanceSigns(instance, first == null ? null : first.at(), period, served, log);
    }

    private static Optional<Instant> firstServed(MetricSeries invocations) {
        return invocations.points().stream()
                .filter(point -> point.value() > 0)
                .findFirst()
                .map(point -> Moment.after(point.at(), invocations.periodSeconds()));
    }
}

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
import java.util.regex.Pattern;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.LogStream;
import scaleout.model.trace.MetricSeries;
import scaleout.model.trace.Trace;

/// Tells the instances of a trace apart by the `InstanceId` of their metrics and the names of their log streams.
final class SignsOfInstances {

    /// `variant/instance-id`, and what pipelines and asynchronous endpoints put behind it.
    private static final Pattern STREAM = Pattern.compile("([^/]+)/i-[0-9a-f]+(?:/.*)?");

    private static final String COMPONENT_GROUP = "/InferenceComponents/";

    private final Trace trace;
    private final Set<LogStream> streams;
    private final Map<String, List<LogEvent>> logs = new LinkedHashMap<>();
    private final Instant traceBegins;

    /// What alone scales; a log that does not say whose it is can be of nothing else.
    private final Optional<Resource> onlyResource;

    SignsOfInstances(Trace trace) {
        this.trace = trace;
        Set<Resource> resources = Resource.all(trace);
        onlyResource =
                resources.size() == 1 ? Optional.of(resources.iterator().next()) : Optional.empty();
        streams = Set.copyOf(trace.streams());
        for (LogEvent event : trace.events()) {
            logs.computeIfAbsent(event.stream(), name -> new ArrayList<>()).add(event);
        }
        traceBegins =
                trace.series().stream()
                        .flatMap(series -> series.points().stream().limit(1))
                        .map(Datapoint::at)
                        .min(Instant::compareTo)
                        .orElse(Instant.MIN);
    }

    /// Returns what each instance of a resource said of itself, whether it was started in this trace or before.
    List<InstanceSigns> of(Resource resource) {
        return instances(resource).stream().map(instance -> signs(resource, instance)).toList();
    }

    /// Returns whether an instance ran already at a time: it spoke before, or its metrics begin where the trace begins
    /// and their first period has begun.
    boolean ranAt(InstanceSigns signs, Instant time) {
        boolean spoke = signs.firstSign().filter(sign -> sign.isBefore(time)).isPresent();
        Instant stamp = signs.firstMetric();
        return spoke || (stamp != null && beginsWithTrace(signs) && stamp.isBefore(time));
    }

    /// Returns whether the metrics of an instance begin where those of the trace do: then it may have run long before.
    boolean beginsWithTrace(InstanceSigns signs) {
        return traceBegins.equals(signs.firstMetric());
    }

    /// Returns whether an instance was heard of before a time, by anything that runs on it.
    boolean ranBefore(String instance, Instant time) {
        boolean metric =
                trace.series().stream()
                        .filter(series -> instance.equals(series.dimensions().get("InstanceId")))
                        .filter(series -> !series.points().isEmpty())
                        .map(InstanceSigns.FirstMetric::new)
                        .anyMatch(first -> !first.end().isAfter(time));
        boolean stream =
                trace.streams().stream()
                        .filter(known -> instance.equals(instanceOf(known.name())))
                        .flatMap(known -> Optional.ofNullable(known.firstEvent()).stream())
                        .anyMatch(time::isAfter);
        return metric
                || stream
                || logs.entrySet().stream()
                        .filter(log -> instance.equals(instanceOf(log.getKey())))
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
                .map(SignsOfInstances::instanceOf)
                .forEach(instances::add);
        streams.stream()
                .filter(stream -> stream.firstEvent() != null)
                .map(LogStream::name)
                .filter(stream -> belongs(stream, resource))
                .map(SignsOfInstances::instanceOf)
                .forEach(instances::add);
        trace.durations().stream()
                .filter(duration -> Measured.isOf(resource, duration))
                .flatMap(duration -> Measured.instance(duration).stream())
                .forEach(instances::add);
        return instances;
    }

    /// The instance that a stream is named after; a stream that is named otherwise stands for an instance of its own.
    private static String instanceOf(String stream) {
        return LogStream.instanceIn(stream).orElse(stream);
    }

    private static boolean belongs(MetricSeries series, Resource resource) {
        Map<String, String> dimensions = series.dimensions();
        return dimensions.containsKey("InstanceId")
                && switch (resource) {
                    case Resource.Variant variant ->
                            variant.variant().equals(dimensions.get("VariantName"))
                                    && dimensions
                                            .getOrDefault("EndpointName", variant.endpoint())
                                            .equals(variant.endpoint());
                    case Resource.Component component ->
                            component.name().equals(dimensions.get("InferenceComponentName"));
                };
    }

    /// A stream of a component lies in the component's own group, which only `describe-log-streams` tells; where no group
    /// is known and the trace has one component only, it is that one's.
    private boolean belongs(String stream, Resource resource) {
        List<String> groups =
                streams.stream()
                        .filter(known -> known.name().equals(stream))
                        .map(LogStream::group)
                        .toList();
        if (groups.isEmpty() && !STREAM.matcher(stream).matches() && onlyResource.isPresent()) {
            return onlyResource.get().equals(resource);
        }
        return switch (resource) {
            case Resource.Variant variant ->
                    groups.stream().noneMatch(group -> group.contains(COMPONENT_GROUP))
                            && isNamedAfter(variant.variant(), stream);
            case Resource.Component component ->
                    groups.isEmpty()
                            ? trace.components().size() == 1
                            : groups.stream()
                                    .anyMatch(group ->
                                            group.endsWith(COMPONENT_GROUP + component.name()));
        };
    }

    /// A file that is named after a stream cannot have its slash.
    private static boolean isNamedAfter(String variant, String stream) {
        return STREAM.matcher(stream).matches()
                ? stream.startsWith(variant + "/")
                : stream.contains(variant);
    }

    private InstanceSigns signs(Resource resource, String instance) {
        List<MetricSeries> onInstance =
                trace.series().stream()
                        .filter(series -> instance.equals(series.dimensions().get("InstanceId")))
                        .filter(series -> !series.points().isEmpty())
                        .sorted(Comparator.comparing(series -> series.points().getFirst().at()))
                        .toList();
        List<MetricSeries> own =
                onInstance.stream().filter(series -> belongs(series, resource)).toList();
        Optional<InstanceSigns.FirstMetric> served =
                own.stream()
                        .filter(series -> series.name().equals("Invocations"))
                        .flatMap(series -> firstServed(series).stream())
                        .min(Comparator.comparing(InstanceSigns.FirstMetric::end));
        List<LogEvent> log =
                logs.entrySet().stream()
                        .filter(stream -> belongs(stream.getKey(), resource))
                        .filter(stream -> instance.equals(instanceOf(stream.getKey())))
                        .flatMap(stream -> stream.getValue().stream())
                        .sorted(Comparator.comparing(LogEvent::at))
                        .toList();
        return new InstanceSigns(
                instance,
                own.isEmpty() ? null : new InstanceSigns.FirstMetric(own.getFirst()),
                onInstance.isEmpty() ? null : new InstanceSigns.FirstMetric(onInstance.getFirst()),
                served.orElse(null),
                log,
                began(resource, instance).orElse(null),
                trace.durations().stream()
                        .filter(duration -> Measured.isOf(resource, duration))
                        .filter(duration ->
                                instance.equals(Measured.instance(duration).orElse(null)))
                        .toList());
    }

    private Optional<Instant> began(Resource resource, String instance) {
        return streams.stream()
                .filter(stream -> instance.equals(instanceOf(stream.name())))
                .filter(stream -> belongs(stream.name(), resource))
                .flatMap(stream -> Optional.ofNullable(stream.firstEvent()).stream())
                .min(Instant::compareTo);
    }

    private static Optional<InstanceSigns.FirstMetric> firstServed(MetricSeries invocations) {
        return invocations.points().stream()
                .filter(point -> point.value() > 0)
                .findFirst()
                .map(point ->
                        new InstanceSigns.FirstMetric(
                                point.at(), invocations.periodSeconds(), false));
    }
}

package scaleout.model.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects what the readers find in the files of one trace, in any order, and joins what belongs together:
/// the values of `get-metric-data` with the queries that name them, pages of one answer, events seen twice.
public final class TraceBuilder {

    private static final Pattern ENDPOINT_RESOURCE = Pattern.compile("endpoint/([^/]+)/variant/.+");

    private @Nullable Endpoint endpoint;
    private String name = "";
    private @Nullable Instant capturedAt;
    private final List<EndpointConfig> configs = new ArrayList<>();
    private final List<ServedModel> models = new ArrayList<>();
    private final List<InferenceComponent> components = new ArrayList<>();
    private final Map<String, Alarm> alarms = new LinkedHashMap<>();
    private final LinkedHashSet<AlarmTransition> transitions = new LinkedHashSet<>();
    private final Map<String, ScalingPolicy> policies = new LinkedHashMap<>();
    private final Map<String, ScalingActivity> activities = new LinkedHashMap<>();
    private final LinkedHashSet<String> ambiguous = new LinkedHashSet<>();
    private final Map<String, MetricQuery> queries = new LinkedHashMap<>();
    private final Map<String, TreeMap<Instant, Double>> values = new LinkedHashMap<>();
    private final LinkedHashSet<LogStream> streams = new LinkedHashSet<>();
    private final LinkedHashSet<LogEvent> events = new LinkedHashSet<>();
    private final List<ImageSize> images = new ArrayList<>();
    private final LinkedHashSet<StoredObject> objects = new LinkedHashSet<>();

    /// Notes the endpoint's name and the time of capture, as the manifest gives them.
    public void manifest(String endpointName, @Nullable Instant captured) {
        name = endpointName;
        capturedAt = captured;
    }

    /// Adds the endpoint. The last one wins: it is the newest snapshot.
    public void add(Endpoint found) {
        endpoint = found;
    }

    /// Adds an endpoint config.
    public void add(EndpointConfig config) {
        configs.add(config);
    }

    /// Adds a model.
    public void add(ServedModel model) {
        models.add(model);
    }

    /// Adds an inference component.
    public void add(InferenceComponent component) {
        components.add(component);
    }

    /// Adds an alarm; one seen before is replaced.
    public void add(Alarm alarm) {
        alarms.put(alarm.name(), alarm);
    }

    /// Adds a change of an alarm's state; one seen before is dropped.
    public void add(AlarmTransition transition) {
        transitions.add(transition);
    }

    /// Adds a policy; one seen before is replaced.
    public void add(ScalingPolicy policy) {
        policies.put(policy.resourceId() + " " + policy.name(), policy);
    }

    /// Adds an activity; one seen before is replaced unless only the earlier one has an end.
    public void add(ScalingActivity activity) {
        activities.merge(
                activity.id(),
                activity,
                (old, found) -> old.end() != null && found.end() == null ? old : found);
    }

    /// Adds what a query asked for. An id that two queries give to different metrics means neither.
    public void add(MetricQuery query) {
        MetricQuery known = queries.putIfAbsent(query.id(), query);
        if (known != null && !known.equals(query)) {
            ambiguous.add(query.id());
        }
    }

    /// Adds one value that a query got.
    public void value(String queryId, Datapoint point) {
        values.computeIfAbsent(queryId, id -> new TreeMap<>()).put(point.at(), point.value());
    }

    /// Adds a log stream; one seen before is dropped.
    public void add(LogStream stream) {
        streams.add(stream);
    }

    /// Adds a log event; one seen before is dropped.
    public void add(LogEvent event) {
        events.add(event);
    }

    /// Adds an image's size.
    public void add(ImageSize image) {
        images.add(image);
    }

    /// Adds a stored object; one seen before is dropped.
    public void add(StoredObject object) {
        objects.add(object);
    }

    /// Adds everything that another builder has collected.
    public void addAll(TraceBuilder other) {
        if (other.endpoint != null) {
            endpoint = other.endpoint;
        }
        configs.addAll(other.configs);
        models.addAll(other.models);
        components.addAll(other.components);
        alarms.putAll(other.alarms);
        transitions.addAll(other.transitions);
        policies.putAll(other.policies);
        other.activities.values().forEach(this::add);
        other.queries.values().forEach(this::add);
        ambiguous.addAll(other.ambiguous);
        other.values.forEach((id, points) ->
                values.computeIfAbsent(id, query -> new TreeMap<>()).putAll(points));
        streams.addAll(other.streams);
        events.addAll(other.events);
        images.addAll(other.images);
        objects.addAll(other.objects);
    }

    /// Returns ids of metric values for which no query says what they are.
    public List<String> unnamedValues() {
        return values.keySet().stream().filter(id -> !queries.containsKey(id)).toList();
    }

    /// Returns ids of queries that stand for more than one metric.
    public List<String> ambiguousQueries() {
        return List.copyOf(ambiguous);
    }

    /// Returns what was collected.
    public Trace build() {
        return new Trace(
                endpoint,
                endpointName(),
                capturedAt,
                List.copyOf(configs),
                List.copyOf(models),
                List.copyOf(components),
                List.copyOf(alarms.values()),
                sorted(transitions, Comparator.comparing(AlarmTransition::at)),
                List.copyOf(policies.values()),
                sorted(activities.values(), Comparator.comparing(ScalingActivity::start)),
                series(),
                List.copyOf(streams),
                sorted(events, Comparator.comparing(LogEvent::at)),
                List.copyOf(images),
                List.copyOf(objects));
    }

    private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }

    private String endpointName() {
        if (endpoint != null) {
            return endpoint.name();
        }
        if (!name.isEmpty() || activities.isEmpty()) {
            return name;
        }
        Matcher resource =
                ENDPOINT_RESOURCE.matcher(activities.values().iterator().next().resourceId());
        return resource.matches() ? resource.group(1) : "";
    }

    private List<MetricSeries> series() {
        List<MetricSeries> series = new ArrayList<>();
        values.forEach((id, points) -> {
            MetricQuery query = queries.get(id);
            if (query != null && !ambiguous.contains(id)) {
                series.add(
                        query.with(
                                points.entrySet().stream()
                                        .map(point ->
                                                new Datapoint(point.getKey(), point.getValue()))
                                        .toList()));
            }
        });
        return List.copyOf(series);
    }
}

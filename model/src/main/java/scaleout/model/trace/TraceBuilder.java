package scaleout.model.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects what the readers find in the files of one trace, in any order, and joins what belongs together:
/// the values of `get-metric-data` with the queries that name them, pages of one answer, events seen twice.
public final class TraceBuilder {

    private static final Pattern ENDPOINT_RESOURCE = Pattern.compile("endpoint/([^/]+)/variant/.+");

    /// What everything but datapoints and log events may take, as characters: a hundred times what the largest endpoint
    /// has.
    private static final long MOST_CHARS = 80_000_000;

    /// What a record takes besides its texts.
    private static final long CHARS_PER_RECORD = 100;

    /// More are not told of.
    private static final int MOST_NAMESPACES = 20;

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
    private final MetricStore metrics = new MetricStore(this::windows);
    private final LinkedHashSet<LogStream> streams = new LinkedHashSet<>();
    private final EventStore events;
    private final List<ImageSize> images = new ArrayList<>();
    private final LinkedHashSet<StoredObject> objects = new LinkedHashSet<>();
    private final LinkedHashSet<MeasuredDuration> durations = new LinkedHashSet<>();
    private final LinkedHashSet<CapacityReport> reports = new LinkedHashSet<>();
    private final Complaints complaints = new Complaints();
    private final TreeSet<String> otherNamespaces = new TreeSet<>();
    private long items;
    private long chars;
    private long leftOut;
    private @Nullable Instant askedAt;

    /// Whether something still fits into memory, as far as its texts tell; what does not is counted.
    private boolean hasRoom(Object found) {
        chars += CHARS_PER_RECORD + found.toString().length();
        leftOut += chars > MOST_CHARS ? 1 : 0;
        return chars <= MOST_CHARS;
    }

    /// Begins a trace that keeps every log event.
    public TraceBuilder() {
        this(message -> true);
    }

    /// Begins a trace.
    ///
    /// @param isTelling whether a log message says something of a start, and must be kept where there are too many
    public TraceBuilder(Predicate<String> isTelling) {
        events = new EventStore(this::windows, isTelling);
    }

    private Windows windows() {
        return Windows.round(activities.values());
    }

    /// Notes the endpoint's name and the time of capture, as the manifest gives them.
    public void manifest(String endpointName, @Nullable Instant captured) {
        name = endpointName;
        capturedAt = captured;
    }

    /// Adds the endpoint. The last one wins: it is the newest snapshot.
    public void add(Endpoint found) {
        items++;
        endpoint = found;
    }

    /// Adds an endpoint config.
    public void add(EndpointConfig config) {
        items++;
        if (hasRoom(config)) {
            configs.add(config);
        }
    }

    /// Adds a model.
    public void add(ServedModel model) {
        items++;
        if (hasRoom(model)) {
            models.add(model);
        }
    }

    /// Adds an inference component.
    public void add(InferenceComponent component) {
        items++;
        if (hasRoom(component)) {
            components.add(component);
        }
    }

    /// Adds an alarm; one seen before is replaced.
    public void add(Alarm alarm) {
        items++;
        if (hasRoom(alarm)) {
            alarms.put(alarm.name(), alarm);
        }
    }

    /// Adds a change of an alarm's state; one seen before is dropped.
    public void add(AlarmTransition transition) {
        items++;
        if (hasRoom(transition)) {
            transitions.add(transition);
        }
    }

    /// Adds a policy; one seen before is replaced.
    public void add(ScalingPolicy policy) {
        items++;
        if (hasRoom(policy)) {
            policies.put(policy.resourceId() + " " + policy.name(), policy);
        }
    }

    /// Adds an activity; one seen before is replaced unless only the earlier one has an end.
    public void add(ScalingActivity activity) {
        items++;
        if (!hasRoom(activity)) {
            return;
        }
        activities.merge(
                activity.id(),
                activity,
                (old, found) -> old.end() != null && found.end() == null ? old : found);
    }

    /// Adds what a query asked for. An id that two queries give to different metrics means neither.
    public void add(MetricQuery query) {
        items++;
        if (hasRoom(query)) {
            metrics.add(query);
        }
    }

    /// Adds one value that a query got.
    public void value(String queryId, Datapoint point) {
        ofQuery(queryId, "").add(Timestamps.micros(point.at()), point.value());
    }

    /// Returns where the values go that a query got.
    ///
    /// @param statistic the statistic that they are of; empty where only the query says it
    public PointSink ofQuery(String queryId, String statistic) {
        return metrics.ofQuery(queryId, statistic);
    }

    /// Returns where the values of a metric go of which minimum, maximum, sum and count are known, in this order.
    public PointSink ofFour(MetricName name) {
        return metrics.named(name);
    }

    /// Notes the label that an answer gives to the values of a query.
    public void label(String queryId, String label) {
        if (hasRoom(queryId) && hasRoom(label)) {
            metrics.label(queryId, label);
        }
    }

    /// Leaves out all values of a query: some of them cannot be right.
    public void distrust(String queryId) {
        metrics.distrust(queryId);
    }

    /// Notes that there were metrics of a namespace that has nothing to do with endpoints.
    public void otherNamespace(String namespace) {
        if (otherNamespaces.size() < MOST_NAMESPACES) {
            otherNamespaces.add(namespace);
        }
    }

    /// Counts items that were read otherwise than by `add`.
    public void count(long more) {
        items += more;
    }

    /// How many items were added.
    public long items() {
        return items;
    }

    /// Notes when the answer that is read next was asked for; null where nothing says it.
    public void askedAt(@Nullable Instant at) {
        askedAt = at;
    }

    /// When the answer that is being read was asked for; null where nothing says it.
    public @Nullable Instant askedAt() {
        return askedAt;
    }

    /// Notes what is wrong with a part of a file of which the rest can be used.
    public void complain(FormatException complaint) {
        complaints.add(complaint);
    }

    /// Returns what is wrong with parts of files.
    public List<FormatException> complaints() {
        return complaints.list();
    }

    /// Adds a measured duration; one seen before is dropped.
    public void add(MeasuredDuration duration) {
        items++;
        if (hasRoom(duration)) {
            durations.add(duration);
        }
    }

    /// Adds a report of capacity; one seen before is dropped.
    public void add(CapacityReport report) {
        items++;
        if (hasRoom(report)) {
            reports.add(report);
        }
    }

    /// Adds a log stream; one seen before is dropped.
    public void add(LogStream stream) {
        items++;
        if (hasRoom(stream)) {
            streams.add(stream);
        }
    }

    /// Adds a log event; one seen before is dropped.
    public void add(LogEvent event) {
        items++;
        events.add(event);
    }

    /// Adds an image's size.
    public void add(ImageSize image) {
        items++;
        if (hasRoom(image)) {
            images.add(image);
        }
    }

    /// Adds a stored object; one seen before is dropped.
    public void add(StoredObject object) {
        items++;
        if (hasRoom(object)) {
            objects.add(object);
        }
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
        metrics.addAll(other.metrics);
        streams.addAll(other.streams);
        events.addAll(other.events);
        images.addAll(other.images);
        objects.addAll(other.objects);
        durations.addAll(other.durations);
        reports.addAll(other.reports);
        complaints.addAll(other.complaints);
        otherNamespaces.addAll(other.otherNamespaces);
        items += other.items - other.activities.size();
        leftOut += other.leftOut;
    }

    /// Returns ids of metric values for which no query says what they are, with their labels where they have one.
    public Map<String, String> unnamedValues() {
        return metrics.unnamed();
    }

    /// Returns ids of queries that stand for more than one metric.
    public List<String> ambiguousQueries() {
        return metrics.ambiguous();
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
                metrics.series(),
                List.copyOf(streams),
                events.all(),
                List.copyOf(images),
                List.copyOf(objects),
                sorted(durations, Comparator.comparing(MeasuredDuration::at)),
                sorted(reports, Comparator.comparing(CapacityReport::at)),
                Reductions.findings(metrics.points(), events, leftOut, otherNamespaces));
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
}

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
import org.jspecify.annotations.Nullable;

/// Collects what the readers find in the files of one trace, in any order, and joins what belongs together:
/// the values of `get-metric-data` with the queries that name them, pages of one answer, events seen twice.
public final class TraceBuilder {

    /// What everything but datapoints and log events may take, as characters: a hundred times what the largest endpoint
    /// has.
    private static final long MOST_CHARS = 80_000_000;

    /// What a record takes besides its texts.
    private static final long CHARS_PER_RECORD = 100;

    /// More are not told of.
    private static final int MOST_NAMESPACES = 20;

    private final EndpointStore endpoint = new EndpointStore();
    private @Nullable Instant capturedAt;
    private final LinkedHashSet<EndpointConfig> configs = new LinkedHashSet<>();
    private final LinkedHashSet<ServedModel> models = new LinkedHashSet<>();
    private final Map<String, Alarm> alarms = new LinkedHashMap<>();
    private final LinkedHashSet<AlarmTransition> transitions = new LinkedHashSet<>();
    private final Map<String, ScalingPolicy> policies = new LinkedHashMap<>();
    private final Map<String, ScalingActivity> activities = new LinkedHashMap<>();
    private final MetricStore metrics = new MetricStore(this::windows);
    private final LogStore logs;
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

    private <T> void keep(T found, Collection<T> others) {
        items++;
        if (hasRoom(found)) {
            others.add(found);
        }
    }

    /// Begins a trace that keeps every log event.
    public TraceBuilder() {
        this(message -> true);
    }

    /// Begins a trace.
    ///
    /// @param isTelling whether a log message says something of a start, and must be kept where there are too many
    public TraceBuilder(Predicate<String> isTelling) {
        logs = new LogStore(this::windows, isTelling);
    }

    private Windows windows() {
        return Windows.round(activities.values());
    }

    /// Notes the endpoint's name and the time of capture, as the manifest gives them.
    public void manifest(String endpointName, @Nullable Instant captured) {
        endpoint.name(endpointName);
        capturedAt = captured;
    }

    /// Notes which endpoint the trace is of, as the user says; other endpoints are left out.
    public void stateEndpoint(String endpointName) {
        endpoint.state(endpointName);
    }

    /// Adds the endpoint. The one that was asked for last wins, and where nothing says when, the last one: it is the newest
    /// snapshot.
    public void add(Endpoint found) {
        items++;
        endpoint.add(found, askedAt);
    }

    /// Adds an endpoint config; one seen before is dropped.
    public void add(EndpointConfig config) {
        keep(config, configs);
    }

    /// Adds a model; one seen before is dropped.
    public void add(ServedModel model) {
        keep(model, models);
    }

    /// Adds an inference component. Of several of one name the one that was asked for last wins.
    public void add(InferenceComponent component) {
        items++;
        if (endpoint.isNews(component, askedAt) && hasRoom(component)) {
            endpoint.add(component, askedAt);
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
        keep(transition, transitions);
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

    /// Notes what values themselves say of their metric; that is no item of its own.
    public void infer(MetricQuery query) {
        metrics.add(query);
    }

    /// Notes which metric an id stands for, as the user says. It wins over all queries.
    public void state(MetricQuery query) {
        metrics.state(query);
    }

    /// Adds one value that a query got.
    public void value(String queryId, Datapoint point) {
        value(queryId, "", point);
    }

    /// Adds one value that a query got.
    ///
    /// @param statistic the statistic that it is of; empty where only the query says it
    public void value(String queryId, String statistic, Datapoint point) {
        items++;
        ofQuery(queryId, statistic).add(Timestamps.micros(point.at()), point.value());
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
        keep(duration, durations);
    }

    /// Adds a report of capacity; one seen before is dropped.
    public void add(CapacityReport report) {
        keep(report, reports);
    }

    /// Adds a log stream; one seen before is dropped.
    public void add(LogStream stream) {
        items++;
        if (hasRoom(stream)) {
            logs.add(stream);
        }
    }

    /// Adds a log event; one seen before is dropped.
    public void add(LogEvent event) {
        items++;
        logs.add(event);
    }

    /// Adds a log event that does not say its stream. It is taken to be of the only stream that the trace knows, or of one
    /// with the name of the file.
    ///
    /// @param event as of that stream
    public void addOfUnsaidStream(LogEvent event) {
        items++;
        logs.addOfUnsaidStream(event);
    }

    /// Adds an image's size.
    public void add(ImageSize image) {
        keep(image, images);
    }

    /// Adds a stored object; one seen before is dropped.
    public void add(StoredObject object) {
        keep(object, objects);
    }

    /// Adds everything that another builder has collected.
    public void addAll(TraceBuilder other) {
        endpoint.addAll(other.endpoint);
        configs.addAll(other.configs);
        models.addAll(other.models);
        alarms.putAll(other.alarms);
        transitions.addAll(other.transitions);
        policies.putAll(other.policies);
        other.activities.values().forEach(this::add);
        metrics.addAll(other.metrics);
        logs.addAll(other.logs);
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
                endpoint.endpoint(),
                endpointName(),
                capturedAt,
                List.copyOf(configs),
                List.copyOf(models),
                endpoint.components(),
                List.copyOf(alarms.values()),
                sorted(transitions, Comparator.comparing(AlarmTransition::at)),
                List.copyOf(policies.values()),
                sorted(activities.values(), Comparator.comparing(ScalingActivity::start)),
                metrics.series(),
                logs.streams(),
                logs.events(),
                List.copyOf(images),
                List.copyOf(objects),
                sorted(durations, Comparator.comparing(MeasuredDuration::at)),
                sorted(reports, Comparator.comparing(CapacityReport::at)),
                endpoint.deployed(),
                Reductions.findings(metrics.points(), logs.said(), leftOut, otherNamespaces));
    }

    private static <T> List<T> sorted(Collection<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }

    private String endpointName() {
        String said = endpoint.saidName();
        return said.isEmpty()
                ? EndpointNames.only(activities.values(), metrics.dimensions(), reports)
                : said;
    }
}

package scaleout.model.trace.promql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.MeasuredDuration;
import scaleout.model.trace.TraceBuilder;

/// Reads one answer to a PromQL query, over a range or at an instant, series by series. It is taken to be in the form of
/// Prometheus's own interface.
///
/// Each series repeats the value it got last, so that one measured event is a change of value, a first sample, or a sample
/// after a gap.
public final class PromqlAnswer {

    /// The format.
    public static final String FORMAT = "PromQL answers";

    /// Where the series stand.
    public static final String FIELD = "data";

    /// What lists the series in it.
    public static final String LIST = "result";

    private static final String NAME = "__name__";

    /// So long a query sees a sample again, so that after it a value is a new one. It is the step, too, of what has none.
    private static final Duration LOOK_BACK = Duration.ofMinutes(5);

    private static final Pattern NO_VALUE = Pattern.compile("NaN|[+-]?Inf(?:inity)?");

    /// An event before it is known in which steps it was asked.
    private record Event(MeasuredMetric metric, Map<String, String> labels, Sample sample) {}

    /// A value and its time.
    private record Sample(Instant at, double value) {}

    private final TraceBuilder trace;
    private final List<Event> events = new ArrayList<>();

    /// How often which distance of two samples is found.
    private final Map<Duration, Integer> steps = new HashMap<>();

    /// Reads into a trace.
    public PromqlAnswer(TraceBuilder trace) {
        this.trace = trace;
    }

    /// Whether a document is an answer, be it a complaint.
    public static boolean recognizes(JsonCursor document) {
        return document.has("status") && (document.has(FIELD) || document.has("errorType"));
    }

    /// Reads a whole answer.
    ///
    /// @throws FormatException where it is none, or says that the query failed
    public static void read(JsonCursor document, TraceBuilder trace) throws FormatException {
        if (!document.at("status").text().equals("success")) {
            throw FormatException.expected(
                    document.file(),
                    "",
                    "the answer to a PromQL query",
                    "a failure: " + document.findText("error").orElse("without a reason"),
                    "Ask again; CloudWatch answers at most 7 days and 500 series at a time.");
        }
        PromqlAnswer answer = new PromqlAnswer(trace);
        for (JsonCursor series : document.at(FIELD).list(LIST)) {
            answer.takeOrComplain(series);
        }
        answer.finish();
    }

    /// Reads a series; of one that is not as it should be the trace is told.
    public void takeOrComplain(JsonCursor series) {
        try {
            take(series);
        } catch (FormatException unusable) {
            trace.complain(unusable);
        }
    }

    private void take(JsonCursor series) throws FormatException {
        if (!series.isObject()) {
            throw series.expected(
                    "a series with metric and values", "Query a metric, not a number.");
        }
        Map<String, String> labels = new LinkedHashMap<>(series.at("metric").texts());
        String name = labels.getOrDefault(NAME, series.file());
        labels.remove(NAME);
        if (labels.containsKey("le") || MeasuredMetric.isOfHistogram(name)) {
            throw series.expected(
                    "a series of durations",
                    "This is a part of a histogram; query the metric itself, such as model_download_time.");
        }
        Optional<MeasuredMetric> metric = MeasuredMetric.in(name);
        if (metric.isPresent()) {
            changes(samples(series)).forEach(at -> events.add(new Event(metric.get(), labels, at)));
        }
    }

    private List<Sample> samples(JsonCursor series) throws FormatException {
        List<JsonCursor> pairs = new ArrayList<>(series.list("values"));
        Optional<JsonCursor> only = series.find("value");
        only.ifPresent(pairs::add);
        List<Sample> samples = new ArrayList<>();
        Instant before = null;
        for (JsonCursor pair : pairs) {
            List<JsonCursor> both = pair.items();
            if (both.size() != 2) {
                throw pair.expected("a time and a value", "");
            }
            Instant at = both.getFirst().instant();
            if (before != null) {
                steps.merge(Duration.between(before, at).abs(), 1, Integer::sum);
            }
            before = at;
            double value = value(both.getLast());
            if (Double.isFinite(value)) {
                samples.add(new Sample(at, value));
            }
        }
        return samples;
    }

    /// A value is a text; `NaN` and `+Inf` mean that there is none.
    private static double value(JsonCursor value) throws FormatException {
        if (NO_VALUE.matcher(value.text()).matches()) {
            return Double.NaN;
        }
        double number;
        try {
            number = Double.parseDouble(value.text());
        } catch (NumberFormatException none) {
            throw value.expected("a number in a text", "");
        }
        if (number < 0) {
            throw value.expected("a duration of at least 0", "");
        }
        return number;
    }

    private static List<Sample> changes(List<Sample> samples) {
        List<Sample> changes = new ArrayList<>();
        Sample before = null;
        for (Sample sample : samples) {
            boolean isNew =
                    before == null
                            || before.value() != sample.value()
                            || sample.at().isAfter(before.at().plus(LOOK_BACK));
            if (isNew) {
                changes.add(sample);
            }
            before = sample;
        }
        return changes;
    }

    /// Adds what was measured to the trace, after the last series.
    public void finish() {
        Duration step =
                steps.entrySet().stream()
                        .max(
                                Map.Entry.<Duration, Integer>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(LOOK_BACK);
        for (Event event : events) {
            trace.add(
                    new MeasuredDuration(
                            event.metric().name(),
                            event.labels(),
                            event.sample().at(),
                            step.toNanos() / 1e9,
                            event.sample().value() * event.metric().secondsPerUnit()));
        }
    }
}

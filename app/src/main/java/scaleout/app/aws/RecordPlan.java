package scaleout.app.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;

/// What a recording will ask of AWS, and what that costs.
///
/// @param every           from poll to poll
/// @param callsPerHour    calls an hour, by call
/// @param metricsPerHour  metrics that GetMetricData is asked for in an hour, which AWS charges for
/// @param warnings        what would be lost, a sentence each
public record RecordPlan(
        Duration every,
        Map<String, Long> callsPerHour,
        long metricsPerHour,
        List<String> warnings) {

    /// US dollars for 1,000 metrics requested by GetMetricData; from AWS's price list as quoted by site24x7 and the
    /// CloudWatch billing guide, 2026. Whether a free allowance applies is not published clearly.
    public static final double USD_PER_1000_METRICS = 0.01;

    private static final double SECONDS_PER_HOUR = 3600;

    public RecordPlan {
        callsPerHour = Collections.unmodifiableMap(new LinkedHashMap<>(callsPerHour));
        warnings = List.copyOf(warnings);
    }

    /// Plans a recording.
    ///
    /// @param alarms how many alarms are watched
    static RecordPlan of(
            Duration every, EndpointFacts facts, int alarms, List<MetricDataQuery> queries) {
        double polls = SECONDS_PER_HOUR * 1000 / every.toMillis();
        Map<String, Long> calls = new LinkedHashMap<>();
        put(calls, Call.DESCRIBE_ENDPOINT, polls);
        put(calls, Call.DESCRIBE_INFERENCE_COMPONENT, polls * facts.components().size());
        put(calls, Call.DESCRIBE_SCALING_ACTIVITIES, polls * facts.resourceIds().size());
        put(
                calls,
                Call.DESCRIBE_ALARMS,
                polls * (facts.alarmPrefixes().size() + (alarms > 0 ? 1 : 0)));
        put(calls, Call.DESCRIBE_ALARM_HISTORY, polls * alarms);
        put(calls, Call.DESCRIBE_LOG_STREAMS, polls * facts.logGroups().size());
        put(calls, Call.FILTER_LOG_EVENTS, polls * facts.logGroups().size());
        double metricCalls = 0;
        double metrics = 0;
        for (Map.Entry<Integer, Long> group : byPeriod(queries).entrySet()) {
            double asked = Math.min(polls, SECONDS_PER_HOUR / group.getKey());
            metrics += asked * group.getValue();
            metricCalls +=
                    asked * Math.ceilDiv(group.getValue(), (long) MetricCalls.QUERIES_PER_CALL);
        }
        put(calls, Call.GET_METRIC_DATA, metricCalls);
        double looks = SECONDS_PER_HOUR / Recorder.LOOK_AROUND.toSeconds();
        put(calls, Call.LIST_METRICS, looks * (2 + 3 * facts.components().size()));
        return new RecordPlan(every, calls, Math.round(metrics), warnings(every));
    }

    /// All calls an hour.
    public long calls() {
        return callsPerHour.values().stream().mapToLong(Long::longValue).sum();
    }

    /// What AWS charges an hour, US dollars.
    public double usdPerHour() {
        return metricsPerHour / 1000.0 * USD_PER_1000_METRICS;
    }

    /// The plan for people, line by line.
    public List<String> words() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Every %s, about %d calls an hour, all of which only read:"
                        .formatted(seconds(every), calls()));
        callsPerHour.forEach(
                (call, number) -> lines.add(String.format(Locale.ROOT, "  %8d  %s", number, call)));
        lines.add(
                String.format(
                        Locale.ROOT,
                        "AWS charges for get-metric-data: %d metrics an hour at $%.2f per 1,000 are about $%.3f an hour, $%.2f a day (CloudWatch pricing of 2026; yours may differ, and whether some are free is not known).",
                        metricsPerHour,
                        USD_PER_1000_METRICS,
                        usdPerHour(),
                        24 * usdPerHour()));
        lines.add(
                "No charge is known for the other calls; that is not verified for every one of them.");
        lines.addAll(warnings);
        return lines;
    }

    private static List<String> warnings(Duration every) {
        List<String> warnings = new ArrayList<>();
        if (every.compareTo(Kept.FINE.minus(PollRange.OVERLAP)) > 0) {
            warnings.add(
                    "Warning: CloudWatch keeps datapoints shorter than a minute for 3 hours. At this pace some are gone before they are asked for; use --every 1h or less.");
        }
        if (every.toSeconds() > MetricPlan.USUAL_SECONDS) {
            warnings.add(
                    "Warning: how many instances and copies there are has no history in AWS. At this pace a change is known to %s only, and one that is undone in between is lost."
                            .formatted(seconds(every)));
        }
        return warnings;
    }

    private static Map<Integer, Long> byPeriod(List<MetricDataQuery> queries) {
        Map<Integer, Long> numbers = new TreeMap<>();
        queries.forEach(query -> numbers.merge(query.metricStat().period(), 1L, Long::sum));
        return numbers;
    }

    private static void put(Map<String, Long> calls, Call call, double number) {
        if (number > 0) {
            calls.put(call.toString(), Math.round(Math.ceil(number)));
        }
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }
}

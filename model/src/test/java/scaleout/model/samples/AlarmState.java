package scaleout.model.samples;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An alarm's state from one instant on, and the datapoints that put it there.
///
/// @param value         `OK` or `ALARM`
/// @param at            when it got there
/// @param above         whether the alarm is for values above the threshold, else below
/// @param threshold     threshold of the alarm
/// @param statistic     statistic of the alarm
/// @param periodSeconds period of the alarm, seconds
/// @param datapoints    datapoints that decided, by the start of their period
record AlarmState(
        String value,
        Instant at,
        boolean above,
        double threshold,
        String statistic,
        int periodSeconds,
        NavigableMap<Instant, Double> datapoints) {

    /// The sentence that CloudWatch gives as the reason.
    String reason() {
        String newestFirst =
                datapoints.descendingMap().entrySet().stream()
                        .map(point ->
                                point.getValue() + " (" + Forms.inSentence(point.getKey()) + ")")
                        .collect(Collectors.joining(", ", "[", "]"));
        boolean one = datapoints.size() == 1;
        return "Threshold Crossed: %d datapoint%s %s %s %s than the threshold (%s)."
                .formatted(
                        datapoints.size(),
                        one ? "" : "s",
                        newestFirst,
                        (one ? "was" : "were") + (value.equals("ALARM") ? "" : " not"),
                        above ? "greater" : "less",
                        threshold);
    }

    /// The same as data. Recent datapoints are oldest first, evaluated ones newest first.
    ObjectNode reasonData(boolean allEvaluated) {
        ArrayNode recent = AwsJson.array();
        datapoints.values().forEach(recent::add);
        List<Map.Entry<Instant, Double>> newestFirst =
                List.copyOf(datapoints.descendingMap().entrySet());
        ArrayNode evaluated =
                newestFirst.stream()
                        .limit(allEvaluated ? newestFirst.size() : 1)
                        .map(point ->
                                AwsJson.object()
                                        .put("timestamp", Forms.inHistory(point.getKey()))
                                        .put("sampleCount", Math.ceil(point.getValue()))
                                        .put("value", point.getValue()))
                        .collect(AwsJson.toArray());
        return AwsJson.object()
                .put("version", "1.0")
                .put("queryDate", Forms.inHistory(at.minusMillis(4)))
                .put("startDate", Forms.inHistory(datapoints.firstKey()))
                .put("statistic", statistic)
                .put("period", periodSeconds)
                .set("recentDatapoints", recent)
                .put("threshold", threshold)
                .set("evaluatedDatapoints", evaluated);
    }

    /// State within `HistoryData`.
    ObjectNode inHistory(boolean allEvaluated) {
        return AwsJson.object()
                .put("stateValue", value)
                .put("stateReason", reason())
                .set("stateReasonData", reasonData(allEvaluated));
    }

    /// Returns `count` datapoints of `value` that end with the period before `at`, long before the window.
    static NavigableMap<Instant, Double> flat(
            Instant at, int periodSeconds, int count, double value) {
        NavigableMap<Instant, Double> points = new TreeMap<>();
        Instant newest = Demand.floor(at.minusSeconds(2L * periodSeconds), periodSeconds);
        for (int i = 0; i < count; i++) {
            points.put(newest.minusSeconds((long) i * periodSeconds), value);
        }
        return points;
    }
}

package scaleout.model.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes `describe-alarms.json` and `describe-alarm-history.json`.
final class AlarmFiles {
    private AlarmFiles() {}

    static JsonNode alarms(Truth truth) {
        return AwsJson.object()
                .set(
                        "MetricAlarms",
                        alarmsOf(truth).stream()
                                .map(alarm -> alarm(truth, alarm))
                                .collect(AwsJson.toArray()))
                .set("CompositeAlarms", AwsJson.array());
    }

    /// Newest first, as AWS does by default.
    static JsonNode history(Truth truth) {
        record Dated(Instant at, JsonNode item) {}
        List<Dated> items = new ArrayList<>();
        for (Alarm alarm : alarmsOf(truth)) {
            for (int i = 1; i < alarm.states().size(); i++) {
                AlarmState before = alarm.states().get(i - 1);
                AlarmState after = alarm.states().get(i);
                items.add(new Dated(after.at(), update(truth, alarm, before, after)));
                if (after.value().equals("ALARM")) {
                    Instant acted = after.at().plusMillis(35);
                    items.add(new Dated(acted, action(truth, alarm, after, acted)));
                }
            }
        }
        return AwsJson.object()
                .set(
                        "AlarmHistoryItems",
                        items.stream()
                                .sorted(Comparator.comparing(Dated::at).reversed())
                                .map(Dated::item)
                                .collect(AwsJson.toArray()));
    }

    private static List<Alarm> alarmsOf(Truth truth) {
        return truth.fleets().stream().flatMap(fleet -> Alarm.of(truth, fleet).stream()).toList();
    }

    private static JsonNode alarm(Truth truth, Alarm alarm) {
        Names names = alarm.names();
        AlarmState now = alarm.current();
        Forms forms = truth.forms();
        TrackingPolicy.Tracked tracked = names.fleet().policy().tracked();
        ObjectNode node =
                AwsJson.object()
                        .put("AlarmName", alarm.name())
                        .put("AlarmArn", names.alarmArn(alarm.name()))
                        .put(
                                "AlarmDescription",
                                "DO NOT EDIT OR DELETE. For TargetTrackingScaling policy "
                                        + names.policyArn()
                                        + ".")
                        .set(
                                "AlarmConfigurationUpdatedTimestamp",
                                forms.describe().of(Resources.policyCreated(truth).plusMillis(412)))
                        .put("ActionsEnabled", true)
                        .set("OKActions", AwsJson.array())
                        .set("AlarmActions", AwsJson.strings(names.policyArn()))
                        .set("InsufficientDataActions", AwsJson.array())
                        .put("StateValue", now.value())
                        .put("StateReason", now.reason())
                        .put(
                                "StateReasonData",
                                AwsJson.compact(now.reasonData(forms.allDatapointsEvaluated())))
                        .set("StateUpdatedTimestamp", forms.describe().of(now.at()))
                        .put("MetricName", tracked.metricName())
                        .put("Namespace", "AWS/SageMaker")
                        .put("Statistic", tracked.statistic())
                        .set(
                                "Dimensions",
                                AwsJson.dimensions(
                                        MetricFiles.wholeDimensions(truth, names.fleet())))
                        .put("Period", alarm.periodSeconds())
                        .put("EvaluationPeriods", alarm.datapoints());
        if (truth.forms().allDatapointsEvaluated()) {
            node.put("DatapointsToAlarm", alarm.datapoints());
        }
        return node.put("Threshold", alarm.threshold())
                .put(
                        "ComparisonOperator",
                        alarm.above() ? "GreaterThanThreshold" : "LessThanThreshold")
                .put("TreatMissingData", "missing")
                .set("StateTransitionedTimestamp", forms.describe().of(now.at()));
    }

    private static JsonNode update(Truth truth, Alarm alarm, AlarmState before, AlarmState after) {
        boolean all = truth.forms().allDatapointsEvaluated();
        JsonNode data =
                AwsJson.object()
                        .put("version", "1.0")
                        .set("oldState", before.inHistory(all))
                        .set("newState", after.inHistory(all));
        String summary = "Alarm updated from %s to %s".formatted(before.value(), after.value());
        return item(truth, alarm, after.at(), "StateUpdate", summary, data);
    }

    private static JsonNode action(Truth truth, Alarm alarm, AlarmState state, Instant acted) {
        String policy = alarm.names().policyArn();
        JsonNode data =
                AwsJson.object()
                        .put("actionState", "Succeeded")
                        .put("stateUpdateTimestamp", state.at().toEpochMilli())
                        .put("notificationResource", policy)
                        .putNull("publishedMessage")
                        .putNull("error");
        return item(truth, alarm, acted, "Action", "Successfully executed action " + policy, data);
    }

    private static JsonNode item(
            Truth truth, Alarm alarm, Instant at, String type, String summary, JsonNode data) {
        return AwsJson.object()
                .put("AlarmName", alarm.name())
                .put("AlarmType", "MetricAlarm")
                .set("Timestamp", truth.forms().describe().of(at))
                .put("HistoryItemType", type)
                .put("HistorySummary", summary)
                .put("HistoryData", AwsJson.compact(data));
    }
}

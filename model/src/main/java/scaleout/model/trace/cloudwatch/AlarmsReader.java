package scaleout.model.trace.cloudwatch;

import java.util.Optional;
import scaleout.model.trace.Alarm;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `cloudwatch describe-alarms`.
final class AlarmsReader implements TraceReader {

    @Override
    public String format() {
        return "describe-alarms";
    }

    @Override
    public String list() {
        return "MetricAlarms";
    }

    @Override
    public boolean recognizes(JsonCursor alarm) {
        return alarm.has("AlarmName") && alarm.has("EvaluationPeriods");
    }

    @Override
    public void read(JsonCursor alarm, TraceBuilder trace) throws FormatException {
        int periods = (int) alarm.at("EvaluationPeriods").whole(1, 100_000);
        Optional<JsonCursor> needed = alarm.find("DatapointsToAlarm");
        Optional<JsonCursor> period = alarm.find("Period");
        Optional<JsonCursor> threshold = alarm.find("Threshold");
        Optional<String> extended = alarm.findText("ExtendedStatistic");
        trace.add(
                new Alarm(
                        alarm.at("AlarmName").text(),
                        alarm.findText("Namespace").orElse(null),
                        alarm.findText("MetricName").orElse(null),
                        Dimensions.of(alarm),
                        extended.isPresent()
                                ? extended.get()
                                : alarm.findText("Statistic").orElse(null),
                        period.isEmpty() ? null : (int) period.get().whole(1, 86_400),
                        periods,
                        needed.isEmpty() ? periods : (int) needed.get().whole(1, 100_000),
                        threshold.isEmpty() ? null : threshold.get().number(),
                        alarm.findText("ComparisonOperator").orElse("")));
    }
}

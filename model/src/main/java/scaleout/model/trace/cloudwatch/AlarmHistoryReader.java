package scaleout.model.trace.cloudwatch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scaleout.model.trace.AlarmTransition;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `cloudwatch describe-alarm-history`: state changes and, in their escaped JSON, the datapoints that decided.
final class AlarmHistoryReader implements TraceReader {

    @Override
    public String format() {
        return "describe-alarm-history";
    }

    @Override
    public String list() {
        return "AlarmHistoryItems";
    }

    @Override
    public boolean recognizes(JsonCursor item) {
        return item.has("HistoryItemType") && item.has("AlarmName");
    }

    @Override
    public void read(JsonCursor item, TraceBuilder trace) throws FormatException {
        if (item.at("HistoryItemType").text().equals("StateUpdate")) {
            trace.add(transition(item));
        }
    }

    private static AlarmTransition transition(JsonCursor item) throws FormatException {
        JsonCursor state = history(item).at("newState");
        Optional<JsonCursor> data = state.find("stateReasonData").filter(JsonCursor::isObject);
        String alarm = item.at("AlarmName").text();
        Instant at = item.at("Timestamp").instant();
        String newState = state.at("stateValue").text();
        if (data.isEmpty()) {
            return new AlarmTransition(alarm, at, newState, null, null, null, List.of());
        }
        Optional<JsonCursor> period = data.get().find("period");
        Optional<JsonCursor> threshold = data.get().find("threshold");
        return new AlarmTransition(
                alarm,
                at,
                newState,
                period.isEmpty() ? null : (int) period.get().whole(1, 86_400),
                threshold.isEmpty() ? null : threshold.get().number(),
                data.get().findInstant("startDate").orElse(null),
                evaluated(data.get()));
    }

    /// `HistoryData` is JSON in a text; a complaint names the item it stands in.
    private static JsonCursor history(JsonCursor item) throws FormatException {
        JsonCursor data = item.at("HistoryData");
        byte[] text = data.text().getBytes(StandardCharsets.UTF_8);
        try {
            return JsonCursor.read(item.file() + " (HistoryData)", new ByteArrayInputStream(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (FormatException broken) {
            throw data.expected("JSON in a text", broken.problem());
        }
    }

    /// The datapoints that decided. Where the list of them is shorter than the list of values, as for alarms of several
    /// datapoints, the values count from `startDate`, the oldest first.
    private static List<Datapoint> evaluated(JsonCursor data) throws FormatException {
        List<JsonCursor> values = data.list("recentDatapoints");
        Optional<Instant> start = data.findInstant("startDate");
        Optional<JsonCursor> period = data.find("period");
        List<Datapoint> points = listed(data);
        if (points.size() >= values.size() || start.isEmpty() || period.isEmpty()) {
            return points;
        }
        List<Datapoint> counted = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Instant at = start.get().plusSeconds(i * period.get().whole(1, 86_400));
            counted.add(new Datapoint(at, values.get(i).number()));
        }
        return counted;
    }

    private static List<Datapoint> listed(JsonCursor data) throws FormatException {
        List<Datapoint> points = new ArrayList<>();
        for (JsonCursor point : data.list("evaluatedDatapoints")) {
            Optional<JsonCursor> value = point.find("value");
            if (value.isPresent()) {
                points.add(new Datapoint(point.at("timestamp").instant(), value.get().number()));
            }
        }
        points.sort(Comparator.comparing(Datapoint::at));
        return points;
    }
}

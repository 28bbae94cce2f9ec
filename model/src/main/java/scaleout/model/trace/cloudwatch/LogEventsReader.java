package scaleout.model.trace.cloudwatch;

import java.util.List;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `logs filter-log-events`.
final class LogEventsReader implements TraceReader {

    @Override
    public String format() {
        return "filter-log-events";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return document.has("events")
                && (document.has("searchedLogStreams") || firstEventHas(document, "logStreamName"));
    }

    @Override
    public void read(JsonCursor document, TraceBuilder trace) throws FormatException {
        for (JsonCursor event : document.list("events")) {
            trace.add(
                    new LogEvent(
                            event.at("logStreamName").text(),
                            event.at("timestamp").instant(),
                            event.at("message").text()));
        }
    }

    private static boolean firstEventHas(JsonCursor document, String field) {
        try {
            List<JsonCursor> events = document.list("events");
            return !events.isEmpty() && events.getFirst().has(field);
        } catch (FormatException noArray) {
            return false;
        }
    }
}

package scaleout.model.trace.cloudwatch;

import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads the events of `logs filter-log-events`, and those of `logs get-log-events`, which do not say their stream: they
/// are taken to be of a stream with the name of the file.
final class LogEventsReader implements TraceReader {

    @Override
    public String format() {
        return "filter-log-events or get-log-events";
    }

    @Override
    public String list() {
        return "events";
    }

    @Override
    public boolean recognizes(JsonCursor event) {
        return event.has("message") && event.has("timestamp");
    }

    @Override
    public void read(JsonCursor event, TraceBuilder trace) throws FormatException {
        trace.add(
                new LogEvent(
                        event.findText("logStreamName").orElse(event.file()),
                        event.at("timestamp").instant(),
                        event.at("message").text()));
    }
}

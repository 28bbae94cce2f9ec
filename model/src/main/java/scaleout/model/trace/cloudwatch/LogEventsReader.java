package scaleout.model.trace.cloudwatch;

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
                && (document.has("searchedLogStreams")
                        || document.find("events")
                                .flatMap(JsonCursor::first)
                                .filter(event -> event.has("logStreamName"))
                                .isPresent());
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
}

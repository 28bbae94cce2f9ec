package scaleout.model.trace.cloudwatch;

import java.util.Optional;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.LogStream;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads the events of `logs filter-log-events`, and those of `logs get-log-events`, which do not say their stream: they
/// are taken to be of the only stream that the trace knows, or of one with the name of the file.
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
        Optional<String> stream = event.findText("logStreamName");
        LogEvent found =
                new LogEvent(
                        stream.orElseGet(() -> LogStream.nameOf(event.file())),
                        event.at("timestamp").instant(),
                        event.at("message").text());
        if (stream.isPresent()) {
            trace.add(found);
        } else {
            trace.addOfUnsaidStream(found);
        }
    }
}

package scaleout.model.trace.cloudwatch;

import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.LogStream;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads the records that a subscription of CloudWatch Logs sends to Kinesis, Firehose or Lambda: some events of one stream.
final class SubscribedLogsReader implements TraceReader {

    /// Other records only try whether they arrive.
    private static final String OF_EVENTS = "DATA_MESSAGE";

    @Override
    public String format() {
        return "log subscription";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return document.has("messageType") && document.has("logEvents");
    }

    @Override
    public void read(JsonCursor record, TraceBuilder trace) throws FormatException {
        if (!record.at("messageType").text().equals(OF_EVENTS)) {
            return;
        }
        String stream = record.at("logStream").text();
        trace.add(new LogStream(stream, record.findText("logGroup").orElse(""), null));
        for (JsonCursor event : record.list("logEvents")) {
            trace.add(
                    new LogEvent(
                            stream, event.at("timestamp").instant(), event.at("message").text()));
        }
    }
}

package scaleout.model.trace.cloudwatch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.LogStream;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `logs describe-log-streams`: the group stands in the ARN only.
final class LogStreamsReader implements TraceReader {

    private static final Pattern GROUP = Pattern.compile(":log-group:(.+?):log-stream:");

    @Override
    public String format() {
        return "describe-log-streams";
    }

    @Override
    public String list() {
        return "logStreams";
    }

    @Override
    public boolean recognizes(JsonCursor stream) {
        return stream.has("logStreamName") && !stream.has("message");
    }

    @Override
    public void read(JsonCursor stream, TraceBuilder trace) throws FormatException {
        Matcher arn = GROUP.matcher(stream.findText("arn").orElse(""));
        trace.add(
                new LogStream(
                        stream.at("logStreamName").text(),
                        arn.find() ? arn.group(1) : "",
                        stream.findInstant("firstEventTimestamp").orElse(null)));
    }
}

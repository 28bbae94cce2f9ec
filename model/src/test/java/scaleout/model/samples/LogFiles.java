package scaleout.model.samples;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Writes `describe-log-streams.json` and `filter-log-events.json`. Times are epoch milliseconds, as always there.
final class LogFiles {
    private LogFiles() {}

    /// Streams of before the window are there with the time they were made.
    static JsonNode streams(Truth truth) {
        ArrayNode streams = AwsJson.array();
        for (Fleet fleet : truth.fleets()) {
            for (String instance : fleet.running()) {
                Instant made = fleet.scaledInAt().minus(Duration.ofHours(31));
                streams.add(
                        stream(truth, fleet, instance, made, truth.capturedAt().minusSeconds(400)));
            }
            fleet.started()
                    .forEach(startUp ->
                            streams.add(
                                    stream(
                                            truth,
                                            fleet,
                                            startUp.instanceId(),
                                            startUp.stages().firstLog(),
                                            startUp.readyAt().plusSeconds(25))));
        }
        return AwsJson.object().set("logStreams", streams);
    }

    /// Events of all streams, in order of time.
    static JsonNode events(Truth truth) {
        List<LogLine> lines = new ArrayList<>();
        for (Fleet fleet : truth.fleets()) {
            lines.addAll(ServerLog.lines(truth, fleet));
        }
        lines.sort(Comparator.comparing(LogLine::at));
        Draw draw = new Draw(truth.seed() + 17);
        ArrayNode events = AwsJson.array();
        for (LogLine line : lines) {
            events.add(
                    AwsJson.object()
                            .put("logStreamName", line.stream())
                            .put("timestamp", line.at().toEpochMilli())
                            .put("message", line.message())
                            .put("ingestionTime", draw.after(line.at(), 0.6, 4).toEpochMilli())
                            .put("eventId", eventId(line.at(), events.size())));
        }
        return AwsJson.object().set("events", events).set("searchedLogStreams", AwsJson.array());
    }

    static String streamName(Fleet fleet, String instance) {
        return fleet.target().variant() + "/" + instance;
    }

    private static JsonNode stream(
            Truth truth, Fleet fleet, String instance, Instant first, Instant last) {
        String name = streamName(fleet, instance);
        String group = fleet.target().logGroup(truth.endpoint());
        Draw draw = new Names(truth, fleet).draw(instance);
        return AwsJson.object()
                .put("logStreamName", name)
                .put("creationTime", draw.after(first, 0.4, 2.5).toEpochMilli())
                .put("firstEventTimestamp", first.toEpochMilli())
                .put("lastEventTimestamp", last.toEpochMilli())
                .put("lastIngestionTime", draw.after(last, 0.6, 4).toEpochMilli())
                .put("uploadSequenceToken", "4903985917" + draw.whole(100_000, 999_999))
                .put(
                        "arn",
                        Names.arn(
                                truth, "logs", "log-group:%s:log-stream:%s".formatted(group, name)))
                .put("storedBytes", 0);
    }

    /// 56 digits that grow with time.
    private static String eventId(Instant at, int number) {
        return BigInteger.valueOf(at.toEpochMilli())
                .multiply(BigInteger.TEN.pow(43))
                .add(BigInteger.valueOf(number))
                .toString();
    }
}

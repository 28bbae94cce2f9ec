package scaleout.model.timeline;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Timeline.Clock;

/// Writes our own timeline format as plain maps and lists, ready for any JSON writer. [TimelineFile] reads it.
///
/// Seconds are rounded to the microsecond; instants are written to the nanosecond.
public final class TimelineJson {

    private final Clock clock;

    private TimelineJson(Clock clock) {
        this.clock = clock;
    }

    /// Returns a timeline as JSON.
    public static Map<String, Object> of(Timeline timeline) {
        TimelineJson json = new TimelineJson(timeline.clock());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", TimelineFile.FORMAT);
        root.put("version", TimelineFile.VERSION);
        root.put("endpoint", timeline.endpoint());
        root.put("clock", timeline.clock().id());
        if (timeline.capturedAt() != null) {
            root.put("capturedAt", json.instant(timeline.capturedAt()));
        }
        root.put("scaleOuts", timeline.scaleOuts().stream().map(json::scaleOut).toList());
        return root;
    }

    private Map<String, Object> scaleOut(ScaleOut scaleOut) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", instant(scaleOut.at()));
        json.put("cause", scaleOut.cause());
        putIfKnown(json, "variant", scaleOut.variant());
        putIfKnown(json, "instanceType", scaleOut.instanceType());
        putIfKnown(json, "detector", detector(scaleOut.detector()));
        json.put("startUps", scaleOut.startUps().stream().map(this::startUp).toList());
        return json;
    }

    private static @Nullable Map<String, Object> detector(@Nullable Detector detector) {
        if (detector == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("metric", detector.metric());
        json.put("periodSeconds", detector.periodSeconds());
        json.put("datapoints", detector.datapoints());
        json.put("source", detector.source());
        return json;
    }

    private Map<String, Object> startUp(StartUp startUp) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("instance", startUp.instance());
        json.put("kind", startUp.kind().id());
        putIfKnown(json, "inferenceComponent", startUp.inferenceComponent());
        json.put("lane", startUp.lane().id());
        json.put("image", payload(startUp.image()));
        json.put("model", payload(startUp.model()));
        json.put("readyAt", moment(startUp.readyAt()));
        json.put("detectionSeconds", seconds(startUp.detectionSeconds()));
        json.put("startUpSeconds", seconds(startUp.startUpSeconds()));
        json.put("spans", startUp.spans().stream().map(this::span).toList());
        return json;
    }

    private static Map<String, Object> payload(Payload payload) {
        Map<String, Object> json = new LinkedHashMap<>();
        putIfKnown(json, "digest", payload.digest());
        if (payload.size() != null) {
            json.put("bytes", payload.size().bytes());
            json.put("source", payload.size().source());
        } else {
            json.put("source", "unknown");
        }
        return json;
    }

    private Map<String, Object> span(Span span) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("phase", span.phase().name());
        if (span.isBlock()) {
            json.put("phases", span.phases().stream().map(Phase::name).toList());
        }
        putIfKnown(json, "by", span.by() == null ? null : span.by().id());
        json.put("start", moment(span.start()));
        json.put("end", moment(span.end()));
        json.put("seconds", seconds(span.seconds()));
        json.put("evidence", span.evidence().name());
        json.put("stages", span.stages().stream().map(this::stage).toList());
        return json;
    }

    private Map<String, Object> stage(Stage stage) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", stage.name().label());
        json.put("start", moment(stage.start()));
        json.put("end", moment(stage.end()));
        json.put("seconds", rounded(stage.seconds()));
        return json;
    }

    private @Nullable Map<String, Object> moment(@Nullable Moment moment) {
        if (moment == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", instant(moment.at()));
        json.put("evidence", moment.evidence().name());
        json.put("uncertaintySeconds", rounded(moment.uncertaintySeconds()));
        json.put("source", moment.source());
        return json;
    }

    private Object instant(Instant at) {
        return switch (clock) {
            case UTC -> at.toString();
            case RELATIVE -> rounded(Moment.seconds(Instant.EPOCH, at));
        };
    }

    private static @Nullable Object seconds(OptionalDouble seconds) {
        return seconds.isPresent() ? rounded(seconds.getAsDouble()) : null;
    }

    /// A whole number without a fraction where it is one, else to the microsecond.
    private static Object rounded(double seconds) {
        double micros = Math.rint(seconds * 1e6) / 1e6;
        if (micros == Math.rint(micros) && Math.abs(micros) < 1e15) {
            return (long) micros;
        }
        return micros;
    }

    private static void putIfKnown(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}

package scaleout.app.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.Detector;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Small made-up timelines.
public final class Traces {

    private static final Instant ZERO = Instant.parse("2026-06-18T14:00:00Z");
    private static final Payload IMAGE =
            new Payload("sha256:1", DataSize.ofGigabytes(17.7, "made up"));
    private static final Payload MODEL = new Payload(null, DataSize.ofGigabytes(16.38, "made up"));

    private Traces() {}

    /// A cold instance seen by a 60 s alarm, ready after 525 s.
    public static Timeline cold(String endpoint) {
        return timeline(endpoint, scaleOut(60, instance(Lane.COLD, IMAGE)));
    }

    /// A cold instance of whose image nobody says the size.
    public static Timeline ofUnknownImage(String endpoint) {
        return timeline(endpoint, scaleOut(60, instance(Lane.COLD, Payload.UNKNOWN)));
    }

    /// A timeline of scale-outs.
    public static Timeline timeline(String endpoint, ScaleOut... scaleOuts) {
        return new Timeline(endpoint, Timeline.Clock.UTC, null, List.of(scaleOuts));
    }

    /// A scale-out; a period of 0 means that nothing says what saw the demand.
    public static ScaleOut scaleOut(int periodSeconds, StartUp... startUps) {
        @Nullable Detector detector =
                periodSeconds == 0
                        ? null
                        : new Detector("ConcurrentRequestsPerModel", periodSeconds, 3, "made up");
        return new ScaleOut(
                ZERO, "more requests", "AllTraffic", "ml.g6.2xlarge", detector, List.of(startUps));
    }

    /// An instance in a lane.
    public static StartUp instance(Lane lane) {
        return instance(lane, IMAGE);
    }

    /// A copy in a lane.
    public static StartUp copy(Lane lane) {
        return new StartUp("i-2", StartUpKind.COPY, "ic", lane, IMAGE, MODEL, at(525), spans());
    }

    private static StartUp instance(Lane lane, Payload image) {
        return new StartUp("i-1", StartUpKind.INSTANCE, null, lane, image, MODEL, at(525), spans());
    }

    private static List<Span> spans() {
        return List.of(
                Span.of(Phase.DETECTION, at(-240), at(0)),
                Span.of(Phase.PROVISIONING, at(0), at(96)),
                Span.of(Phase.IMAGE_PULL, at(96), at(429)),
                Span.of(Phase.MODEL_DOWNLOAD, at(96), at(264)),
                Span.of(Phase.CONTAINER_INIT, at(429), at(525)));
    }

    private static Moment at(double seconds) {
        return Moment.measured(Moment.after(ZERO, seconds), "made up");
    }
}

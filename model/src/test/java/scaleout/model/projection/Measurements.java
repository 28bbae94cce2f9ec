package scaleout.model.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
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
import scaleout.model.timeline.Timeline.Clock;

/// Start-ups to compare, from their durations in seconds. They are launched at 0.
public final class Measurements {

    public static final DataSize IMAGE = DataSize.ofGigabytes(17.7, "test");
    public static final DataSize MODEL = DataSize.ofGigabytes(16.4, "test");

    private Measurements() {}

    public static Moment at(double seconds) {
        return within(seconds, 0);
    }

    /// A moment with a hard bound.
    public static Moment within(double seconds, double uncertainty) {
        return new Moment(
                Moment.after(Instant.EPOCH, seconds), Evidence.BOUNDED, uncertainty, "test");
    }

    /// Every phase apart; image and model side by side.
    public static StartUp apart(double provisioning, double pull, double download, double init) {
        double transferred = provisioning + Math.max(pull, download);
        return startUp(
                at(transferred + init),
                Span.of(Phase.PROVISIONING, at(0), at(provisioning)),
                Span.of(Phase.IMAGE_PULL, at(provisioning), at(provisioning + pull)),
                new Span(
                        List.of(Phase.MODEL_DOWNLOAD),
                        DownloadedBy.PLATFORM,
                        at(provisioning),
                        at(provisioning + download),
                        List.of()),
                Span.of(Phase.CONTAINER_INIT, at(transferred), at(transferred + init)));
    }

    /// Image and model as one block.
    public static StartUp block(double provisioning, double transfers, double init) {
        return startUp(
                at(provisioning + transfers + init),
                Span.of(Phase.PROVISIONING, at(0), at(provisioning)),
                Span.block(
                        List.of(Phase.IMAGE_PULL, Phase.MODEL_DOWNLOAD),
                        at(provisioning),
                        at(provisioning + transfers)),
                Span.of(
                        Phase.CONTAINER_INIT,
                        at(provisioning + transfers),
                        at(provisioning + transfers + init)));
    }

    /// All as one block, which ended at `ready`.
    public static StartUp whole(Moment ready) {
        return startUp(
                ready,
                Span.block(
                        List.of(
                                Phase.PROVISIONING,
                                Phase.IMAGE_PULL,
                                Phase.MODEL_DOWNLOAD,
                                Phase.CONTAINER_INIT),
                        at(0),
                        ready));
    }

    public static StartUp startUp(@Nullable Moment ready, Span... spans) {
        return new StartUp(
                "i-" + (ready == null ? "open" : ready.at().toEpochMilli()),
                StartUpKind.INSTANCE,
                null,
                Lane.COLD,
                new Payload("sha256:1", IMAGE),
                new Payload(null, MODEL),
                ready,
                List.of(spans));
    }

    public static StartUp detected(StartUp startUp, double detection) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of(Phase.DETECTION, at(-detection), at(0)));
        spans.addAll(startUp.spans());
        return with(startUp, startUp.lane(), startUp.image(), spans);
    }

    public static StartUp in(Lane lane, StartUp startUp) {
        return with(startUp, lane, startUp.image(), startUp.spans());
    }

    public static StartUp pulling(Payload image, StartUp startUp) {
        return with(startUp, startUp.lane(), image, startUp.spans());
    }

    private static StartUp with(StartUp startUp, Lane lane, Payload image, List<Span> spans) {
        return new StartUp(
                startUp.instance(),
                startUp.kind(),
                startUp.inferenceComponent(),
                lane,
                image,
                startUp.model(),
                startUp.readyAt(),
                spans);
    }

    public static ScaleOut scaleOut(String instanceType, StartUp... startUps) {
        return new ScaleOut(
                Instant.EPOCH,
                "",
                null,
                instanceType,
                new Detector("ConcurrentRequestsPerModel", 60, 3, "test"),
                List.of(startUps));
    }

    public static ScaleOut scaleOut(StartUp... startUps) {
        return scaleOut("ml.g6.2xlarge", startUps);
    }

    public static Timeline timeline(ScaleOut... scaleOuts) {
        return new Timeline("chat", Clock.RELATIVE, null, List.of(scaleOuts));
    }

    /// A timeline of one scale-out.
    public static Timeline timeline(StartUp... startUps) {
        return timeline(scaleOut(startUps));
    }

    /// Scale-outs of one start-up each, of which all that is known is how long it took.
    public static Timeline totals(double... seconds) {
        List<ScaleOut> scaleOuts = new ArrayList<>();
        for (double each : seconds) {
            scaleOuts.add(scaleOut(whole(at(each))));
        }
        return timeline(scaleOuts.toArray(ScaleOut[]::new));
    }
}

package scaleout.model.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// A timeline of many start-ups of different sizes and times: two of three with every phase, one of three as a block.
final class ManyStartUps {

    private static final int PER_SCALE_OUT = 10;

    private ManyStartUps() {}

    static Timeline timeline(int count) {
        Random random = new Random(3);
        List<ScaleOut> scaleOuts = new ArrayList<>();
        for (int first = 0; first < count; first += PER_SCALE_OUT) {
            double at = 600.0 * first;
            List<StartUp> startUps = new ArrayList<>();
            for (int i = first; i < Math.min(count, first + PER_SCALE_OUT); i++) {
                startUps.add(startUp(i, at, random));
            }
            String type = first / PER_SCALE_OUT % 2 == 0 ? "ml.g6.2xlarge" : "ml.g5.2xlarge";
            scaleOuts.add(new ScaleOut(instant(at), "", "v", type, null, startUps));
        }
        return new Timeline("many", Timeline.Clock.RELATIVE, null, scaleOuts);
    }

    private static StartUp startUp(int index, double at, Random random) {
        double model = 4 + 4 * random.nextInt(5);
        double launch = at + 180;
        double provisioned = launch + 60 + 40 * random.nextDouble();
        double pulled = provisioned + 200 + 100 * random.nextDouble();
        double downloaded = provisioned + model * (9 + random.nextDouble());
        double started = Math.max(pulled, downloaded);
        double ready = started + 80 + 30 * random.nextDouble();
        List<Span> spans = new ArrayList<>();
        spans.add(span(List.of(Phase.DETECTION), null, at, launch));
        if (index % 3 == 0) {
            spans.add(
                    span(
                            List.of(
                                    Phase.PROVISIONING,
                                    Phase.IMAGE_PULL,
                                    Phase.MODEL_DOWNLOAD),
                            null,
                            launch,
                            started));
        } else {
            spans.add(span(List.of(Phase.PROVISIONING), null, launch, provisioned));
            spans.add(span(List.of(Phase.IMAGE_PULL), null, provisioned, pulled));
            spans.add(
                    span(
                            List.of(Phase.MODEL_DOWNLOAD),
                            DownloadedBy.PLATFORM,
                            provisioned,
                            downloaded));
        }
        spans.add(span(List.of(Phase.CONTAINER_INIT), null, started, ready));
        return new StartUp(
                "i-%06d".formatted(index),
                StartUpKind.INSTANCE,
                null,
                Lane.COLD,
                new Payload("sha256:1", DataSize.ofGigabytes(17.7, "made up")),
                new Payload(null, DataSize.ofGigabytes(model, "made up")),
                moment(ready),
                spans);
    }

    private static Span span(
            List<Phase> phases, @Nullable DownloadedBy by, double from, double to) {
        return new Span(phases, by, moment(from), moment(to), List.of());
    }

    private static Moment moment(double seconds) {
        return new Moment(instant(seconds), Evidence.MEASURED, 0.001, "made up");
    }

    private static Instant instant(double seconds) {
        return Moment.after(Instant.EPOCH, seconds);
    }
}

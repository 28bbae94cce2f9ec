package scaleout.app.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

/// A made-up timeline of very many start-ups, five spans each: the same for the same numbers.
final class Fleet {

    /// How many instance types it has.
    static final int TYPES = 40;

    private static final long SEED = 20260618;
    private static final Instant ZERO = Instant.parse("2026-06-18T14:00:00Z");
    private static final Payload IMAGE =
            new Payload("sha256:1", DataSize.ofGigabytes(17.7, "made up"));
    private static final Payload MODEL = new Payload(null, DataSize.ofGigabytes(16.38, "made up"));

    private final Random random = new Random(SEED);

    private Fleet() {}

    /// Returns a timeline of so many start-ups, in scale-outs of so many each, a minute apart.
    static Timeline of(int startUps, int each) {
        Fleet fleet = new Fleet();
        List<ScaleOut> scaleOuts = new ArrayList<>();
        for (int first = 0; first < startUps; first += each) {
            scaleOuts.add(fleet.scaleOut(first, Math.min(each, startUps - first), each));
        }
        return new Timeline("fleet", Timeline.Clock.UTC, null, scaleOuts);
    }

    private ScaleOut scaleOut(int first, int n, int each) {
        int event = first / each;
        Instant at = Moment.after(ZERO, 60.0 * event);
        List<StartUp> startUps = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            startUps.add(startUp(first + i, at));
        }
        return new ScaleOut(
                at,
                "more requests",
                "AllTraffic",
                "ml.t%02d.2xlarge".formatted(event % TYPES),
                new Detector("ConcurrentRequestsPerModel", 60, 3, "made up"),
                startUps);
    }

    private StartUp startUp(int number, Instant at) {
        Moment asked = moment(at, -180 + 20 * random.nextDouble());
        Moment launched = moment(at, 5 * random.nextDouble());
        Moment running = moment(launched.at(), 60 + 60 * random.nextDouble());
        Moment pulled = moment(running.at(), 250 + 100 * random.nextDouble());
        Moment loaded = moment(running.at(), 120 + 80 * random.nextDouble());
        Moment ready = moment(pulled.at(), 60 + 60 * random.nextDouble());
        return new StartUp(
                "i-%017x".formatted(number * 2_654_435_761L),
                StartUpKind.INSTANCE,
                null,
                Lane.COLD,
                IMAGE,
                MODEL,
                ready,
                List.of(
                        Span.of(Phase.DETECTION, asked, launched),
                        Span.of(Phase.PROVISIONING, launched, running),
                        Span.of(Phase.IMAGE_PULL, running, pulled),
                        Span.of(Phase.MODEL_DOWNLOAD, running, loaded),
                        Span.of(Phase.CONTAINER_INIT, pulled, ready)));
    }

    private static Moment moment(Instant from, double seconds) {
        return Moment.measured(Moment.after(from, seconds), "made up");
    }
}

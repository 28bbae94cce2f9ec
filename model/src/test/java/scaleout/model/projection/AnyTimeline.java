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

/// Any timeline at all, also one that contradicts itself: any spans at any time.
public final class AnyTimeline {

    private AnyTimeline() {}

    /// Returns a timeline with at least one start-up that became ready.
    public static Timeline of(Random random) {
        List<ScaleOut> scaleOuts = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            List<StartUp> startUps = new ArrayList<>();
            for (int j = 0; j <= random.nextInt(4); j++) {
                startUps.add(startUp(random, scaleOuts.isEmpty() && j == 0, "i-" + i + j));
            }
            scaleOuts.add(
                    new ScaleOut(
                            at(random, 1000).at(),
                            "",
                            null,
                            any(random, "ml.g5.xlarge", "ml.g6.xlarge", "ml.g6.xlarge", null),
                            null,
                            startUps));
        }
        return new Timeline("e", Timeline.Clock.RELATIVE, null, scaleOuts);
    }

    private static StartUp startUp(Random random, boolean isReady, String name) {
        List<Span> spans = new ArrayList<>();
        spans.add(span(random, List.of(Phase.CONTAINER_INIT)));
        for (Phase phase : Phase.values()) {
            if (random.nextInt(3) > 0) {
                spans.add(span(random, List.of(phase)));
            }
        }
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(Phase.values().length - 1);
            int to = from + 2 + random.nextInt(Phase.values().length - from - 1);
            spans.add(random.nextInt(spans.size()), span(random, phases(from, to)));
        }
        return new StartUp(
                name,
                any(random, StartUpKind.INSTANCE, StartUpKind.INSTANCE, StartUpKind.COPY),
                null,
                any(random, Lane.COLD, Lane.COLD, Lane.IMAGE_CACHED),
                payload(random),
                payload(random),
                isReady || random.nextInt(6) > 0 ? at(random, 700) : null,
                spans);
    }

    private static List<Phase> phases(int from, int to) {
        return List.of(Phase.values()).subList(from, to);
    }

    private static Span span(Random random, List<Phase> phases) {
        Moment one = at(random, 600);
        Moment other = at(random, 600);
        boolean inOrder = !other.at().isBefore(one.at());
        return new Span(
                phases,
                phases.contains(Phase.MODEL_DOWNLOAD)
                        ? any(random, DownloadedBy.PLATFORM, DownloadedBy.CONTAINER, null)
                        : null,
                inOrder ? one : other,
                random.nextInt(12) == 0 ? null : inOrder ? other : one,
                List.of());
    }

    private static Moment at(Random random, int most) {
        return new Moment(
                Moment.after(Instant.EPOCH, random.nextInt(most)),
                any(random, Evidence.values()),
                random.nextInt(30),
                "");
    }

    private static Payload payload(Random random) {
        return new Payload(
                null,
                any(
                        random,
                        new DataSize(0, "test"),
                        DataSize.ofGigabytes(9, "test"),
                        DataSize.ofGigabytes(17.7, "test"),
                        random.nextInt(9) == 0 ? null : DataSize.ofGigabytes(17.8, "test")));
    }

    @SafeVarargs
    private static <T extends @Nullable Object> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}

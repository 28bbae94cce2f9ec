package scaleout.app.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Lane;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StageName;
import scaleout.model.domain.StartUpKind;
import scaleout.model.projection.ProjectionException;
import scaleout.model.projection.Projector;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.Stage;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;
import scaleout.model.timeline.Timeline.Clock;

/// Small made-up scenes.
public final class Scenes {

    /// Every character is 6 pixels wide.
    public static final TextRuler RULER = (text, style) -> 6.0 * text.length();

    /// Where time begins.
    public static final Instant ZERO = Instant.parse("2026-06-18T14:02:10Z");

    /// Image cache on and 10 s metrics.
    public static final WhatIf CACHED =
            WhatIf.NOTHING.with(
                    Optimizations.AS_RECORDED
                            .withImageCache(true)
                            .withMetricResolution(MetricResolution.SECONDS_10));

    private static final Payload IMAGE =
            new Payload("sha256:1", new DataSize(17_700_000_000L, "made up"));
    private static final Payload MODEL =
            new Payload(null, new DataSize(16_380_000_000L, "made up"));

    private Scenes() {}

    /// A moment of some evidence, seconds after [#ZERO].
    public static Moment at(double seconds, Evidence evidence, double uncertaintySeconds) {
        return new Moment(Moment.after(ZERO, seconds), evidence, uncertaintySeconds, "made up");
    }

    /// A measured moment, seconds after [#ZERO].
    public static Moment at(double seconds) {
        return at(seconds, Evidence.MEASURED, 0.001);
    }

    /// A span of one phase between measured seconds.
    public static Span span(Phase phase, double start, double end) {
        return Span.of(phase, at(start), at(end));
    }

    /// An instance of some spans; ready when all have ended.
    public static StartUp startUp(String instance, List<Span> spans) {
        boolean open = spans.stream().anyMatch(span -> span.end() == null);
        Moment ready =
                open
                        ? null
                        : spans.stream()
                                .flatMap(span -> Stream.ofNullable(span.end()))
                                .max(Comparator.comparing(Moment::at))
                                .orElseThrow();
        return new StartUp(
                instance, StartUpKind.INSTANCE, null, Lane.COLD, IMAGE, MODEL, ready, spans);
    }

    /// An instance with every phase measured: pull and download side by side.
    public static StartUp plain(
            String instance, double start, double provisioning, double pull, double init) {
        double launch = start + 187;
        double transfers = launch + provisioning;
        double started = transfers + pull;
        return startUp(
                instance,
                List.of(
                        span(Phase.DETECTION, start, launch),
                        span(Phase.PROVISIONING, launch, transfers),
                        span(Phase.IMAGE_PULL, transfers, started),
                        new Span(
                                List.of(Phase.MODEL_DOWNLOAD),
                                DownloadedBy.PLATFORM,
                                at(transfers),
                                at(transfers + pull / 2),
                                List.of()),
                        new Span(
                                List.of(Phase.CONTAINER_INIT),
                                null,
                                at(started),
                                at(started + init),
                                List.of(
                                        new Stage(
                                                StageName.WEIGHTS_TO_GPU,
                                                at(started + 12),
                                                at(started + 30)),
                                        new Stage(
                                                StageName.ENGINE_INIT,
                                                at(started + 30),
                                                at(started + init - 9))))));
    }

    /// A timeline on the UTC clock with one scale-out of one instance type.
    public static Timeline timeline(StartUp... startUps) {
        return new Timeline(
                "chat-prod",
                Clock.UTC,
                null,
                List.of(scaleOut("ml.g6.2xlarge", List.of(startUps))));
    }

    /// A scale-out at [#ZERO].
    public static ScaleOut scaleOut(String instanceType, List<StartUp> startUps) {
        return new ScaleOut(ZERO, "alarm", "AllTraffic", instanceType, null, startUps);
    }

    /// A scene, projected unless `whatIf` is null.
    public static Scene scene(Timeline timeline, @Nullable WhatIf whatIf, int selected) {
        try {
            return new Scene(
                    timeline,
                    whatIf == null ? null : Projector.project(timeline, whatIf),
                    selected);
        } catch (ProjectionException e) {
            throw new AssertionError(e);
        }
    }

    /// One instance as in the published case: 525 s from launch to ready.
    public static Timeline one() {
        return timeline(plain("i-0c2019f3a7b1d4e55", 0, 88, 333, 104));
    }

    /// Thirteen instances of two types, no two alike.
    public static Timeline thirteen() {
        Random random = new Random(7);
        List<StartUp> first = new ArrayList<>();
        List<StartUp> second = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            String id = "i-%017x".formatted(random.nextLong() >>> 4).substring(0, 19);
            StartUp startUp =
                    plain(
                            id,
                            i < 8 ? 0 : 20,
                            60 + random.nextInt(60),
                            290 + random.nextInt(80),
                            90 + random.nextInt(30));
            (i < 8 ? first : second).add(startUp);
        }
        return new Timeline(
                "chat-prod",
                Clock.UTC,
                null,
                List.of(scaleOut("ml.g6.2xlarge", first), scaleOut("ml.g5.2xlarge", second)));
    }

    /// One of each difficulty: bounded, inferred, simulated, one block, open, by the container, cached.
    public static Timeline motley() {
        List<StartUp> all =
                List.of(
                        startUp(
                                "i-0aaaaaaaaaaaaaaaa",
                                List.of(
                                        span(Phase.DETECTION, 0, 180),
                                        Span.of(
                                                Phase.PROVISIONING,
                                                at(180),
                                                at(270, Evidence.BOUNDED, 30)),
                                        Span.of(
                                                Phase.IMAGE_PULL,
                                                at(270, Evidence.BOUNDED, 30),
                                                at(610, Evidence.BOUNDED, 20)),
                                        Span.of(
                                                Phase.MODEL_DOWNLOAD,
                                                at(270, Evidence.BOUNDED, 30),
                                                at(440, Evidence.BOUNDED, 30)),
                                        Span.of(
                                                Phase.CONTAINER_INIT,
                                                at(610, Evidence.BOUNDED, 20),
                                                at(700, Evidence.BOUNDED, 10)))),
                        startUp(
                                "instance 2 of 7",
                                List.of(
                                        span(Phase.DETECTION, 0, 180),
                                        Span.block(
                                                List.of(
                                                        Phase.PROVISIONING,
                                                        Phase.IMAGE_PULL,
                                                        Phase.MODEL_DOWNLOAD),
                                                at(180),
                                                at(590)),
                                        span(Phase.CONTAINER_INIT, 590, 690))),
                        startUp(
                                "i-0bbbbbbbbbbbbbbbb",
                                List.of(
                                        span(Phase.DETECTION, 0, 180),
                                        Span.of(
                                                Phase.PROVISIONING,
                                                at(180),
                                                at(262, Evidence.INFERRED, 12)),
                                        Span.of(
                                                Phase.IMAGE_PULL,
                                                at(262, Evidence.INFERRED, 12),
                                                at(600, Evidence.INFERRED, 12)),
                                        Span.of(
                                                Phase.MODEL_DOWNLOAD,
                                                at(262, Evidence.INFERRED, 12),
                                                at(431, Evidence.INFERRED, 12)),
                                        Span.of(
                                                Phase.CONTAINER_INIT,
                                                at(600, Evidence.INFERRED, 12),
                                                at(700)))),
                        startUp(
                                "a copy with a very long name of its own",
                                List.of(
                                        span(Phase.PROVISIONING, 180, 260),
                                        span(Phase.IMAGE_PULL, 260, 480),
                                        span(Phase.CONTAINER_INIT, 480, 730),
                                        new Span(
                                                List.of(Phase.MODEL_DOWNLOAD),
                                                DownloadedBy.CONTAINER,
                                                at(484),
                                                at(570),
                                                List.of()))),
                        startUp(
                                "i-0cccccccccccccccc",
                                List.of(
                                        Span.of(
                                                Phase.PROVISIONING,
                                                at(0, Evidence.SIMULATED, 0),
                                                at(90, Evidence.SIMULATED, 0)),
                                        Span.of(
                                                Phase.IMAGE_PULL,
                                                at(90, Evidence.SIMULATED, 0),
                                                at(420, Evidence.SIMULATED, 0)),
                                        Span.of(
                                                Phase.MODEL_DOWNLOAD,
                                                at(90, Evidence.SIMULATED, 0),
                                                at(250, Evidence.SIMULATED, 0)),
                                        Span.of(
                                                Phase.CONTAINER_INIT,
                                                at(420, Evidence.SIMULATED, 0),
                                                at(515, Evidence.SIMULATED, 0)))),
                        startUp(
                                "i-0dddddddddddddddd",
                                List.of(
                                        span(Phase.DETECTION, 0, 180),
                                        Span.of(Phase.PROVISIONING, at(180), null))),
                        startUp(
                                "i-0eeeeeeeeeeeeeeee",
                                List.of(
                                        span(Phase.DETECTION, 0, 180),
                                        span(Phase.PROVISIONING, 180, 262),
                                        span(Phase.IMAGE_PULL, 262, 610),
                                        span(Phase.MODEL_DOWNLOAD, 262, 430),
                                        Span.of(Phase.CONTAINER_INIT, at(610), null))));
        return new Timeline(
                "chat-prod",
                Clock.UTC,
                ZERO.plusSeconds(660),
                List.of(scaleOut("ml.g6.2xlarge", all)));
    }
}

package scaleout.model.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Lane;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StartUpKind;
import scaleout.model.timeline.Detector;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// What holds for every timeline, also for those that contradict themselves.
class ProjectionLawsTest {

    private static final int TIMELINES = 400;
    private static final double EXACT = 1e-6;

    private final Random random = new Random(5);

    private interface Law {
        void check(Timeline timeline) throws ProjectionException;
    }

    private void forAll(Law law) throws ProjectionException {
        for (int i = 0; i < TIMELINES; i++) {
            law.check(timeline());
        }
    }

    private static Projection project(Timeline timeline, Optimizations toggles)
            throws ProjectionException {
        return Projector.project(timeline, WhatIf.NOTHING.with(toggles));
    }

    private Optimizations anyToggles() {
        return new Optimizations(
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? MetricResolution.SECONDS_10 : MetricResolution.SECONDS_60);
    }

    @Test
    void deltasSumToTheDifferenceOfTheTotalsAndEveryNumberIsFinite() throws ProjectionException {
        forAll(timeline -> {
            Projection projection = project(timeline, anyToggles());
            double sum = projection.deltas().values().stream().mapToDouble(d -> d).sum();
            assertEquals(
                    projection.scenario().totalSeconds() - projection.baseline().totalSeconds(),
                    sum,
                    EXACT);
            projection
                    .scenario()
                    .phases()
                    .forEach((phase, seconds) ->
                            assertTrue(seconds >= 0 && seconds < 1e7, phase.label()));
            assertTrue(projection.interval().p10() <= projection.interval().p90());
        });
    }

    @Test
    void aScenarioThatChangesNothingChangesNothing() throws ProjectionException {
        forAll(timeline -> {
            Projection projection = project(timeline, Optimizations.AS_RECORDED);
            projection.deltas().forEach((phase, delta) -> assertEquals(0.0, delta, phase.label()));
        });
    }

    @Test
    void theBaselineIsTheTimelinesOwnTotal() throws ProjectionException {
        forAll(timeline -> {
            double own =
                    timeline.startUps()
                            .mapToDouble(s -> s.startUpSeconds().orElse(0))
                            .average()
                            .orElse(0);
            Totals baseline = project(timeline, Optimizations.AS_RECORDED).baseline();
            assertTrue(baseline.startUpSeconds() >= own - EXACT, baseline + " of " + own);
        });
    }

    @Test
    void theImageCacheTakesThePullAwayAndNeverLengthensTheDownload() throws ProjectionException {
        forAll(timeline -> {
            Projection projection =
                    project(timeline, Optimizations.AS_RECORDED.withImageCache(true));
            for (ProjectedStartUp one : projection.startUps()) {
                if (one.startUp().kind() == StartUpKind.INSTANCE) {
                    assertEquals(0.0, one.scenario().pullSeconds());
                    assertTrue(
                            one.scenario().downloadSeconds()
                                    <= one.baseline().downloadSeconds() + EXACT);
                }
            }
        });
    }

    @Test
    void finerMetricsNeverDetectLater() throws ProjectionException {
        forAll(timeline -> {
            Projection projection =
                    project(
                            timeline,
                            Optimizations.AS_RECORDED.withMetricResolution(
                                    MetricResolution.SECONDS_10));
            for (ProjectedStartUp one : projection.startUps()) {
                assertTrue(
                        one.scenario().detectionSeconds().orElse(0)
                                <= one.baseline().detectionSeconds().orElse(0) + EXACT);
            }
        });
    }

    private Timeline timeline() {
        List<StartUp> startUps = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            startUps.add(startUp("i-" + i));
        }
        // the finer of two periods, so that 10 s is never a coarser one
        @Nullable Detector detector =
                random.nextBoolean() ? new Detector("ConcurrentRequestsPerModel", 60, 3, "") : null;
        return new Timeline(
                "e",
                Timeline.Clock.RELATIVE,
                null,
                List.of(
                        new ScaleOut(
                                Instant.EPOCH, "", null, "ml.g6.2xlarge", detector, startUps)));
    }

    private static Moment at(double seconds) {
        return new Moment(Moment.after(Instant.EPOCH, seconds), Evidence.INFERRED, 1, "");
    }

    private StartUp startUp(String name) {
        List<Span> spans = new ArrayList<>();
        if (random.nextBoolean()) {
            spans.add(Span.of(Phase.DETECTION, at(-1 - random.nextInt(400)), at(0)));
        }
        double provisioned = random.nextInt(150);
        double pulled = provisioned + any(400);
        double downloaded = provisioned + any(400);
        double transferred = Math.max(pulled, downloaded);
        double ready = transferred + any(200);
        switch (random.nextInt(3)) {
            case 0 -> {
                spans.add(Span.of(Phase.PROVISIONING, at(0), at(provisioned)));
                spans.add(Span.of(Phase.IMAGE_PULL, at(provisioned), at(pulled)));
                spans.add(
                        new Span(
                                List.of(Phase.MODEL_DOWNLOAD),
                                DownloadedBy.PLATFORM,
                                at(provisioned),
                                at(downloaded),
                                List.of()));
                spans.add(Span.of(Phase.CONTAINER_INIT, at(transferred), at(ready)));
            }
            case 1 -> {
                spans.add(Span.of(Phase.PROVISIONING, at(0), at(provisioned)));
                spans.add(
                        Span.block(
                                List.of(Phase.IMAGE_PULL, Phase.MODEL_DOWNLOAD),
                                at(provisioned),
                                at(transferred)));
                spans.add(Span.of(Phase.CONTAINER_INIT, at(transferred), at(ready)));
            }
            default ->
                    spans.add(
                            Span.block(
                                    List.of(
                                            Phase.PROVISIONING,
                                            Phase.IMAGE_PULL,
                                            Phase.MODEL_DOWNLOAD,
                                            Phase.CONTAINER_INIT),
                                    at(0),
                                    at(ready)));
        }
        return new StartUp(
                name,
                random.nextBoolean() ? StartUpKind.INSTANCE : StartUpKind.COPY,
                null,
                Lane.COLD,
                payload(20),
                payload(60),
                at(ready),
                spans);
    }

    /// Zero now and then: a cache hit.
    private double any(int most) {
        return random.nextInt(5) == 0 ? 0 : random.nextInt(most);
    }

    private Payload payload(double mostGb) {
        return new Payload(null, DataSize.ofGigabytes(random.nextDouble() * mostGb, "test"));
    }

    @Test
    void sizesOfZeroAndTransfersThatTookTimeContradictEachOtherAndStillAddUp()
            throws ProjectionException {
        StartUp odd =
                new StartUp(
                        "i",
                        StartUpKind.INSTANCE,
                        null,
                        Lane.COLD,
                        new Payload(null, new DataSize(0, "test")),
                        new Payload(null, new DataSize(0, "test")),
                        at(300),
                        List.of(
                                Span.of(Phase.PROVISIONING, at(0), at(50)),
                                Span.of(Phase.IMAGE_PULL, at(50), at(150)),
                                Span.of(Phase.CONTAINER_INIT, at(150), at(300))));
        Timeline timeline =
                new Timeline(
                        "e",
                        Timeline.Clock.RELATIVE,
                        null,
                        List.of(new ScaleOut(Instant.EPOCH, "", null, null, null, List.of(odd))));

        Projection projection =
                Projector.project(
                        timeline,
                        new WhatIf(
                                Optimizations.AS_RECORDED.withImageCache(true),
                                null,
                                null,
                                Map.of()));

        assertEquals(200, projection.scenario().startUpSeconds(), EXACT);
    }
}

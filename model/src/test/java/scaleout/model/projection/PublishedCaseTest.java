package scaleout.model.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.model.bundle.Progress;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Phase;
import scaleout.model.reconstruction.Opened;
import scaleout.model.timeline.Timeline;

/// The start-up that AWS published before and after image caching: Qwen3-8B on ml.g6.2xlarge.
class PublishedCaseTest {

    private static final double EXACT = 1e-9;

    private Timeline before = new Timeline("", Timeline.Clock.RELATIVE, null, java.util.List.of());

    @BeforeEach
    void readTheSample() throws Exception {
        before =
                Opened.read(Path.of("../sample-traces/qwen3-8b-g6-2xlarge"), Progress.NONE)
                        .timeline();
    }

    private Projection project(WhatIf whatIf) throws ProjectionException {
        return Projector.project(before, whatIf);
    }

    @Test
    void theBaselineIsAsPublished() throws Exception {
        Totals baseline = project(WhatIf.NOTHING).baseline();

        assertEquals(525, baseline.startUpSeconds(), EXACT);
        assertEquals(333, baseline.phases().get(Phase.IMAGE_PULL), EXACT);
        assertEquals(168, baseline.phases().get(Phase.MODEL_DOWNLOAD), EXACT);
        assertTrue(baseline.detectionSeconds().isEmpty());
        assertEquals(Phase.IMAGE_PULL, baseline.bottleneck());
    }

    @Test
    void withoutAnOptionEveryDeltaIsZero() throws Exception {
        Projection projection = project(WhatIf.NOTHING);

        projection.deltas().forEach((phase, delta) -> assertEquals(0.0, delta, phase.label()));
        assertEquals(projection.baseline(), projection.scenario());
    }

    @Test
    void theImageCacheGivesThePublished258SecondsWithin10Percent() throws Exception {
        Projection projection =
                project(WhatIf.NOTHING.with(Optimizations.AS_RECORDED.withImageCache(true)));
        Totals scenario = projection.scenario();

        assertEquals(258, scenario.startUpSeconds(), 25.8);
        assertEquals(0.0, scenario.phases().get(Phase.IMAGE_PULL));
        // published: 77 s
        assertEquals(77, scenario.phases().get(Phase.MODEL_DOWNLOAD), 1);
        assertEquals(-333, projection.deltas().get(Phase.IMAGE_PULL), EXACT);
        double sum = projection.deltas().values().stream().mapToDouble(d -> d).sum();
        assertEquals(scenario.totalSeconds() - projection.baseline().totalSeconds(), sum, EXACT);
    }

    @Test
    void theDataCacheChangesNothingForANewInstance() throws Exception {
        Projection projection =
                project(WhatIf.NOTHING.with(Optimizations.AS_RECORDED.withDataCache(true)));

        assertEquals(projection.baseline(), projection.scenario());
        assertTrue(
                projection.findings().stream()
                        .anyMatch(f -> f.summary().contains("data cache changes nothing")));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # beside the pull, at 97.5 MB/s; the pull is slowed for 84 s less
                    false, 84,   303.01
                    # alone, at 214.5 MB/s
                    true,  38.19, 0
                    """)
    void halfTheWeightsTakeHalfTheDownload(boolean cache, double download, double pull)
            throws Exception {
        Projection projection =
                project(
                        new WhatIf(
                                Optimizations.AS_RECORDED.withImageCache(cache),
                                null,
                                16.38147072 / 2,
                                Map.of()));

        assertEquals(download, projection.scenario().phases().get(Phase.MODEL_DOWNLOAD), 0.01);
        assertEquals(pull, projection.scenario().phases().get(Phase.IMAGE_PULL), 0.01);
    }

    @Test
    void unknownDetectionStaysUnknownAtAnyResolution() throws Exception {
        Projection projection =
                project(
                        WhatIf.NOTHING.with(
                                Optimizations.AS_RECORDED.withMetricResolution(
                                        MetricResolution.SECONDS_10)));

        assertTrue(projection.scenario().detectionSeconds().isEmpty());
        assertEquals(projection.baseline().totalSeconds(), projection.scenario().totalSeconds());
    }

    @Test
    void aParameterThatTheUserSetsIsGiven() throws Exception {
        Projection projection =
                project(
                        new WhatIf(
                                Optimizations.AS_RECORDED.withImageCache(true),
                                null,
                                null,
                                Map.of("modelClientMBps", 106.5)));

        assertEquals(153.8, projection.scenario().phases().get(Phase.MODEL_DOWNLOAD), 0.1);
    }
}

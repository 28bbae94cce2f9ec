package scaleout.model.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scaleout.model.bundle.Progress;
import scaleout.model.calibration.Sizes;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Alternatives.Combination;
import scaleout.model.projection.Alternatives.Fix;
import scaleout.model.reconstruction.Opened;
import scaleout.model.timeline.Timeline;

class AlternativesTest {

    private static Timeline burst = new Timeline("", Timeline.Clock.UTC, null, List.of());

    @BeforeAll
    static void read() throws Exception {
        burst =
                Opened.read(Path.of("../sample-traces/burst-mixed-fleet"), Progress.NONE)
                        .timeline();
    }

    private static FittedTimeline fitted() {
        return FittedTimeline.of(burst, Sizes.NONE);
    }

    @Test
    void everyCombinationIsWhatItsOwnProjectionSays() throws ProjectionException {
        Set<Optimizations> seen = new HashSet<>();
        for (Combination combination : Alternatives.combinations(fitted(), WhatIf.NOTHING)) {
            Projection own =
                    Projector.project(fitted(), WhatIf.NOTHING.with(combination.toggles()));

            assertEquals(own.scenario().totalSeconds(), combination.totalSeconds(), 1e-9);
            assertEquals(own.scenario().startUpSeconds(), combination.startUpSeconds(), 1e-9);
            assertEquals(own.after(), combination.totals());
            assertEquals(own.scenario().bottleneck(), combination.bottleneck());
            seen.add(combination.toggles());
        }
        assertEquals(8, seen.size());
    }

    @Test
    void theNextBestFixIsTheOneThatSavesMostAtTheMedian() throws ProjectionException {
        List<Fix> fixes = Alternatives.fixes(fitted(), WhatIf.NOTHING);

        assertEquals("Container image cache", fixes.getFirst().name());
        double before = Double.POSITIVE_INFINITY;
        for (Fix fix : fixes) {
            assertTrue(fix.savedMedian() <= before);
            before = fix.savedMedian();
            Projection then = Projector.project(fitted(), fix.whatIf());
            assertEquals(
                    then.baseline().totalSeconds() - then.scenario().totalSeconds(),
                    fix.savedMean(),
                    1e-9);
        }
    }

    @Test
    void whatIsDoneAlreadyIsNoFix() {
        WhatIf done =
                WhatIf.NOTHING.with(new Optimizations(true, true, MetricResolution.SECONDS_10));

        assertTrue(
                Alternatives.fixes(fitted(), done).stream()
                        .noneMatch(fix ->
                                fix.name().contains("cache") || fix.name().contains("metrics")));
    }

    @Test
    void aFactorOfSizesChangesEachStartUpByItsOwnSize() throws ProjectionException {
        Projection half = Projector.project(fitted(), WhatIf.NOTHING.times("imageGb", 0.5));
        for (ProjectedStartUp startUp : half.startUps()) {
            assertEquals(
                    0.5 * startUp.baseline().imageBytes(), startUp.scenario().imageBytes(), 1e-3);
            assertTrue(startUp.scenario().pullSeconds() < startUp.baseline().pullSeconds());
        }
    }

    @Test
    void leavingTheCalibratedRangeIsFlagged() throws ProjectionException {
        Projection far =
                Projector.project(
                        fitted(), new WhatIf(Optimizations.AS_RECORDED, null, 140.0, Map.of()));

        assertTrue(
                far.findings().stream()
                        .anyMatch(f -> f.summary().contains("leaves the calibrated range")));
    }

    @Test
    void onlyTheShorterOfTwoTransfersHasSlack() throws ProjectionException {
        Projection projection = Projector.project(fitted(), WhatIf.NOTHING);
        for (ProjectedStartUp one : projection.startUps()) {
            double pull = one.baseline().pullSeconds();
            double download = one.baseline().downloadSeconds();
            double slack =
                    Arrays.stream(Phase.values()).mapToDouble(one.baseline()::slackSeconds).sum();
            assertEquals(Math.abs(pull - download), slack, 1e-9);
        }
    }
}

package scaleout.model.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// What holds for every two timelines, also for those that contradict themselves: any spans at any time.
class ComparisonLawsTest {

    private static final double EXACT = 1e-6;

    private static final int TRIES = 100;

    private static Comparison compare(long seed) throws ProjectionException {
        Random random = new Random(seed);
        return Comparer.compare(AnyTimeline.of(random), AnyTimeline.of(random));
    }

    @Property(tries = TRIES)
    void partsAddUpToTheDifferenceOfTheMeanTotals(@ForAll long seed) throws ProjectionException {
        Comparison comparison = compare(seed);
        Breakdown breakdown = comparison.breakdown();

        assertEquals(comparison.total().ofMeans(), breakdown.difference(), EXACT);
        assertEquals(
                comparison.total().before().mean(),
                breakdown.contributions().stream().mapToDouble(Contribution::before).sum(),
                EXACT);
    }

    @Property(tries = TRIES)
    void changeLanesAndMixAddUpToEachPartsDifference(@ForAll long seed) throws ProjectionException {
        Breakdown breakdown = compare(seed).breakdown();

        for (Contribution part : breakdown.contributions()) {
            assertEquals(part.difference(), part.change() + part.lanes() + part.mix(), EXACT);
            assertTrue(part.before() >= 0 && part.after() >= 0, part.toString());
        }
        assertEquals(
                breakdown.difference(),
                breakdown.change() + breakdown.lanes() + breakdown.mix(),
                EXACT);
    }

    @Property(tries = TRIES)
    void theOtherWayRoundEverythingHasTheOtherSign(@ForAll long seed) throws ProjectionException {
        Comparison there = compare(seed);
        Comparison back = Comparer.compare(there.after().timeline(), there.before().timeline());

        assertEquals(there.total().ofMedians(), -back.total().ofMedians(), EXACT);
        assertEquals(there.total().shiftSeconds(), -back.total().shiftSeconds(), EXACT);
        assertEquals(there.total().test().p(), back.total().test().p(), EXACT);
        assertEquals(
                1, there.total().probabilityFaster() + back.total().probabilityFaster(), EXACT);
        assertEquals(there.total().evidence().low(), -back.total().evidence().high(), EXACT);
        assertEquals(there.breakdown().change(), -back.breakdown().change(), EXACT);
        assertEquals(there.breakdown().lanes(), -back.breakdown().lanes(), EXACT);
        assertEquals(there.breakdown().mix(), -back.breakdown().mix(), EXACT);
        assertEquals(there.breakdown().sameLane(), back.breakdown().sameLane(), EXACT);
    }

    @Property(tries = TRIES)
    void aTimelineDoesNotDifferFromItself(@ForAll long seed) throws ProjectionException {
        Timeline timeline = AnyTimeline.of(new Random(seed));
        Comparison comparison = Comparer.compare(timeline, timeline);

        assertEquals(Verdict.UNDECIDED, comparison.verdict());
        assertEquals(0, comparison.total().ofMedians());
        assertEquals(1, comparison.total().test().p(), EXACT);
        for (Contribution part : comparison.breakdown().contributions()) {
            assertEquals(0, Math.abs(part.change()) + Math.abs(part.lanes()), EXACT);
            assertEquals(0, part.mix(), EXACT);
        }
    }

    @Property(tries = TRIES)
    void everyStartUpSeparatesTheCommonPartsAndEachPhaseIsInOne(@ForAll long seed) {
        List<StartUp> startUps = AnyTimeline.of(new Random(seed)).startUps().toList();
        List<Part> parts = Partition.common(startUps.stream());

        List<Phase> phases = parts.stream().flatMap(part -> part.phases().stream()).toList();
        assertEquals(EnumSet.allOf(Phase.class), Set.copyOf(phases));
        assertEquals(Phase.values().length, phases.size());
        startUps.stream()
                .flatMap(Partition::spans)
                .forEach(span ->
                        assertEquals(
                                1,
                                parts.stream()
                                        .filter(part ->
                                                !Collections.disjoint(part.phases(), span.phases()))
                                        .count(),
                                span.toString()));
    }

    @Property(tries = TRIES)
    void theDifferenceLiesWithinWhatTheEvidenceAllows(@ForAll long seed)
            throws ProjectionException {
        Comparison comparison = compare(seed);

        Stream.concat(
                        Stream.of(comparison.total(), comparison.startUp()),
                        comparison.phases().stream().map(Comparison.OfPart::difference))
                .forEach(difference -> {
                    assertTrue(difference.evidence().low() <= difference.ofMedians() + EXACT);
                    assertTrue(difference.evidence().high() >= difference.ofMedians() - EXACT);
                    assertTrue(difference.test().p() >= 0 && difference.test().p() <= 1);
                });
    }
}

package scaleout.model.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

/// What holds for every two timelines, also for those that contradict themselves: any spans at any time.
class ComparisonLawsTest {

    private static final double EXACT = 1e-6;

    private static final int TRIES = 100;

    private static Comparison compare(long seed) throws ProjectionException {
        Random random = new Random(seed);
        return Comparer.compare(timeline(random), timeline(random));
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
        Timeline timeline = timeline(new Random(seed));
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
        List<StartUp> startUps = timeline(new Random(seed)).startUps().toList();
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

    static Timeline timeline(Random random) {
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

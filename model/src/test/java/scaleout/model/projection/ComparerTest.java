package scaleout.model.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scaleout.model.projection.Measurements.apart;
import static scaleout.model.projection.Measurements.at;
import static scaleout.model.projection.Measurements.block;
import static scaleout.model.projection.Measurements.detected;
import static scaleout.model.projection.Measurements.in;
import static scaleout.model.projection.Measurements.pulling;
import static scaleout.model.projection.Measurements.scaleOut;
import static scaleout.model.projection.Measurements.startUp;
import static scaleout.model.projection.Measurements.timeline;
import static scaleout.model.projection.Measurements.totals;
import static scaleout.model.projection.Measurements.whole;
import static scaleout.model.projection.Measurements.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Difference.Bounds;
import scaleout.model.projection.Difference.Unit;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

class ComparerTest {

    private static final double EXACT = 1e-9;

    private static final Part TRANSFERS =
            Part.of(EnumSet.of(Phase.IMAGE_PULL, Phase.MODEL_DOWNLOAD));

    private static Comparison compare(Timeline before, Timeline after) throws ProjectionException {
        return Comparer.compare(before, after);
    }

    /// By part: before, after.
    private static Map<String, List<Double>> parts(Comparison comparison) {
        Map<String, List<Double>> parts = new TreeMap<>();
        for (Contribution part : comparison.breakdown().contributions()) {
            parts.put(part.part().id(), List.of(part.before(), part.after()));
        }
        return parts;
    }

    private static Part part(Phase phase) {
        return Part.of(EnumSet.of(phase));
    }

    /// The published pair: 525 s with a pull of 333 s beside a download of 168 s, then 258 s with a download of 77 s.
    @Test
    void ofPullAndDownloadSideBySideTheLongerOneCounts() throws ProjectionException {
        Comparison comparison =
                compare(timeline(apart(96, 333, 168, 96)), timeline(apart(96, 0, 77, 85)));

        assertEquals(
                Map.of(
                        "PROVISIONING", List.of(96.0, 96.0),
                        "IMAGE_PULL", List.of(333.0, 0.0),
                        "MODEL_DOWNLOAD", List.of(0.0, 77.0),
                        "CONTAINER_INIT", List.of(96.0, 85.0)),
                parts(comparison));
        assertEquals(-267, comparison.breakdown().difference(), EXACT);
        assertEquals(part(Phase.IMAGE_PULL), comparison.breakdown().bottleneckBefore().part());
        assertEquals(part(Phase.PROVISIONING), comparison.breakdown().bottleneckAfter().part());
    }

    @Test
    void aDownloadByTheContainerIsNotItsInit() throws ProjectionException {
        StartUp own =
                startUp(
                        at(300),
                        Span.of(Phase.PROVISIONING, at(0), at(100)),
                        Span.of(Phase.IMAGE_PULL, at(100), at(200)),
                        Span.of(Phase.CONTAINER_INIT, at(200), at(300)),
                        new Span(
                                List.of(Phase.MODEL_DOWNLOAD),
                                DownloadedBy.CONTAINER,
                                at(210),
                                at(270),
                                List.of()));
        Comparison comparison = compare(timeline(own), timeline(own));

        assertEquals(List.of(60.0, 60.0), parts(comparison).get("MODEL_DOWNLOAD"));
        assertEquals(List.of(40.0, 40.0), parts(comparison).get("CONTAINER_INIT"));
    }

    @Test
    void timeThatNoPhaseCoversIsBetweenPhases() throws ProjectionException {
        StartUp gap =
                startUp(
                        at(300),
                        Span.of(Phase.PROVISIONING, at(0), at(100)),
                        Span.of(Phase.CONTAINER_INIT, at(250), at(300)));

        assertEquals(
                List.of(150.0, 150.0),
                parts(compare(timeline(gap), timeline(gap))).get("BETWEEN_PHASES"));
    }

    @Test
    void aBlockOnOneSideIsABlockOnBoth() throws ProjectionException {
        Comparison comparison =
                compare(timeline(block(96, 333, 96)), timeline(apart(96, 10, 77, 85)));

        assertEquals(List.of(333.0, 77.0), parts(comparison).get("IMAGE_PULL+MODEL_DOWNLOAD"));
        assertEquals(-256, comparison.of(TRANSFERS).orElseThrow().ofMedians(), EXACT);
        assertTrue(comparison.of(part(Phase.IMAGE_PULL)).isEmpty());
    }

    @Test
    void whatSomeStartUpsSeparateIsComparedOverThoseOnly() throws ProjectionException {
        Comparison comparison =
                compare(
                        timeline(block(96, 333, 96), block(104, 325, 96), whole(at(500))),
                        timeline(block(90, 80, 90)));

        assertEquals(
                Map.of(
                        "PROVISIONING+IMAGE_PULL+MODEL_DOWNLOAD+CONTAINER_INIT",
                        List.of(1550.0 / 3, 260.0)),
                parts(comparison));
        Difference transfers = comparison.of(TRANSFERS).orElseThrow();
        assertEquals(2, transfers.before().n());
        assertEquals(80 - 329, transfers.ofMedians(), EXACT);
    }

    /// Shares of g5 are 1/2 and 1/4. Within types: 3/8 · 10 + 5/8 · 0.
    @Test
    void moreOfAFasterInstanceTypeIsMixAndNoChange() throws ProjectionException {
        Comparison comparison =
                compare(
                        timeline(
                                scaleOut("ml.g5.2xlarge", block(100, 300, 100)),
                                scaleOut("ml.g6.2xlarge", block(90, 220, 90))),
                        timeline(
                                scaleOut("ml.g5.2xlarge", block(100, 310, 100)),
                                scaleOut(
                                        "ml.g6.2xlarge",
                                        block(90, 220, 90),
                                        block(90, 220, 90),
                                        block(90, 220, 90))));
        Breakdown breakdown = comparison.breakdown();

        assertEquals((510 + 3 * 400) / 4.0 - 450, breakdown.difference(), EXACT);
        assertEquals(3.75, breakdown.change(), EXACT);
        assertEquals(0, breakdown.lanes(), EXACT);
        // (1/4 - 1/2) · (500 + 510)/2 + (3/4 - 1/2) · 400
        assertEquals(-26.25, breakdown.mix(), EXACT);
        assertTrue(breakdown.sameKind());
        assertEquals(
                Map.of("ml.g5.2xlarge", 0.25, "ml.g6.2xlarge", 0.75),
                comparison.makeup(Factor.INSTANCE_TYPE).after());
    }

    @Test
    void whereNoKindIsOnBothSidesAllIsMix() throws ProjectionException {
        Breakdown breakdown =
                compare(
                                timeline(scaleOut("ml.g5.2xlarge", block(100, 300, 100))),
                                timeline(scaleOut("ml.g6.2xlarge", block(90, 80, 90))))
                        .breakdown();

        assertFalse(breakdown.sameKind());
        assertEquals(-240, breakdown.mix(), EXACT);
        assertEquals(0, breakdown.change(), EXACT);
    }

    /// Means of 500 (of g5 alone 400) and 300.
    @Test
    void whatAKindOnOneSideAddsToItsMeanIsMix() throws ProjectionException {
        Breakdown breakdown =
                compare(
                                timeline(
                                        scaleOut("ml.g5.2xlarge", block(100, 200, 100)),
                                        scaleOut("ml.g4dn.xlarge", block(100, 400, 100))),
                                timeline(scaleOut("ml.g5.2xlarge", block(100, 100, 100))))
                        .breakdown();

        assertEquals(-200, breakdown.difference(), EXACT);
        assertEquals(-100, breakdown.change(), EXACT);
        assertEquals(-100, breakdown.mix(), EXACT);
    }

    /// Two of four start-ups after find the image. The cold lane, the only common one, gained 10 s.
    @Test
    void whatComesOfFindingMoreIsLanes() throws ProjectionException {
        Breakdown breakdown =
                compare(
                                timeline(block(100, 300, 100), block(100, 300, 100)),
                                timeline(
                                        block(100, 290, 100),
                                        block(100, 290, 100),
                                        in(Lane.IMAGE_CACHED, block(100, 80, 100)),
                                        in(Lane.IMAGE_CACHED, block(100, 80, 100))))
                        .breakdown();

        assertEquals(-115, breakdown.difference(), EXACT);
        assertEquals(-10, breakdown.change(), EXACT);
        assertEquals(-105, breakdown.lanes(), EXACT);
        assertEquals(0, breakdown.mix(), EXACT);
        assertEquals(1, breakdown.sameLane(), EXACT);
    }

    /// Cold and cached start-ups both gained 10 s; the rest of -125 s is that three of four, not one of four, were cached.
    @Test
    void ofLanesOnBothSidesWhatEachChangedByIsChange() throws ProjectionException {
        StartUp cached = in(Lane.IMAGE_CACHED, block(100, 80, 100));
        StartUp fasterCached = in(Lane.IMAGE_CACHED, block(100, 70, 100));
        Breakdown breakdown =
                compare(
                                timeline(
                                        block(100, 310, 100),
                                        block(100, 310, 100),
                                        block(100, 310, 100),
                                        cached),
                                timeline(
                                        block(100, 300, 100),
                                        fasterCached,
                                        fasterCached,
                                        fasterCached))
                        .breakdown();

        assertEquals(-125, breakdown.difference(), EXACT);
        assertEquals(-10, breakdown.change(), EXACT);
        assertEquals(-115, breakdown.lanes(), EXACT);
    }

    /// A cache shortens no provisioning and no container init: only the 220 s of the transfers may be its doing.
    @Test
    void whereNoLaneIsOnBothSidesAllOfTheTransfersIsLanes() throws ProjectionException {
        Breakdown breakdown =
                compare(
                                timeline(block(100, 300, 100)),
                                timeline(in(Lane.IMAGE_CACHED, block(90, 80, 95))))
                        .breakdown();

        assertEquals(-220, breakdown.lanes(), EXACT);
        assertEquals(-15, breakdown.change(), EXACT);
        assertEquals(0, breakdown.sameLane());
        assertTrue(breakdown.sameKind());
    }

    @Test
    void aModelThatIsLoadedAlreadyShortensContainerInitToo() throws ProjectionException {
        Breakdown breakdown =
                compare(
                                timeline(block(100, 300, 100)),
                                timeline(in(Lane.RESIDENT, block(90, 0, 20))))
                        .breakdown();

        assertEquals(-380, breakdown.lanes(), EXACT);
        assertEquals(-10, breakdown.change(), EXACT);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # built anew: nearly the same
                    17.9,  0
                    # another image
                    9.0,   -100
                    """)
    void anImageOfAnotherSizeIsAnotherKind(double gigabytes, double mix)
            throws ProjectionException {
        Payload other = new Payload("sha256:2", DataSize.ofGigabytes(gigabytes, "test"));
        Breakdown breakdown =
                compare(
                                timeline(block(100, 300, 100)),
                                timeline(pulling(other, block(100, 200, 100))))
                        .breakdown();

        assertEquals(mix, breakdown.mix(), EXACT);
        assertEquals(-100, breakdown.difference(), EXACT);
    }

    @Test
    void anUnknownSizeIsNotAnotherKind() throws ProjectionException {
        Comparison comparison =
                compare(
                        timeline(block(100, 300, 100)),
                        timeline(pulling(Payload.UNKNOWN, block(100, 200, 100))));

        assertEquals(-100, comparison.breakdown().change(), EXACT);
        assertFalse(comparison.makeup(Factor.IMAGE_SIZE).isKnown());
        assertFalse(comparison.makeup(Factor.IMAGE_SIZE).differs());
    }

    @Test
    void detectionIsOneValueOfAScaleOutAndCountsInTotals() throws ProjectionException {
        Comparison comparison =
                compare(
                        timeline(
                                detected(block(100, 300, 100), 200),
                                detected(block(100, 320, 100), 200)),
                        timeline(detected(block(100, 300, 100), 60)));

        assertTrue(comparison.includesDetection());
        Difference detection = comparison.detection();
        assertNotNull(detection);
        assertEquals(Unit.SCALE_OUT, detection.unit());
        assertEquals(1, detection.before().n());
        assertEquals(-140, detection.ofMedians(), EXACT);
        assertEquals(560 - 710, comparison.total().ofMedians(), EXACT);
        assertEquals(List.of(200.0, 60.0), parts(comparison).get("DETECTION"));
    }

    @Test
    void detectionThatIsUnknownOfSomeCountsOfNone() throws ProjectionException {
        Comparison comparison =
                compare(
                        timeline(detected(block(100, 300, 100), 200), block(100, 300, 100)),
                        timeline(detected(block(100, 200, 100), 60)));

        assertFalse(comparison.includesDetection());
        assertEquals(-100, comparison.total().ofMeans(), EXACT);
        assertFalse(parts(comparison).containsKey("DETECTION"));
        assertNotNull(comparison.detection());
        assertEquals(1, comparison.before().withoutDetection());
    }

    @Test
    void startUpsThatAreNotReadyAreLeftOutAndCounted() throws ProjectionException {
        StartUp open = startUp(null, Span.of(Phase.PROVISIONING, at(0), null));
        Comparison comparison =
                compare(timeline(block(100, 300, 100), open), timeline(block(100, 80, 100)));

        assertEquals(1, comparison.before().n());
        assertEquals(1, comparison.before().open());
        ProjectionException nothing =
                assertThrows(
                        ProjectionException.class,
                        () -> compare(timeline(block(100, 300, 100)), timeline(open)));
        assertTrue(
                String.valueOf(nothing.getMessage()).contains("none of the 1 start-ups after"),
                nothing.getMessage());
        assertThrows(ProjectionException.class, () -> compare(totals(), totals(500)));
    }

    @Test
    void spreadIsFromTheFirstToTheLastReadyOfAScaleOut() throws ProjectionException {
        Difference spread =
                compare(
                                timeline(
                                        scaleOut(whole(at(500)), whole(at(560)), whole(at(540))),
                                        scaleOut(whole(at(500)), whole(at(580)))),
                                timeline(scaleOut(whole(at(250)), whole(at(265)))))
                        .spread();

        assertNotNull(spread);
        assertEquals(2, spread.before().n());
        assertEquals(15 - 70, spread.ofMedians(), EXACT);
    }

    /// Two that left no sign of their own have the end of their activity, and a spread of zero that nobody saw.
    @Test
    void aScaleOutOfOneOfUnseenOrOfOpenStartUpsHasNoSpread() throws ProjectionException {
        Moment activity = new Moment(at(500).at(), Evidence.INFERRED, 250, "activity's end");
        StartUp open = startUp(null, Span.of(Phase.PROVISIONING, at(0), null));
        Timeline none =
                timeline(
                        scaleOut(whole(at(500))),
                        scaleOut(whole(activity), whole(activity)),
                        scaleOut(whole(at(500)), whole(at(510)), open));

        assertNull(compare(none, timeline(whole(at(250)), whole(at(265)))).spread());
    }

    /// Medians of 500 and 480, each ready ±15 s: from (480 - 15) - (500 + 15) on.
    @Test
    void theEvidenceAloneAllowsWhatTheUncertaintiesOfBothMediansAdd() throws ProjectionException {
        Difference total =
                compare(timeline(whole(within(500, 15))), timeline(whole(within(480, 15)))).total();

        assertEquals(new Bounds(-50, 10), total.evidence());
        assertTrue(total.evidence().allowZero());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # five to either side, apart, and sure
                    5, 250, 1,   FASTER
                    # four give no interval
                    4, 250, 1,   UNDECIDED
                    # within what they differ anyway
                    5, 495, 1,   UNDECIDED
                    5, 750, 1,   SLOWER
                    # the evidence allows 250 s and more
                    5, 250, 130, UNDECIDED
                    """)
    void aVerdictTakesEnoughStartUpsADifferenceAndSureEnds(
            int count, double after, double uncertainty, Verdict expected)
            throws ProjectionException {
        assertEquals(
                expected,
                compare(around(500, count, uncertainty), around(after, count, uncertainty))
                        .verdict());
    }

    private static Timeline around(double middle, int count, double uncertainty) {
        ScaleOut[] scaleOuts = new ScaleOut[count];
        for (int i = 0; i < count; i++) {
            scaleOuts[i] = scaleOut(whole(within(middle + 10 * (i - 2), uncertainty)));
        }
        return timeline(scaleOuts);
    }

    /// Ten start-ups of two scale-outs against ten of two: over start-ups p is 2 of 184,756 ways; of four scale-outs to
    /// either side it is 2 of 70.
    @Test
    void fromFourScaleOutsOnTheRankTestComparesScaleOuts() throws ProjectionException {
        Difference few = compare(scaleOuts(2, 5, 500), scaleOuts(2, 5, 250)).total();
        Difference enough = compare(scaleOuts(4, 5, 500), scaleOuts(4, 5, 250)).total();

        assertEquals(Unit.START_UP, few.tested());
        assertEquals(2.0 / 184_756, few.test().p(), EXACT);
        assertEquals(Unit.SCALE_OUT, enough.tested());
        assertEquals(2.0 / 70, enough.test().p(), EXACT);
        assertEquals(20, enough.before().n());
        assertEquals(1, enough.probabilityFaster());
    }

    private static Timeline scaleOuts(int count, int startUps, double middle) {
        ScaleOut[] scaleOuts = new ScaleOut[count];
        for (int i = 0; i < count; i++) {
            StartUp[] each = new StartUp[startUps];
            for (int j = 0; j < startUps; j++) {
                each[j] = whole(at(middle + 10 * i + j));
            }
            scaleOuts[i] = scaleOut(each);
        }
        return timeline(scaleOuts);
    }
}

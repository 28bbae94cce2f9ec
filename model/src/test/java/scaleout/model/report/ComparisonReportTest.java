package scaleout.model.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.projection.AnyTimeline;
import scaleout.model.projection.Comparer;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.ProjectionException;
import scaleout.model.timeline.Detector;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Payload;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;
import scaleout.model.timeline.Timeline.Clock;

class ComparisonReportTest {

    /// Five scale-outs of a single start-up, slower and slower.
    private static Timeline cold() {
        ScaleOut[] scaleOuts = new ScaleOut[5];
        for (int i = 0; i < scaleOuts.length; i++) {
            scaleOuts[i] = scaleOut(detected(apart(96, 313 + 10 * i, 168, 96), 200));
        }
        return timeline(scaleOuts);
    }

    private static Timeline cached() {
        ScaleOut[] scaleOuts = new ScaleOut[5];
        for (int i = 0; i < scaleOuts.length; i++) {
            scaleOuts[i] =
                    scaleOut(in(Lane.IMAGE_CACHED, detected(apart(96, 0, 73 + 2 * i, 85), 60)));
        }
        return timeline(scaleOuts);
    }

    private static List<Finding> findings(Timeline before, Timeline after)
            throws ProjectionException {
        return ComparisonFindings.of(Comparer.compare(before, after));
    }

    private static void assertSays(String words, List<Finding> findings) {
        assertTrue(
                findings.stream()
                        .anyMatch(f -> (f.summary() + " " + f.explanation()).contains(words)),
                () -> words + "\nis not among\n" + FindingsReport.text(findings));
    }

    private static void assertSaysNot(String words, List<Finding> findings) {
        assertTrue(
                findings.stream()
                        .noneMatch(f -> (f.summary() + " " + f.explanation()).contains(words)),
                () -> words + "\nis among\n" + FindingsReport.text(findings));
    }

    /// Detection 200 s, then 60 s; the start-ups are the published pair of 525 s and 258 s, give or take.
    @Test
    void aTerminalShowsTheAnswerFirst() throws ProjectionException {
        assertEquals(
                """
                before: chat, 5 start-ups of 5 scale-outs
                after:  chat, 5 start-ups of 5 scale-outs

                Start-ups are faster after: the median from demand to ready was 725 s and is 318 s (−407 s, 95 % from −427 s to −387 s; n = 5 and 5).
                  In 100 % of pairs the start-up after is faster; rank test of scale-outs: p = 0.0079.
                Of −407 s (95 % from −419.8 s to −394.2 s) between the means, −333 s are image pull, −140 s are detection, +77 s are model download, −11 s are container init.
                  These are seconds on the critical path, which add up: of an image pull and a model download side by side only the longer one counts.

                                n before   mean  median     p90  n after   mean  median       p90
                Detection              5  200 s   200 s  200 s?        5   60 s    60 s     60 s?
                Provisioning           5   96 s    96 s   96 s?        5   96 s    96 s     96 s?
                Image pull             5  333 s   333 s  349 s?        5    0 s     0 s      0 s?
                Model download         5  168 s   168 s  168 s?        5   77 s    77 s   80.2 s?
                Container init         5   96 s    96 s   96 s?        5   85 s    85 s     85 s?
                Start-up               5  525 s   525 s  541 s?        5  258 s   258 s  261.2 s?
                In all                 5  725 s   725 s  741 s?        5  318 s   318 s  321.2 s?

                after less before  medians     95 % interval   evidence allows  faster       p          of
                Detection           −140 s  −140 s to −140 s  −140 s to −140 s   100 %  0.0079  scale-outs
                Provisioning           0 s        0 s to 0 s        0 s to 0 s    50 %       1  scale-outs
                Image pull          −333 s  −353 s to −313 s  −333 s to −333 s   100 %  0.0079  scale-outs
                Model download       −91 s    −95 s to −87 s    −91 s to −91 s   100 %  0.0079  scale-outs
                Container init       −11 s    −11 s to −11 s    −11 s to −11 s   100 %  0.0079  scale-outs
                Start-up            −267 s  −287 s to −247 s  −267 s to −267 s   100 %  0.0079  scale-outs
                In all              −407 s  −427 s to −387 s  −407 s to −407 s   100 %  0.0079  scale-outs
                p90?: of fewer than 20, not to be trusted. faster: part of the pairs in which the one after is faster.
                evidence allows: by the uncertainty of the ends alone. p: two-sided rank test of what stands beside it.
                Detection and first to last ready are one value per scale-out; the means below are over start-ups.

                critical path, means  before  after  difference  same kind and lane  other lane  other kind
                Detection              200 s   60 s      −140 s              −140 s         0 s         0 s
                Provisioning            96 s   96 s         0 s                 0 s         0 s         0 s
                Image pull             333 s    0 s      −333 s                 0 s      −333 s         0 s
                Model download           0 s   77 s       +77 s                 0 s       +77 s         0 s
                Container init          96 s   85 s       −11 s               −11 s         0 s         0 s
                In all                 725 s  318 s      −407 s              −151 s      −256 s         0 s

                notice: Percentiles are not to be trusted: 5 start-ups before and 5 after. Below 20 the 90th percentile is little more than the slowest start-up.
                info: −256 s are image pull and model download, which caches shorten; −151 s are phases that no cache shortens.
                info: −256 s come of what start-ups found already there: lane cold → image-cached. No lane is on both sides, so what else changed in these phases cannot be told apart from it.
                info: The bottleneck was Image pull with 333 s of 725 s and is now Provisioning with 96 s of 318 s. It has the most seconds on the critical path, by their means.
                info: How far the start-ups of a scale-out lie apart cannot be compared. It takes a scale-out of several start-ups on both sides, all ready and told apart.
                info: Which came first cannot be checked. A relative clock has no dates.
                """,
                ComparisonReport.text(Comparer.compare(cold(), cached())));
    }

    @Test
    void markdownHasTheSameTablesAndTheFindings() throws ProjectionException {
        String markdown = ComparisonReport.markdown(Comparer.compare(cold(), cached()));

        assertTrue(
                markdown.contains("| Image pull | 333 s | 0 s | −333 s | 0 s | −333 s | 0 s |"),
                markdown);
        assertTrue(markdown.contains("## Findings\n\n- **Start-ups are faster after"), markdown);
    }

    @Test
    void aStartUpEachShowsADifferenceAndDecidesNothing() throws ProjectionException {
        List<Finding> findings = findings(totals(525), totals(258));

        assertSays(
                "Whether it helped cannot be told: the median from launch to ready was 525 s and is 258 s",
                findings);
        assertSays("An interval takes at least 5 start-ups to either side.", findings);
        assertSays("Percentiles are not to be trusted: 1 start-up before and 1 after.", findings);
        assertSaysNot("Few scale-outs", findings);
    }

    @Test
    void withoutDetectionItMayStillBeTold() throws ProjectionException {
        List<Finding> findings =
                findings(
                        timeline(
                                noisy(400, 0),
                                noisy(410, 900),
                                noisy(420, 0),
                                noisy(430, 900),
                                noisy(440, 0)),
                        timeline(
                                noisy(200, 900),
                                noisy(210, 0),
                                noisy(220, 900),
                                noisy(230, 0),
                                noisy(240, 900)));

        assertSays("Whether it helped cannot be told", findings);
        assertSays(
                "Without detection they are faster: the median from launch to ready was 420 s and is 220 s",
                findings);
    }

    private static ScaleOut noisy(double startUp, double detection) {
        return scaleOut(detected(whole(at(startUp)), detection));
    }

    @Test
    void manyStartUpsOfFewScaleOutsLookSurerThanTheyAre() throws ProjectionException {
        assertSays(
                "Few scale-outs (before: 2 start-ups of 1 scale-out; after: 1 start-up of 1 scale-out)",
                findings(timeline(whole(at(500)), whole(at(510))), totals(250)));
    }

    @Test
    void whatStartedIsSaidToBeAnotherMix() throws ProjectionException {
        List<Finding> findings =
                findings(
                        timeline(
                                scaleOut("ml.g5.2xlarge", block(100, 300, 100)),
                                scaleOut("ml.g6.2xlarge", block(90, 220, 90))),
                        timeline(
                                scaleOut("ml.g5.2xlarge", block(100, 300, 100)),
                                scaleOut(
                                        "ml.g6.2xlarge",
                                        block(90, 220, 90),
                                        block(90, 220, 90),
                                        block(90, 220, 90))));

        assertSays(
                "−25 s come of what started: instance type ml.g5.2xlarge 50 % → 25 %, ml.g6.2xlarge 50 % → 75 %.",
                findings);
        assertSays("Start-ups of the same kind changed by 0 s on average.", findings);
    }

    @Test
    void anotherInstanceTypeOrImageIsNothingLikeBefore() throws ProjectionException {
        Payload small = new Payload("sha256:2", DataSize.ofGigabytes(9, "test"));
        List<Finding> findings =
                findings(
                        timeline(block(100, 300, 100)),
                        timeline(pulling(small, block(100, 150, 100))));

        assertSays(
                "Nothing that started before is like what started after: image size 17.7 GB → 9.0 GB.",
                findings);
        assertSays("not the doing of a cache alone", findings);
        assertSays(
                "Other images were started: 1 before, 1 after, of which 0 are on both sides.",
                findings);
    }

    @Test
    void anUnknownSizeIsSaid() throws ProjectionException {
        assertSays(
                "unknown image size (of 0 start-ups before and 1 after)",
                findings(
                        timeline(block(100, 300, 100)),
                        timeline(pulling(Payload.UNKNOWN, block(100, 150, 100)))));
    }

    @Test
    void shorterTransfersInTheSameLaneAreNotProvenToBeACaches() throws ProjectionException {
        ScaleOut[] before = new ScaleOut[5];
        ScaleOut[] after = new ScaleOut[5];
        for (int i = 0; i < 5; i++) {
            before[i] = scaleOut(block(100, 300 + i, 100));
            after[i] = scaleOut(block(100, 80 + i, 100));
        }

        assertSays(
                "both timelines say that start-ups found the same already there",
                findings(timeline(before), timeline(after)));
        assertSaysNot("found the same already there", findings(timeline(before), timeline(before)));
    }

    @Test
    void blocksSayWhoDoesNotSeparateThemAndWhatTheOthersSay() throws ProjectionException {
        List<Finding> findings =
                findings(timeline(block(96, 333, 96), whole(at(500))), timeline(block(90, 80, 90)));

        assertSays(
                "Provisioning + image pull + model download + container init are compared as one block.",
                findings);
        assertSays(
                "provisioning −6 s (n = 1 and 1), image pull + model download −253 s (n = 1 and 1), container init −6 s",
                findings);
        assertSays("are a block of transfers and other phases", findings);
    }

    @Test
    void phasesThatOnlyOneSideShowsAreSaid() throws ProjectionException {
        StartUp late = startUp(at(90), Span.of(Phase.CONTAINER_INIT, at(0), at(90)));

        assertSays(
                "Not shown: provisioning by 0 of 1 before and 1 of 1 after",
                findings(timeline(block(96, 333, 96)), timeline(late)));
    }

    @Test
    void whatTheEvidenceLeavesOpenIsSaid() throws ProjectionException {
        List<Finding> findings =
                findings(timeline(whole(within(500, 15))), timeline(whole(within(480, 15))));

        assertSays("What the evidence leaves open allows anything from −50 s to +10 s.", findings);
    }

    @Test
    void startUpsThatAreOpenOrOfUnknownDetectionAreSaid() throws ProjectionException {
        StartUp open = startUp(null, Span.of(Phase.PROVISIONING, at(0), null));
        List<Finding> findings =
                findings(
                        timeline(detected(block(100, 300, 100), 200), open),
                        timeline(block(100, 80, 100)));

        assertSays(
                "Left out, because they had not become ready: 1 start-up before and 0 after.",
                findings);
        assertSays("unknown of 0 of 1 start-ups before and 1 of 1 after", findings);
        assertSays("A relative clock has no dates.", findings);
    }

    @Test
    void inputsInTheWrongOrderOrOverlappingAreSaid() throws ProjectionException {
        Timeline early = dated("2026-06-01T10:00:00Z", 500);
        Timeline late = dated("2026-06-20T10:00:00Z", 250);

        assertSays("The timeline after begins before the one before.", findings(late, early));
        assertSaysNot("begins before", findings(early, late));
        assertSays("On both sides: 1 start-up.", findings(early, early));
        assertSaysNot("On both sides: 1 start-up.", findings(early, late));
    }

    private static Timeline dated(String at, double seconds) {
        Instant launch = Instant.parse(at);
        Moment start = Moment.measured(launch, "test");
        Moment ready = Moment.measured(Moment.after(launch, seconds), "test");
        StartUp startUp = startUp(ready, Span.of(Phase.CONTAINER_INIT, start, ready));
        return new Timeline(
                "chat",
                Clock.UTC,
                null,
                List.of(new ScaleOut(launch, "", null, null, null, List.of(startUp))));
    }

    @Test
    void simulatedStartUpsAreNotMeasured() throws ProjectionException {
        Moment ready = new Moment(at(500).at(), Evidence.SIMULATED, 0, "test");

        assertSays(
                "Some of these start-ups are simulated",
                findings(timeline(whole(ready)), totals(500)));
    }

    @Test
    void anotherAlarmExplainsDetection() throws ProjectionException {
        StartUp startUp = detected(block(100, 300, 100), 60);
        Timeline fine =
                timeline(
                        new ScaleOut(
                                Instant.EPOCH,
                                "",
                                null,
                                "ml.g6.2xlarge",
                                new Detector("ConcurrentRequestsPerModel", 10, 3, "test"),
                                List.of(startUp)));
        List<Finding> findings = findings(timeline(detected(block(100, 300, 100), 200)), fine);

        assertSays("alarm 3 x 60 s → 3 x 10 s", findings);
        assertSays("Detection differs by −140 s", findings);
        assertSays("−140 s are phases that no cache shortens", findings);
    }

    @Test
    void namesFromOutsideAreEscaped() throws ProjectionException {
        Timeline evil =
                new Timeline(
                        "\u001b[2Jchat|*x*",
                        Clock.RELATIVE,
                        null,
                        List.of(
                                scaleOut("ml.\u001b[31m|g5", whole(at(500))),
                                scaleOut("ml.g6", whole(at(500)))));
        Comparison comparison = Comparer.compare(evil, timeline(scaleOut("ml.g6", whole(at(250)))));

        assertFalse(ComparisonReport.text(comparison).contains("\u001b"));
        String markdown = ComparisonReport.markdown(comparison);
        assertFalse(markdown.contains("\u001b"));
        assertTrue(markdown.contains("chat\\|\\*x\\*"), markdown);
    }

    @Property(tries = 100)
    void anyTwoTimelinesHaveAReport(@ForAll long seed) throws ProjectionException {
        Random random = new Random(seed);
        Comparison comparison = Comparer.compare(AnyTimeline.of(random), AnyTimeline.of(random));
        String json = Json.text(ComparisonJson.of(comparison));

        assertFalse(json.contains("NaN") || json.contains("Infinity"), json);
        assertTrue(
                ComparisonReport.text(comparison).lines().allMatch(line -> !line.contains("null")));
        assertTrue(ComparisonReport.markdown(comparison).contains("## Findings"));
    }
}

package scaleout.model.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import scaleout.model.flow.FlowSolution.FlowRate;
import scaleout.model.flow.RateSeries.Step;

class FlowSolverTest {

    private static final double NO_CAP = Double.POSITIVE_INFINITY;

    private static Flow flow(double bytes, double start, double cap, int... links) {
        List<Flow.Use> uses =
                java.util.Arrays.stream(links).mapToObj(link -> new Flow.Use(link, 1)).toList();
        return new Flow("f", bytes, start, uses, cap, 1);
    }

    @Test
    void ratesAreStepsThatChangeWhenAFlowStartsOrEnds() {
        // Alone at 10 B/s for 2 s; then both at 5 B/s until the second has its 20 bytes; then alone
        // again.
        FlowSolution solution =
                FlowSolver.solve(
                        List.of(new Link("nic", 10)),
                        List.of(flow(60, 0, NO_CAP, 0), flow(20, 2, NO_CAP, 0)));

        assertEquals(
                new RateSeries(
                        List.of(new Step(0, 10), new Step(2, 5), new Step(6, 10), new Step(8, 0))),
                solution.flowRate(0));
        assertEquals(new RateSeries(List.of(new Step(2, 5), new Step(6, 0))), solution.flowRate(1));
        assertEquals(
                new RateSeries(List.of(new Step(0, 10), new Step(8, 0))), solution.linkRate(0));
    }

    @Test
    void oneCanAskWhoHadWhichRateOnALink() {
        // The capped flow takes 2 of 10 B/s; the two others share what it leaves.
        FlowSolution solution =
                FlowSolver.solve(
                        List.of(new Link("nat", 10), new Link("idle", 1)),
                        List.of(
                                flow(100, 0, 2, 0),
                                flow(100, 0, NO_CAP, 0),
                                flow(100, 1, NO_CAP, 0),
                                flow(100, 99, NO_CAP, 0)));

        assertEquals(List.of(new FlowRate(0, 2), new FlowRate(1, 8)), solution.flowsOn(0, 0.5));
        assertEquals(
                List.of(new FlowRate(0, 2), new FlowRate(1, 4), new FlowRate(2, 4)),
                solution.flowsOn(0, 1));
        assertEquals(List.of(), solution.flowsOn(1, 1));
        assertEquals(new RateSeries(List.of()), solution.linkRate(1));
    }

    @Test
    void anInstanceCalculatesWithItsOwnNicAndDiskAndAGatewayForAll() {
        // Per byte an image takes 2.5 of its disk: 100 / 2.5 = 40 alone, but two share a gateway of
        // 50.
        List<Flow.Use> first =
                List.of(new Flow.Use(0, 1), new Flow.Use(1, 1), new Flow.Use(2, 2.5));
        List<Flow.Use> second =
                List.of(new Flow.Use(0, 1), new Flow.Use(3, 1), new Flow.Use(4, 2.5));
        FlowSolution solution =
                FlowSolver.solve(
                        List.of(
                                new Link("gateway", 50),
                                new Link("nic 1", 60),
                                new Link("disk 1", 100),
                                new Link("nic 2", 60),
                                new Link("disk 2", 25)),
                        List.of(
                                new Flow("image 1", 400, 0, first, NO_CAP, 1),
                                new Flow("image 2", 100, 0, second, NO_CAP, 1)));

        // Disk 2 allows 10, gateway leaves 40: both end at 10 s.
        assertEquals(10, solution.finishSeconds(0), 1e-12);
        assertEquals(10, solution.finishSeconds(1), 1e-12);
        assertEquals(100, solution.linkRate(2).at(5));
        assertEquals(50, solution.linkRate(0).at(5));
    }

    @Test
    void aFlowOfNoBytesEndsAtItsStartAndDisturbsNobody() {
        FlowSolution solution =
                FlowSolver.solve(
                        List.of(new Link("nic", 10)),
                        List.of(flow(50, 0, NO_CAP, 0), flow(0, 2, NO_CAP, 0)));

        assertEquals(5, solution.finishSeconds(0));
        assertEquals(2, solution.finishSeconds(1));
        assertEquals(new RateSeries(List.of()), solution.flowRate(1));
    }

    @Test
    void nothingToDoIsDoneAtOnce() {
        assertEquals(0, FlowSolver.solve(List.of(), List.of()).lastFinishSeconds());
    }

    @Test
    void capsThatMakeUpTheCapacityLeaveNobodyWaiting() {
        // Three thirds, rounded, are a little more or less than the whole.
        double third = 10.0 / 3;
        FlowSolution solution =
                FlowSolver.solve(
                        List.of(new Link("nic", 10), new Link("disk", 10)),
                        List.of(
                                flow(100, 0, third, 0, 1),
                                flow(100, 0, Math.nextUp(third), 0),
                                flow(100, 0, Math.nextUp(third), 0, 1),
                                flow(100, 0, NO_CAP, 0, 1)));

        assertEquals(40, solution.lastFinishSeconds(), 1e-9);
    }

    @ParameterizedTest
    @EnumSource
    void aSolveCanBeCancelledBetweenEvents(Shape shape) {
        Shape.Problem problem = shape.problem(100);
        AtomicInteger asked = new AtomicInteger();

        assertThrows(
                CancellationException.class,
                () ->
                        FlowSolver.solve(
                                problem.links(),
                                problem.flows(),
                                () -> asked.incrementAndGet() == 50));
        assertEquals(50, asked.get());
    }

    @Test
    void complaintsNameTheFlow() {
        List<Link> links = List.of(new Link("nic", 10), new Link("down", 0));

        assertEquals(
                "flow f: links: there is no link 2",
                complaint(() -> FlowSolver.solve(links, List.of(flow(1, 0, NO_CAP, 2)))));
        assertEquals(
                "flow f: links: goes over link nic twice",
                complaint(() -> FlowSolver.solve(links, List.of(flow(1, 0, NO_CAP, 0, 0)))));
        assertEquals(
                "flow f: links: needs link down, which has no capacity",
                complaint(() -> FlowSolver.solve(links, List.of(flow(1, 0, NO_CAP, 0, 1)))));
        assertEquals("flow f: needs a link or a cap", complaint(() -> flow(1, 0, NO_CAP)));
    }

    private static Flow waiting(double bytes, double start, Integer... after) {
        List<Flow.Use> nic = List.of(new Flow.Use(0, 1));
        return new Flow("f", bytes, start, nic, NO_CAP, 1, List.of(after));
    }

    @Test
    void aFlowThatWaitsBeginsWhenTheLastOfThoseBeforeItEnds() {
        // Both at 5 B/s until 4 s; the longer one alone until 5 s; then the one that waits for
        // both.
        FlowSolution solution =
                FlowSolver.solve(
                        List.of(new Link("nic", 10)),
                        List.of(waiting(20, 0), waiting(30, 0), waiting(10, 1, 0, 1)));

        assertEquals(5, solution.startSeconds(2));
        assertEquals(
                new RateSeries(List.of(new Step(5, 10), new Step(6, 0))), solution.flowRate(2));
        assertEquals(6, solution.lastFinishSeconds());
    }

    @Test
    void whatHasNoBytesEndsWhenThoseBeforeItHave() {
        FlowSolution solution =
                FlowSolver.solve(
                        List.of(new Link("nic", 10)),
                        List.of(
                                waiting(20, 0),
                                waiting(0, 1, 0),
                                waiting(10, 0, 1),
                                waiting(0, 7),
                                waiting(10, 0, 3)));

        assertEquals(2, solution.finishSeconds(1));
        assertEquals(3, solution.finishSeconds(2));
        assertEquals(8, solution.finishSeconds(4));
    }

    @Test
    void flowsThatWaitForEachOtherAreRefused() {
        List<Link> links = List.of(new Link("nic", 10));

        assertEquals(
                "flows: after: some wait for each other in a circle",
                complaint(() ->
                        FlowSolver.solve(
                                links,
                                List.of(waiting(1, 0), waiting(1, 0, 2), waiting(1, 0, 1)))));
        assertEquals(
                "flow f: after: there is no flow 7",
                complaint(() -> FlowSolver.solve(links, List.of(waiting(1, 0, 7)))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 1e300})
    void impossibleNumbersAreRefused(double number) {
        assertEquals(
                "flow f: bytes must be from 0.0 to 1.0E24 but is " + number,
                complaint(() -> flow(number, 0, NO_CAP, 0)));
        assertEquals(
                "flow f: startSeconds must be from 0.0 to 1.0E15 but is " + number,
                complaint(() -> flow(1, number, NO_CAP, 0)));
        assertEquals(
                "link nic: capacityBytesPerSecond must be from 1.0E-12 to 1.0E24 but is " + number,
                complaint(() -> new Link("nic", number)));
    }

    @Test
    void theRangeOfNumbersIsNarrowEnoughToEnd() {
        FlowSolution solution =
                FlowSolver.solve(
                        List.of(new Link("thin", 1e-12), new Link("wide", 1e24)),
                        List.of(
                                new Flow(
                                        "slow",
                                        1e24,
                                        1e15,
                                        List.of(new Flow.Use(0, 1e12)),
                                        NO_CAP,
                                        1e-12),
                                new Flow(
                                        "fast",
                                        1e-12,
                                        0,
                                        List.of(new Flow.Use(1, 1e-12)),
                                        NO_CAP,
                                        1e12)));

        assertEquals(1e48, solution.finishSeconds(0), 1e39);
        assertEquals(1e-48, solution.finishSeconds(1), 1e-57);
    }

    private static String complaint(Runnable refused) {
        return assertThrows(IllegalArgumentException.class, refused::run).getMessage();
    }
}

package scaleout.model.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// From a step in demand to the scaling activity and to ready capacity.
final class DetectionTest {

    private static final double DELAY = 20;

    static IntStream offsets() {
        return IntStream.range(0, 60);
    }

    private static PlanInput stepAt(double at, int period) {
        return PlanCases.with(
                "[600,8]",
                "[%s,8]".formatted(at),
                "\"metricResolutionSeconds\":60",
                "\"metricResolutionSeconds\":" + period);
    }

    private static double detection(double at, int period) {
        return PlanCases.requests(stepAt(at, period)).scaleOuts().getFirst().activitySeconds() - at;
    }

    @ParameterizedTest
    @MethodSource("offsets")
    void datapointsOfAMinuteNeedTwoToFourMinutes(int offset) {
        double seconds = detection(600 + offset + 0.5, 60) - DELAY;
        assertTrue(seconds >= 120 && seconds <= 240, "" + seconds);
    }

    @ParameterizedTest
    @MethodSource("offsets")
    void datapointsOfTenSecondsNeedTwentyToFortySeconds(int offset) {
        double seconds = detection(600 + offset + 0.5, 10) - DELAY;
        assertTrue(seconds >= 20 && seconds <= 40, "" + seconds);
    }

    @Test
    void theMeanOverAllOffsetsIsAboutSixTimesShorter() {
        double minute = offsets().mapToDouble(i -> detection(600.5 + i, 60) - DELAY).sum();
        double tenSeconds = offsets().mapToDouble(i -> detection(600.5 + i, 10) - DELAY).sum();
        assertEquals(5.2, minute / tenSeconds, 0.9);
    }

    @Test
    void capacityIsReadyOneStartUpAfterTheActivity() {
        ScaleOutActivity first = PlanCases.requests(stepAt(600, 60)).scaleOuts().getFirst();

        // the minute from 600 s breaches, and the two after it
        assertEquals(600, first.breachSeconds());
        assertEquals(600 + 180 + DELAY, first.activitySeconds());
        // by the end of the third minute about (8 - 2) x 180 s wait: more than the 8 instances that
        // are allowed
        assertEquals(8, first.to());
        first.readySeconds().forEach(ready -> assertEquals(800 + 250, ready, 1e-6));
        assertEquals(7, first.readySeconds().size());
    }

    @Test
    void theImageCacheSkipsThePull() {
        PlanInput cached = PlanCases.with("\"imageCache\":false", "\"imageCache\":true");
        ScaleOutActivity first = PlanCases.requests(cached).scaleOuts().getFirst();
        assertEquals(first.activitySeconds() + 150, first.readySeconds().getFirst(), 1e-6);
    }

    @Test
    void bothResolutionsDecideTheSameAboutAPlainStep() {
        PlanInput input = PlanCases.with("[600,8]", "[600,4]");
        Plan requests = PlanCases.requests(input);
        Plan fluid = PlanCases.fluid(input);

        assertEquals(requests.scaleOuts().getFirst(), fluid.scaleOuts().getFirst());
        assertEquals(requests.gap().requestSeconds(), fluid.gap().requestSeconds(), 1);
        assertEquals(requests.waits().mean(), fluid.waits().mean(), 0.05 * requests.waits().mean());
        assertEquals(requests.waits().p90(), fluid.waits().p90(), 0.05 * requests.waits().p90());
        assertEquals(requests.counts().served(), fluid.counts().served(), 2);
    }

    @Test
    void capacityGoesAgainAfterFifteenQuietMinutes() {
        PlanInput input = PlanCases.with("[600,8]", "[600,8],[1200,1]");
        Plan plan = PlanCases.requests(input);
        assertEquals(1, plan.capacity().getLast().value());
        assertTrue(plan.capacity().getLast().atSeconds() >= 1200 + 900 + DELAY, plan::toString);
    }

    @Test
    void anInferenceComponentFillsItsInstancesBeforeNewOnesCome() {
        PlanInput input =
                PlanCases.with(
                        "\"kind\":\"variant\"",
                                "\"kind\":\"inference-component\",\"copiesPerInstance\":4",
                        "ConcurrentRequestsPerModel", "ConcurrentRequestsPerCopy",
                        "[600,8]", "[600,30]");
        Plan plan = PlanCases.requests(input);
        assertEquals(4, plan.scaleOuts().getFirst().from());
        assertEquals(4, plan.capacity().getFirst().value());
        assertEquals(0, plan.scaleOuts().getFirst().to() % 4);
    }

    @Test
    void nothingRunsUntilARequestHasFailed() {
        PlanInput input =
                PlanCases.with(
                        "\"initialCount\":1,\"minCount\":1",
                        "\"initialCount\":0,\"minCount\":0",
                        "{\"kind\":\"target-tracking\",\"metric\":\"ConcurrentRequestsPerModel\",\"target\":3}",
                        "{\"kind\":\"step\",\"metric\":\"NoCapacityInvocationFailures\",\"threshold\":1,\"datapoints\":1,\"steps\":[{\"lowerBound\":0,\"adjustment\":1}]}",
                        "[0,1],[600,8]",
                        "[0,0],[630,1]");
        Plan plan = PlanCases.requests(input);
        ScaleOutActivity first = plan.scaleOuts().getFirst();
        assertEquals(660 + DELAY, first.activitySeconds());
        assertEquals(1, first.to());
        // one each second from 631 s until 930 s
        assertEquals(299, plan.counts().rejected(), 1);
    }
}

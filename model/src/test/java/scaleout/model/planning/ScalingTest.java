package scaleout.model.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What scaling does when capacity is refused, cools down, goes to zero, or comes in copies.
final class ScalingTest {

    private static final String TRACKING =
            "{\"kind\":\"target-tracking\",\"metric\":\"ConcurrentRequestsPerModel\",\"target\":3}";

    private static PlanInput step(String points, String steps) {
        return PlanCases.with(
                "[[0,1],[600,8]]",
                points,
                TRACKING,
                "{\"kind\":\"step\",\"metric\":\"ConcurrentRequestsPerModel\",\"threshold\":3,\"steps\":%s}"
                        .formatted(steps));
    }

    @Test
    void refusedCapacityIsAskedForAgain() {
        PlanInput refused =
                PlanCases.with(
                        "\"provisioningSeconds\":60",
                        "\"provisioningSeconds\":60,\"insufficientCapacityPart\":0.5,\"insufficientCapacityRetrySeconds\":300");
        Plan plan = PlanCases.requests(refused);

        List<Double> ready = plan.scaleOuts().getFirst().readySeconds();
        List<Integer> retries =
                ready.stream().map(at -> (int) Math.round((at - 1050) / 300)).toList();
        for (int i = 0; i < ready.size(); i++) {
            assertEquals(1050 + 300 * retries.get(i), ready.get(i), 1e-6);
        }
        assertTrue(retries.contains(0), retries::toString);
        assertTrue(retries.stream().anyMatch(times -> times > 0), retries::toString);
    }

    /// In each cooldown the same step wants what an earlier activity has added already.
    @Test
    void aStepIsMadeOnceInEachCooldown() {
        Plan plan =
                PlanCases.requests(
                        step("[[0,1],[600,8]]", "[{\"lowerBound\":0,\"adjustment\":1}]"));

        for (int i = 0; i < 4; i++) {
            ScaleOutActivity one = plan.scaleOuts().get(i);
            assertEquals(800 + 300 * i, one.activitySeconds());
            assertEquals(i + 1, one.from());
            assertEquals(i + 2, one.to());
        }
    }

    /// 2.2 requests a second against 2: from 4 in flight, 0.2 more each second; 40 at 780 s, 52 at 840 s, 64 at 900 s.
    @Test
    void aLargerStepIsMadeWithinTheCooldownOfASmallerOne() {
        Plan plan =
                PlanCases.requests(
                        step(
                                "[[0,1],[600,2.2]]",
                                "[{\"lowerBound\":0,\"upperBound\":50,\"adjustment\":1},{\"lowerBound\":50,\"adjustment\":3}]"));

        ScaleOutActivity small = plan.scaleOuts().getFirst();
        ScaleOutActivity large = plan.scaleOuts().get(1);
        assertEquals(List.of(1, 2), List.of(small.from(), small.to()));
        // what the small one added counts: 1 and 3 are 4, not 5
        assertEquals(List.of(2, 4), List.of(large.from(), large.to()));
        assertEquals(800, small.activitySeconds());
        assertEquals(920, large.activitySeconds());
    }

    @Test
    void nothingIsTakenAwayWhileSomethingStarts() {
        // a start-up takes 1,990 s, and after 700 s nothing is asked for any more
        Plan plan =
                PlanCases.requests(
                        PlanCases.with(
                                "[600,8]",
                                "[400,8],[700,0]",
                                "\"provisioningSeconds\":60",
                                "\"provisioningSeconds\":1800"));

        double ready = plan.scaleOuts().getFirst().readySeconds().getFirst();
        assertEquals(8, plan.capacity().get(1).value());
        assertEquals(ready, plan.capacity().get(1).atSeconds(), 1e-6);
        assertTrue(ready > 700 + 900 + 60, plan::toString);
        assertEquals(1, plan.capacity().getLast().value());
        assertTrue(plan.capacity().getLast().atSeconds() > ready);
    }

    /// A minute of 4 requests a second at 1,980 s is 8 in flight: three instances at 3 each. One quiet minute after it is no
    /// reason to leave fewer for as long as the low alarm looks back to it.
    @Test
    void aBurstWithinTheLowAlarmsWindowKeepsWhatItNeeds() {
        Plan plan =
                PlanCases.requests(
                        PlanCases.with(
                                "[[0,1],[600,8]]", "[[0,1],[600,8],[1500,1],[1980,4],[2040,1]]"));

        List<Level> levels = plan.capacity();
        assertEquals(
                List.of(8.0, 6.0, 3.0, 1.0),
                levels.subList(levels.size() - 4, levels.size()).stream()
                        .map(Level::value)
                        .toList());
        // the minute up to 2,040 s is the last one of the burst; 15 others must follow
        assertTrue(levels.getLast().atSeconds() > 2040 + 900, levels::toString);
    }

    @Test
    void quietCapacityGoesToZeroWhereNoneMustStay() {
        Plan plan =
                PlanCases.requests(
                        PlanCases.with(
                                "\"minCount\":1",
                                "\"minCount\":0",
                                "[0,1],[600,8]",
                                "[0,1.4],[600,0]"));

        assertEquals(0, plan.capacity().getLast().value());
        // 2.8 in flight are within 10 % of the target. The last datapoint with a request is that of
        // the
        // minute up to 660 s, and 15 quiet ones follow
        double at = plan.capacity().getLast().atSeconds();
        assertTrue(at >= 600 + 900 && at <= 660 + 900 + 20, "" + at);
        assertEquals(at / 3600, plan.instanceHours(), 1e-9);
    }

    /// Four copies fit on the instance that runs, of which three have gone; the others need new ones.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void newInstancesComeOnlyForCopiesThatDoNotFit(boolean isCached) {
        Plan plan =
                PlanCases.requests(
                        PlanCases.with(
                                "\"kind\":\"variant\"",
                                "\"kind\":\"inference-component\",\"copiesPerInstance\":4",
                                "\"minCount\":1",
                                "\"minCount\":0",
                                "ConcurrentRequestsPerModel",
                                "ConcurrentRequestsPerCopy",
                                "\"dataCache\":false",
                                "\"dataCache\":" + isCached,
                                "[[0,1],[600,8]]",
                                "[[0,0.5],[1800,8]]"));
        assertEquals(4, plan.capacity().getFirst().value());
        assertEquals(1, plan.capacity().get(1).value());
        ScaleOutActivity out = plan.scaleOuts().getFirst();
        assertEquals(1, out.from());
        double activity = out.activitySeconds();
        // no provisioning; and where the data cache holds them, neither pull nor download
        double copy = activity + (isCached ? 90 : 190);
        for (int i = 0; i < 3; i++) {
            assertEquals(copy, out.readySeconds().get(i), 1e-6);
        }
        for (int i = 3; i < out.readySeconds().size(); i++) {
            assertEquals(activity + 250, out.readySeconds().get(i), 1e-6);
        }
        assertTrue(out.readySeconds().size() > 3, out::toString);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void capacityStaysBetweenMinAndMax(long seed) {
        PlanInput input =
                PlanCases.with(
                        "\"initialCount\":1,\"minCount\":1,\"maxCount\":8",
                        "\"initialCount\":3,\"minCount\":2,\"maxCount\":5",
                        "{\"kind\":\"steps\",\"points\":[[0,1],[600,8]],\"arrivals\":\"regular\"}",
                        "{\"kind\":\"spikes\",\"peak\":20,\"firstSeconds\":300,\"everySeconds\":7200,\"lastsSeconds\":600}",
                        "\"horizonSeconds\":3600",
                        "\"horizonSeconds\":20000");
        Plan plan = Planner.plan(input, seed, Resolution.REQUESTS, () -> false);

        double least = plan.capacity().stream().mapToDouble(Level::value).min().orElseThrow();
        double most = plan.capacity().stream().mapToDouble(Level::value).max().orElseThrow();
        assertEquals(2, least);
        assertEquals(5, most);
    }

    /// The same metrics: only how often they come differs. Where start-ups are short, the minutes of the SLO show it.
    @Test
    void metricsEveryTenSecondsSaveMinutesOfTheSlo() {
        Plan minute = PlanCases.requests(PlanCases.with());
        Plan tenSeconds =
                PlanCases.requests(
                        PlanCases.with(
                                "\"metricResolutionSeconds\":60",
                                "\"metricResolutionSeconds\":10"));

        assertEquals(1050, minute.scaleOuts().getFirst().readySeconds().getFirst(), 1e-6);
        assertEquals(900, tenSeconds.scaleOuts().getFirst().readySeconds().getFirst(), 1e-6);
        Integer lost = minute.sloMinutesLost();
        Integer fewer = tenSeconds.sloMinutesLost();
        assertTrue(lost != null && fewer != null && lost - fewer >= 2, lost + " and " + fewer);
    }
}

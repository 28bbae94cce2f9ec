package scaleout.model.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The queue at a fixed capacity, against theory and against itself.
final class QueueTest {

    private static PlanInput fixed(double rate, double mean, int slots, double horizon) {
        return PlanCases.with(
                "[[0,1],[600,8]],\"arrivals\":\"regular\"",
                "[[0,%s]],\"arrivals\":\"poisson\"".formatted(rate),
                "\"secondsPerRequest\":2,\"concurrencyPerCopy\":4",
                "\"secondsPerRequest\":{\"kind\":\"exponential\",\"mean\":%s},\"concurrencyPerCopy\":%d"
                        .formatted(mean, slots),
                "{\"kind\":\"target-tracking\",\"metric\":\"ConcurrentRequestsPerModel\",\"target\":3}",
                "{\"kind\":\"none\"}",
                "\"horizonSeconds\":3600",
                "\"horizonSeconds\":" + horizon);
    }

    /// Erlang's formula for a queue without limit.
    private static double erlangC(double offered, int slots) {
        double blocked = 1;
        for (int i = 1; i <= slots; i++) {
            blocked = offered * blocked / (i + offered * blocked);
        }
        double used = offered / slots;
        return blocked / (1 - used + used * blocked);
    }

    @ParameterizedTest
    @CsvSource({"8,1,10", "40,0.5,25", "3,2,8", "0.7,1,1"})
    void waitsAsErlangSays(double rate, double mean, int slots) {
        Plan plan = PlanCases.requests(fixed(rate, mean, slots, 6e6 / rate));

        double probability = erlangC(rate * mean, slots);
        double wait = probability * mean / (slots - rate * mean);
        assertEquals(probability, plan.probabilityOfWaiting(), 0.02 * probability);
        assertEquals(wait, plan.waits().mean(), 0.02 * wait);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void losesNoRequest(long seed) {
        PlanInput input =
                PlanCases.with(
                        "\"regular\"",
                        "\"poisson\"",
                        "\"concurrencyPerCopy\":4",
                        "\"concurrencyPerCopy\":4,\"queueLimit\":60,\"timeoutSeconds\":12");
        Traffic traffic = Traffic.of(input.demand(), null, 3600);
        Arrivals arrivals = traffic.arrivals(new java.util.SplittableRandom(seed).nextLong());
        double came = 0;
        while (arrivals.next() < Double.POSITIVE_INFINITY) {
            came++;
        }

        Plan.Counts counts = Planner.plan(input, seed, Resolution.REQUESTS, () -> false).counts();

        assertEquals(came, counts.requests());
        assertTrue(counts.rejected() + counts.timedOut() > 0, counts::toString);
        assertEquals(0, counts.unfinished());
        assertEquals(counts.requests(), counts.served() + counts.rejected() + counts.timedOut());
    }

    @Test
    void nobodyWaitsLongerWithMoreCapacity() {
        double before = Double.POSITIVE_INFINITY;
        for (int slots = 3; slots < 12; slots++) {
            Plan plan = PlanCases.requests(fixed(5, 1, slots, 5_000));
            assertTrue(plan.waits().mean() <= before, "at " + slots);
            before = plan.waits().mean();
        }
    }

    @Test
    void givesUpAtItsTimeOutExactly() {
        // one slot, 2 s each, a request every second: the third would wait 2 s, the limit is 1.5 s
        PlanInput input =
                PlanCases.with(
                        "[[0,1],[600,8]]",
                        "[[0,1]]",
                        "\"concurrencyPerCopy\":4",
                        "\"concurrencyPerCopy\":1,\"timeoutSeconds\":1.5",
                        "{\"kind\":\"target-tracking\",\"metric\":\"ConcurrentRequestsPerModel\",\"target\":3}",
                        "{\"kind\":\"none\"}",
                        "\"horizonSeconds\":3600",
                        "\"horizonSeconds\":10.5");

        Plan plan = PlanCases.requests(input);

        // 1 at once, 2 after 1 s; 3 at 3 takes what is free then or waits: every second one is
        // given up
        assertEquals(10, plan.counts().requests());
        assertEquals(1, plan.waits().max(), 1e-6);
        assertTrue(plan.counts().timedOut() >= 3, plan::toString);
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        PlanInput input = PlanCases.with("\"regular\"", "\"poisson\"");
        assertEquals(PlanCases.requests(input), PlanCases.requests(input));
    }
}

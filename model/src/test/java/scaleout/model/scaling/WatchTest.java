package scaleout.model.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an alarm sees of its metric, and when it acts.
final class WatchTest {

    private static Watch watch(WatchedMetric metric, AlarmRule rule) {
        return new Watch(metric, rule, () -> 0);
    }

    private static AlarmRule rule(int period, int datapoints, Comparison comparison, double than) {
        return new AlarmRule(period, datapoints, datapoints, comparison, than, MissingData.MISSING);
    }

    /// Ten seconds with so many requests in flight on so many instances.
    private static Emission emission(double end, double inFlight, double instances) {
        return new Emission(end, 10 * inFlight, 10 * instances, Math.round(inFlight), 0);
    }

    /// CloudWatch invokes a scaling action when an alarm goes into ALARM, then once a minute.
    @ParameterizedTest
    @CsvSource({"10,'30 90 150 210 270'", "60,'180 240 300'"})
    void actsAtOnceAndThenOnceAMinute(int period, String expected) {
        Watch watch =
                watch(WatchedMetric.CONCURRENT_REQUESTS, rule(period, 3, Comparison.GREATER, 3));
        List<String> acts = new ArrayList<>();
        for (int end = 10; end <= 300; end += 10) {
            watch.accept(emission(end, 8, 2));
            if (watch.nextSeconds() <= end && watch.evaluate()) {
                acts.add(Integer.toString(end));
            }
        }
        assertEquals(expected, String.join(" ", acts));
    }

    @Test
    void actsAtOnceAgainAfterItHasBeenQuiet() {
        Watch watch = watch(WatchedMetric.CONCURRENT_REQUESTS, rule(10, 1, Comparison.GREATER, 3));
        watch.accept(emission(10, 8, 2));
        assertTrue(watch.evaluate());
        watch.accept(emission(20, 2, 2));
        assertFalse(watch.evaluate());
        watch.accept(emission(30, 8, 2));
        assertTrue(watch.evaluate());
    }

    /// In the first minute 12 are in flight on 60 instances: 0.2 for each. Later 3 on 10 are more for each, but a smaller load.
    /// Of a window of three minutes the first one leaves with the fourth.
    @ParameterizedTest
    @CsvSource({"1,12,0.2", "2,12,0.3", "3,12,0.3", "4,3,0.3"})
    void keepsTheHighestLoadOfItsWindow(int minutes, double load, double value) {
        Watch watch = watch(WatchedMetric.CONCURRENT_REQUESTS, rule(60, 3, Comparison.LESS, 2.7));
        for (int end = 10; end <= 60 * minutes; end += 10) {
            watch.accept(end <= 60 ? emission(end, 12, 60) : emission(end, 3, 10));
            if (end % 60 == 0) {
                watch.evaluate();
            }
        }
        assertEquals(load, watch.highestLoad());
        assertEquals(value, watch.value(), 1e-12);
    }

    @Test
    void theLoadOfInvocationsIsTheirSum() {
        Watch watch = watch(WatchedMetric.INVOCATIONS, rule(60, 1, Comparison.LESS, 9));
        for (int end = 10; end <= 60; end += 10) {
            watch.accept(emission(end, 2, 4));
        }
        watch.evaluate();
        assertEquals(12, watch.highestLoad());
        assertEquals(3, watch.value());
    }
}

package scaleout.model.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final GroupedSample BEFORE =
            GroupedSample.ungrouped(517.5, 540.5, 491.7, 553.8, 475.7, 538.4, 483.1, 501.7);
    private static final GroupedSample AFTER =
            GroupedSample.ungrouped(268.9, 301.2, 255.0, 290.4, 310.6, 262.3, 281.7);

    /// Groups far apart, members close together.
    private static final GroupedSample GROUPS =
            new GroupedSample(
                    List.of(
                            Sample.of(500, 505, 510),
                            Sample.of(560, 565, 570),
                            Sample.of(440, 445, 450),
                            Sample.of(520, 522),
                            Sample.of(480, 481, 482, 483),
                            Sample.of(505, 506)));

    /// By scipy.stats.bootstrap, method percentile, 100,000 resamples: -270.55 to -192.70. With 2,000 resamples the ends
    /// may be the neighbouring differences.
    @Test
    void theDifferenceOfMediansHasTheIntervalThatScipyGives() {
        ConfidenceInterval interval = Bootstrap.ofDifference(BEFORE, AFTER, Statistic.MEDIAN, 1);

        assertEquals(-270.55, interval.low(), 6);
        assertEquals(-192.7, interval.high(), 6);
        assertEquals(0.95, interval.level());
    }

    /// By numpy, 400,000 resamples of the eight values: 494.15 to 531.74.
    @Test
    void aMeanHasTheIntervalThatNumpyGives() {
        ConfidenceInterval interval = Bootstrap.of(BEFORE, Statistic.MEAN, 1);

        assertEquals(494.15, interval.low(), 1.5);
        assertEquals(531.74, interval.high(), 1.5);
    }

    /// By numpy in two stages, 100,000 resamples: 450 to 560. Members alone, without groups, give 481 to 520.
    @Test
    void groupsThatDifferWidenTheInterval() {
        ConfidenceInterval interval = Bootstrap.of(GROUPS, Statistic.MEDIAN, 1);

        assertEquals(450, interval.low(), 10);
        assertEquals(560, interval.high(), 10);
        double[] alone = GROUPS.all().values().toArray();
        ConfidenceInterval members =
                Bootstrap.of(GroupedSample.ungrouped(alone), Statistic.MEDIAN, 1);
        assertTrue(members.high() - members.low() < 60, members.toString());
    }

    @Test
    void theSeedDecides() {
        ConfidenceInterval one = Bootstrap.of(BEFORE, Statistic.MEAN, 1);

        assertEquals(one, Bootstrap.of(BEFORE, Statistic.MEAN, 1));
        assertNotEquals(one, Bootstrap.of(BEFORE, Statistic.MEAN, 2));
    }

    @Property(tries = 50)
    void anIntervalLiesWithinTheSampleAndMovesWithIt(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 1e3) Double> values,
            @ForAll @DoubleRange(min = -100, max = 100) double by) {
        double[] array = values.stream().mapToDouble(v -> v).toArray();
        double[] moved = values.stream().mapToDouble(v -> v + by).toArray();
        GroupedSample before = GroupedSample.ungrouped(array);
        ConfidenceInterval here = Bootstrap.of(before, Statistic.MEDIAN, 7);
        ConfidenceInterval there =
                Bootstrap.of(GroupedSample.ungrouped(moved), Statistic.MEDIAN, 7);

        assertTrue(here.contains((here.low() + here.high()) / 2));
        assertTrue(before.all().min() <= here.low() && here.high() <= before.all().max());
        assertEquals(here.low() + by, there.low(), 1e-6);
        assertEquals(here.high() + by, there.high(), 1e-6);
    }
}

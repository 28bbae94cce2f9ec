package scaleout.model.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import scaleout.model.statistics.Distribution.Constant;
import scaleout.model.statistics.Distribution.Empirical;
import scaleout.model.statistics.Distribution.Exponential;
import scaleout.model.statistics.Distribution.LogNormal;
import scaleout.model.statistics.Distribution.Normal;

class DistributionTest {

    private static final int DRAWS = 200_000;

    static final List<Distribution> ALL =
            List.of(
                    new Constant(5),
                    new Exponential(20),
                    new Normal(30, 6),
                    new Normal(3, 6),
                    new LogNormal(76, 19),
                    new LogNormal(10, 30),
                    new Empirical(List.of(4.0, 1.0, 1.0, 9.0)));

    private static double[] sorted(Distribution distribution) {
        SplittableRandom random = new SplittableRandom(7);
        double[] draws = new double[DRAWS];
        Arrays.setAll(draws, i -> distribution.sample(random));
        Arrays.sort(draws);
        return draws;
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void drawsHaveTheMeanAndTheQuantilesThatItSays(Distribution distribution) {
        double[] draws = sorted(distribution);
        double mean = Arrays.stream(draws).average().orElseThrow();
        double variance = Arrays.stream(draws).map(d -> (d - mean) * (d - mean)).sum() / DRAWS;

        assertTrue(draws[0] >= 0);
        // five standard errors
        assertEquals(distribution.mean(), mean, 5 * Math.sqrt(variance / DRAWS) + 1e-12);
        for (double p : new double[] {0.1, 0.5, 0.9, 0.99}) {
            double part =
                    Arrays.stream(draws).filter(d -> d <= distribution.quantile(p)).count()
                            / (double) DRAWS;
            assertTrue(part >= p - 0.005, () -> "P" + 100 * p + " of " + distribution);
            double below =
                    Arrays.stream(draws).filter(d -> d < distribution.quantile(p)).count()
                            / (double) DRAWS;
            assertTrue(below <= p + 0.005, () -> "P" + 100 * p + " of " + distribution);
        }
    }

    @Test
    void lognormalMeanAndDeviationAreThoseOfTheQuantityItself() {
        double[] draws = sorted(new LogNormal(76, 19));
        double mean = Arrays.stream(draws).average().orElseThrow();
        double variance = Arrays.stream(draws).map(d -> (d - mean) * (d - mean)).sum() / DRAWS;

        assertEquals(76, mean, 0.3);
        assertEquals(19, Math.sqrt(variance), 0.3);
        // median = mean / sqrt(1 + (sd / mean)^2)
        assertEquals(76 / Math.sqrt(1.0625), new LogNormal(76, 19).quantile(0.5), 1e-9);
    }

    @Test
    void aCutNormalCountsDrawsBelowZeroAsZero() {
        Normal half = new Normal(0, 1);

        assertEquals(0, half.quantile(0.5));
        assertEquals(1 / Math.sqrt(2 * Math.PI), half.mean(), 1e-12);
        assertEquals(1.0833, new Normal(1, 1).mean(), 1e-4);
    }

    @Test
    void withoutDeviationTheyAreConstant() {
        SplittableRandom random = new SplittableRandom(1);

        assertEquals(3, new Normal(3, 0).sample(random));
        assertEquals(3, new Normal(3, 0).quantile(0.9));
        assertEquals(3, new LogNormal(3, 0).sample(random), 1e-12);
        assertEquals(3, new LogNormal(3, 0).quantile(0.9), 1e-12);
    }

    @Test
    void impossibleOnesAreRefused() {
        for (double wrong :
                new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Constant(wrong));
            assertThrows(IllegalArgumentException.class, () -> new Exponential(wrong));
            assertThrows(IllegalArgumentException.class, () -> new Normal(1, wrong));
            assertThrows(IllegalArgumentException.class, () -> new LogNormal(wrong, 1));
            assertThrows(IllegalArgumentException.class, () -> new Empirical(List.of(wrong)));
            assertThrows(IllegalArgumentException.class, () -> new Constant(1).quantile(wrong));
        }
        assertThrows(IllegalArgumentException.class, () -> new Exponential(0));
        assertThrows(IllegalArgumentException.class, () -> new LogNormal(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Empirical(List.of()));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theSameSeedDrawsTheSame(Distribution distribution) {
        assertEquals(
                distribution.sample(new SplittableRandom(3)),
                distribution.sample(new SplittableRandom(3)));
    }
}

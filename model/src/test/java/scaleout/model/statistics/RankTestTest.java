package scaleout.model.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import scaleout.model.statistics.RankTest.Method;

class RankTestTest {

    private static final Sample BEFORE =
            Sample.of(517.5, 540.5, 491.7, 553.8, 475.7, 538.4, 483.1, 501.7);

    /// By scipy.stats.mannwhitneyu, method exact: U = 41, p = 0.0293.
    @Test
    void withoutTiesItIsTheExactTest() {
        RankTest test = RankTest.of(BEFORE, Sample.of(268.9, 301.2, 255.0, 290.4, 540.6, 262.3));

        assertEquals(new RankTest(41.0 / 48, 0.029304029304029304, Method.EXACT), test);
    }

    /// By scipy.stats.permutation_test over all ways: U = 41.5, p = 0.0206. (mannwhitneyu's exact method takes no notice
    /// of ties and says 0.0293.)
    @Test
    void withTiesItIsExactToo() {
        RankTest test = RankTest.of(BEFORE, Sample.of(268.9, 301.2, 255.0, 290.4, 540.5, 262.3));

        assertEquals(41.5 / 48, test.probabilityLess(), 1e-12);
        assertEquals(0.020646020646020648, test.p(), 1e-12);
    }

    @Test
    void threeAgainstThreeCannotBeLessLikelyThanOneInTen() {
        assertEquals(0.1, RankTest.of(Sample.of(1, 2, 3), Sample.of(4, 5, 6)).p(), 1e-12);
    }

    @Test
    void oneAgainstOneSaysNothing() {
        assertEquals(new RankTest(1, 1, Method.EXACT), RankTest.of(Sample.of(525), Sample.of(258)));
    }

    @Test
    void equalValuesSayNothingHoweverMany() {
        double[] same = new double[60];

        assertEquals(
                new RankTest(0.5, 1, Method.NORMAL), RankTest.of(Sample.of(same), Sample.of(same)));
        assertEquals(
                new RankTest(0.5, 1, Method.EXACT),
                RankTest.of(Sample.of(5, 5, 5), Sample.of(5, 5)));
    }

    /// By scipy.stats.mannwhitneyu, method asymptotic with continuity: U = 916.5, p = 0.02178; 13 of 75 values are ties.
    @Test
    void manyValuesAreTestedByANormalDistributionWithCorrections() {
        double[] before =
                IntStream.range(0, 40).mapToDouble(i -> 500 + (i * 37 % 41) * 2.0).toArray();
        double[] after =
                IntStream.range(0, 35)
                        .mapToDouble(i -> 480 + Math.floor((i * 29 % 37) * 2.5))
                        .toArray();
        RankTest test = RankTest.of(Sample.of(before), Sample.of(after));

        assertEquals(Method.NORMAL, test.method());
        assertEquals(0.6546428571428572, test.probabilityLess(), 1e-12);
        assertEquals(0.02178433849370572, test.p(), 1e-12);
    }

    /// By scipy.stats.mannwhitneyu: 3.6e-21, which 1 less a cumulative probability would round to zero.
    @Test
    void farOutThePValueIsSmallAndNotZero() {
        double[] before = IntStream.range(1000, 1060).asDoubleStream().toArray();
        double[] after = IntStream.range(0, 60).asDoubleStream().toArray();

        assertEquals(
                3.5565709749847226e-21,
                RankTest.of(Sample.of(before), Sample.of(after)).p(),
                1e-30);
    }

    @Property(tries = 200)
    void theSidesAreAlike(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 30) Integer> one,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 30) Integer> other) {
        RankTest test = RankTest.of(sample(one), sample(other));
        RankTest swapped = RankTest.of(sample(other), sample(one));

        assertEquals(test.p(), swapped.p(), 1e-9);
        assertEquals(1, test.probabilityLess() + swapped.probabilityLess(), 1e-9);
    }

    /// Every way to choose, written out.
    @Property(tries = 200)
    void exactMeansOverEveryWayToDealTheValues(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 6) Integer> one,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 6) Integer> other) {
        int[] all = IntStream.concat(ints(one), ints(other)).toArray();
        double observed = pairs(all, (1 << one.size()) - 1);
        double[] dealt =
                IntStream.range(0, 1 << all.length)
                        .filter(way -> Integer.bitCount(way) == one.size())
                        .mapToDouble(way -> pairs(all, way))
                        .toArray();
        double below = IntStream.range(0, dealt.length).filter(i -> dealt[i] <= observed).count();
        double above = IntStream.range(0, dealt.length).filter(i -> dealt[i] >= observed).count();

        assertEquals(
                Math.min(1, 2 * Math.min(below, above) / dealt.length),
                RankTest.of(sample(one), sample(other)).p(),
                1e-12);
    }

    /// Pairs in which the chosen value is the greater one; of equal ones half.
    private static double pairs(int[] all, int chosen) {
        double pairs = 0;
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j < all.length; j++) {
                if ((chosen >> i & 1) == 1 && (chosen >> j & 1) == 0) {
                    pairs += (1 + Integer.signum(all[i] - all[j])) / 2.0;
                }
            }
        }
        return pairs;
    }

    private static IntStream ints(List<Integer> values) {
        return values.stream().mapToInt(v -> v);
    }

    private static Sample sample(List<Integer> values) {
        return Sample.of(ints(values).asDoubleStream().toArray());
    }
}

package scaleout.model.statistics;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.util.FastMath;

/// Whether the values of one sample tend to be less than those of another: the two-sided Wilcoxon-Mann-Whitney test.
///
/// Up to 50 values the p-value is exact, also with ties: of all ways to deal the observed ranks to both sides, twice the
/// part in which the sum of ranks lies at least as far out to the same side. Beyond, it is the normal approximation with
/// corrections for ties and for continuity. The `MannWhitneyUTest` of commons-math3 knows only the approximation and
/// corrects neither: of three values against three it says 0.0495 at most, where one in ten is the least possible.
/// Source: E. Lehmann, Nonparametrics: Statistical Methods Based on Ranks, 1975, sections 1.2 to 1.4.
///
/// @param probabilityLess the part of all pairs in which the value after is less than the one before; of equal ones half
///                        (the statistic U over the number of pairs; Vargha and Delaney's A). An effect size: 0.5 says
///                        that neither tends to be less
/// @param p               two-sided p-value, from 0 to 1
/// @param method          how `p` was calculated
public record RankTest(double probabilityLess, double p, Method method) {

    /// How a p-value was calculated.
    public enum Method {
        /// Over all ways to deal the ranks.
        EXACT,
        /// By a normal distribution.
        NORMAL
    }

    /// Up to here the number of ways is exact as a double: (50 over 25) is less than 2^53.
    private static final int MOST_EXACT = 50;

    /// Tests whether values after tend to be less, or greater, than values before.
    public static RankTest of(Sample before, Sample after) {
        double[] ranks =
                new NaturalRanking()
                        .rank(DoubleStream.concat(before.values(), after.values()).toArray());
        double pairs = (double) before.n() * after.n();
        double sum = 0;
        for (int i = 0; i < before.n(); i++) {
            sum += ranks[i];
        }
        double u = sum - before.n() * (before.n() + 1.0) / 2;
        return ranks.length <= MOST_EXACT
                ? new RankTest(u / pairs, RankSums.p(ranks, before.n(), sum), Method.EXACT)
                : new RankTest(u / pairs, normal(u, pairs, ranks), Method.NORMAL);
    }

    private static double normal(double u, double pairs, double[] ranks) {
        double n = ranks.length;
        double variance = pairs / 12 * (n + 1 - ties(ranks) / (n * (n - 1)));
        if (variance <= 0) {
            return 1;
        }
        double z = Math.max(0, Math.abs(u - pairs / 2) - 0.5) / FastMath.sqrt(variance);
        return Erf.erfc(z / FastMath.sqrt(2));
    }

    /// The sum of t³ - t over each t values that are equal.
    private static double ties(double[] ranks) {
        Ecdf ecdf = Ecdf.of(Sample.of(ranks));
        double sum = 0;
        double before = 0;
        for (Ecdf.Step step : ecdf.steps()) {
            double t = Math.rint((step.fraction() - before) * ranks.length);
            sum += t * t * t - t;
            before = step.fraction();
        }
        return sum;
    }
}

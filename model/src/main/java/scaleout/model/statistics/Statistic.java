package scaleout.model.statistics;

import java.util.function.IntToDoubleFunction;

/// A number that describes a sample in which each value may stand several times, such as one that was drawn with
/// replacement.
@FunctionalInterface
public interface Statistic {

    /// The arithmetic mean.
    Statistic MEAN = Statistic::mean;

    /// The middle value, or the mean of the two in the middle.
    Statistic MEDIAN = quantile(0.5);

    /// Returns the number.
    ///
    /// @param ascending the values, in ascending order; not to be changed
    /// @param times     how often each stands in the sample, at least 0; not to be changed
    /// @param n         the sum of `times`, at least 1
    double of(double[] ascending, int[] times, int n);

    /// Returns the quantile `p` of type 7, as R and NumPy calculate it by default: with h = (n - 1) p, between the
    /// order statistics of ranks ⌊h⌋ and ⌊h⌋ + 1 (from 0) in proportion to the fraction of h.
    /// Source: R. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50(4), 1996.
    ///
    /// @param p from 0 for the minimum to 1 for the maximum
    static Statistic quantile(double p) {
        return (ascending, times, n) -> ofOrder(n, p, rank -> ascending[index(times, rank)]);
    }

    /// Returns the quantile `p` of type 7 of `n` order statistics.
    static double ofOrder(int n, double p, IntToDoubleFunction orderStatistic) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a quantile lies from 0 to 1, not at " + p);
        }
        double h = (n - 1) * p;
        int below = (int) h;
        double lower = orderStatistic.applyAsDouble(below);
        double fraction = h - below;
        return fraction == 0
                ? lower
                : lower + fraction * (orderStatistic.applyAsDouble(below + 1) - lower);
    }

    private static int index(int[] times, int rank) {
        int index = 0;
        for (int left = rank - times[0]; left >= 0; left -= times[index]) {
            index++;
        }
        return index;
    }

    private static double mean(double[] ascending, int[] times, int n) {
        double sum = 0;
        for (int i = 0; i < ascending.length; i++) {
            sum += ascending[i] * times[i];
        }
        return sum / n;
    }
}

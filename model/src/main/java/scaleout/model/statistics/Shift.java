package scaleout.model.statistics;

/// How far one sample lies from another.
public final class Shift {

    private Shift() {}

    /// Returns the estimate of Hodges and Lehmann: the median of all differences, each value after less each before.
    ///
    /// The differences are counted, not kept: between the least and the greatest the interval that holds the median is
    /// halved until it cannot be any more. O((n + m) log(range)).
    /// Source: J. Hodges and E. Lehmann, Estimates of Location Based on Rank Tests, Ann. Math. Statist. 34(2), 1963.
    public static double hodgesLehmann(Sample before, Sample after) {
        long pairs = (long) before.n() * after.n();
        double lower = difference(before, after, (pairs - 1) / 2);
        return pairs % 2 == 1 ? lower : (lower + difference(before, after, pairs / 2)) / 2;
    }

    /// The difference of this rank, from 0.
    private static double difference(Sample before, Sample after, long rank) {
        double low = after.min() - before.max();
        double high = after.max() - before.min();
        if (atMost(before, after, low) > rank) {
            return low;
        }
        while (true) {
            double middle = low + (high - low) / 2;
            if (middle <= low || middle >= high) {
                return high;
            }
            if (atMost(before, after, middle) > rank) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }

    /// How many differences are at most `bound`.
    private static long atMost(Sample before, Sample after, double bound) {
        long count = 0;
        int j = 0;
        for (int i = 0; i < before.n(); i++) {
            while (j < after.n() && after.value(j) - before.value(i) <= bound) {
                j++;
            }
            count += j;
        }
        return count;
    }
}

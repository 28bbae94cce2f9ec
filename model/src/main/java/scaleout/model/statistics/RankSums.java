package scaleout.model.statistics;

/// The distribution of a sum of ranks where any of them may fall to either side.
final class RankSums {

    private RankSums() {}

    /// Returns the two-sided p-value of a sum: of all ways to choose `n` of the ranks, twice the part in which the sum is
    /// at most (or at least, whichever is rarer) the observed one; at most 1.
    ///
    /// @param ranks ranks from 1, or means of ranks where values are equal: multiples of one half
    /// @param n     how many of them were chosen
    /// @param sum   the sum of those that were
    static double p(double[] ranks, int n, double sum) {
        double[] ways = ways(ranks, n);
        int observed = doubled(sum);
        double all = 0;
        double atMost = 0;
        double atLeast = 0;
        for (int s = 0; s < ways.length; s++) {
            all += ways[s];
            atMost += s <= observed ? ways[s] : 0;
            atLeast += s >= observed ? ways[s] : 0;
        }
        return Math.min(1, 2 * Math.min(atMost, atLeast) / all);
    }

    /// By twice the sum, in how many ways `n` of the ranks have it.
    private static double[] ways(double[] ranks, int n) {
        int most = 0;
        for (double rank : ranks) {
            most += doubled(rank);
        }
        double[][] ways = new double[n + 1][most + 1];
        ways[0][0] = 1;
        for (double rank : ranks) {
            int step = doubled(rank);
            for (int chosen = n; chosen > 0; chosen--) {
                for (int s = most; s >= step; s--) {
                    ways[chosen][s] += ways[chosen - 1][s - step];
                }
            }
        }
        return ways[n];
    }

    /// Means of ranks are multiples of one half.
    private static int doubled(double rank) {
        return (int) Math.rint(2 * rank);
    }
}

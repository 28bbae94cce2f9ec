package scaleout.model.statistics;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/// Draws samples from a grouped one, with replacement: as many groups as there are, and of each as many members as it
/// has. What is drawn is kept as how often each value was, so that no drawn sample needs sorting.
final class Resampler {

    private final RandomGenerator random;
    private final double[] ascending;

    /// By group, the ranks of its members among all values.
    private final int[][] ranks;

    private final int[] times;

    Resampler(GroupedSample sample, RandomGenerator random) {
        this.random = random;
        ascending = sample.all().values().toArray();
        ranks =
                sample.groups().stream()
                        .map(group -> group.values().mapToInt(this::rank).toArray())
                        .toArray(int[][]::new);
        times = new int[ascending.length];
    }

    /// Of equal values it does not matter which.
    private int rank(double value) {
        return Arrays.binarySearch(ascending, value);
    }

    /// How many values the sample has.
    int size() {
        return ascending.length;
    }

    /// Returns the statistic of the next drawn sample.
    double next(Statistic statistic) {
        Arrays.fill(times, 0);
        int n = 0;
        for (int drawn = 0; drawn < ranks.length; drawn++) {
            int[] group = ranks[random.nextInt(ranks.length)];
            n += group.length;
            for (int member = 0; member < group.length; member++) {
                times[group[random.nextInt(group.length)]]++;
            }
        }
        return statistic.of(ascending, times, n);
    }
}

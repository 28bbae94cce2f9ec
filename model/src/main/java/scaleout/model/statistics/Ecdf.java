package scaleout.model.statistics;

import java.util.ArrayList;
import java.util.List;

/// The empirical cumulative distribution function of a sample: at x, the part of the values that are at most x.
///
/// @param steps where it rises, by ascending values; before the first it is 0, from the last on 1
public record Ecdf(List<Step> steps) {

    /// A rise.
    ///
    /// @param value    where
    /// @param fraction how high it is from here on, above 0 and at most 1
    public record Step(double value, double fraction) {}

    public Ecdf {
        steps = List.copyOf(steps);
    }

    /// Returns the function of a sample, with one step for equal values.
    public static Ecdf of(Sample sample) {
        List<Step> steps = new ArrayList<>();
        for (int rank = 0; rank < sample.n(); rank++) {
            boolean isLastOfEqual =
                    rank + 1 == sample.n() || sample.value(rank + 1) > sample.value(rank);
            if (isLastOfEqual) {
                steps.add(new Step(sample.value(rank), (rank + 1.0) / sample.n()));
            }
        }
        return new Ecdf(steps);
    }

    /// Returns how far the function of `n` values that have nothing in common is from that of what they were drawn from, nowhere
    /// farther in `level` of all cases: the inequality of Dvoretzky, Kiefer and Wolfowitz with the constant of Massart (1990).
    ///
    /// @param level such as 0.95
    public static double halfWidth(int n, double level) {
        return Math.sqrt(Math.log(2 / (1 - level)) / (2 * n));
    }

    /// Returns the part of the values that are at most `value`.
    public double at(double value) {
        int from = 0;
        int to = steps.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (steps.get(middle).value() <= value) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? 0 : steps.get(from - 1).fraction();
    }
}

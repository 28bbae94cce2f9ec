package scaleout.model.projection;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import scaleout.model.statistics.Bootstrap;
import scaleout.model.statistics.ConfidenceInterval;
import scaleout.model.statistics.GroupedSample;
import scaleout.model.statistics.RankTest;
import scaleout.model.statistics.Sample;
import scaleout.model.statistics.Shift;
import scaleout.model.statistics.Statistic;

/// A duration before and after, seconds.
///
/// @param unit              what has one value
/// @param before            the values before
/// @param after             the values after
/// @param interval          95 % interval of the difference of medians, by the bootstrap of scale-outs and their
///                          start-ups; null below [Bootstrap#LEAST_VALUES] values on a side
/// @param evidence          how far the difference of medians can be off because of what the evidence leaves open
/// @param test              rank test
/// @param tested            what the rank test compares: scale-outs by their medians; where there are too few of them
///                          start-ups, as if those of one scale-out had nothing in common
/// @param probabilityFaster the part of all pairs of values in which the one after is shorter; of equal ones half
/// @param shiftSeconds      the median of all differences, each value after less each before (Hodges and Lehmann)
public record Difference(
        Unit unit,
        Sample before,
        Sample after,
        @Nullable ConfidenceInterval interval,
        Bounds evidence,
        RankTest test,
        Unit tested,
        double probabilityFaster,
        double shiftSeconds) {

    /// From how many scale-outs on either side the test compares scale-outs: four against four are the least in which a
    /// p-value below 5 % is possible (2 of 70 ways).
    public static final int LEAST_SCALE_OUTS_TO_TEST = 4;

    /// What a value is of.
    public enum Unit {
        /// An instance or copy.
        START_UP("start-ups"),
        /// All start-ups of one decision to add capacity, for which the value is one and the same.
        SCALE_OUT("scale-outs");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /// The word in reports, for several.
        public String label() {
            return label;
        }
    }

    /// From a least to a most, seconds.
    public record Bounds(double low, double high) {

        /// Whether no difference at all lies within.
        public boolean allowZero() {
            return low <= 0 && high >= 0;
        }
    }

    /// Returns the difference of what was observed, by scale-out; empty where one side has nothing.
    ///
    /// @param seed of the bootstrap
    static Optional<Difference> of(
            Unit unit, List<List<Observation>> before, List<List<Observation>> after, long seed) {
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        GroupedSample one = sample(before, Observation::seconds);
        GroupedSample other = sample(after, Observation::seconds);
        Sample allBefore = one.all();
        Sample allAfter = other.all();
        boolean byScaleOut = Math.min(before.size(), after.size()) >= LEAST_SCALE_OUTS_TO_TEST;
        RankTest ofValues = RankTest.of(allBefore, allAfter);
        return Optional.of(
                new Difference(
                        unit,
                        allBefore,
                        allAfter,
                        Math.min(allBefore.n(), allAfter.n()) < Bootstrap.LEAST_VALUES
                                ? null
                                : Bootstrap.ofDifference(one, other, Statistic.MEDIAN, seed),
                        evidence(before, after),
                        byScaleOut ? RankTest.of(one.medians(), other.medians()) : ofValues,
                        byScaleOut ? Unit.SCALE_OUT : unit,
                        ofValues.probabilityLess(),
                        Shift.hodgesLehmann(allBefore, allAfter)));
    }

    /// The median rises with each of its values, so it is least where all are.
    private static Bounds evidence(List<List<Observation>> before, List<List<Observation>> after) {
        return new Bounds(
                median(after, Observation::least) - median(before, Observation::most),
                median(after, Observation::most) - median(before, Observation::least));
    }

    private static double median(
            List<List<Observation>> observed, ToDoubleFunction<Observation> of) {
        return sample(observed, of).all().median();
    }

    static GroupedSample sample(
            List<List<Observation>> observed, ToDoubleFunction<Observation> of) {
        return new GroupedSample(
                observed.stream()
                        .map(group -> Sample.of(group.stream().mapToDouble(of).toArray()))
                        .toList());
    }

    /// Median after less median before, seconds.
    public double ofMedians() {
        return after.median() - before.median();
    }

    /// Mean after less mean before, seconds.
    public double ofMeans() {
        return after.mean() - before.mean();
    }

    /// Whether both sides have enough values to trust percentiles.
    public boolean trustsPercentiles() {
        return before.trustsPercentiles() && after.trustsPercentiles();
    }

    /// What it says: another time only where the interval, the test and the evidence all leave no room for none.
    public Verdict verdict() {
        if (interval == null
                || interval.contains(0)
                || test.p() >= 1 - Bootstrap.LEVEL
                || evidence.allowZero()) {
            return Verdict.UNDECIDED;
        }
        return interval.high() < 0 ? Verdict.FASTER : Verdict.SLOWER;
    }
}

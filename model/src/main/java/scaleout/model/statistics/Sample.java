package scaleout.model.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;

/// Values in ascending order, at least one, all finite. Their unit is the caller's.
public final class Sample {

    /// How many values it takes until percentiles are worth trusting: of fewer than 20 the 90th percentile rests on
    /// the two largest. A convention.
    public static final int TRUSTED_FROM = 20;

    private final double[] ascending;

    private Sample(double[] ascending) {
        this.ascending = ascending;
    }

    /// Returns a sample of values in any order.
    ///
    /// @throws IllegalArgumentException where there is none, or one is not finite
    public static Sample of(double... values) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        if (ascending.length == 0) {
            throw new IllegalArgumentException("a sample needs at least one value");
        }
        for (double value : ascending) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a sample needs finite values but has " + value);
            }
        }
        return new Sample(ascending);
    }

    /// How many values there are.
    public int n() {
        return ascending.length;
    }

    /// The value of this rank, from 0 for the least.
    public double value(int rank) {
        return ascending[rank];
    }

    /// The values, in ascending order.
    public DoubleStream values() {
        return Arrays.stream(ascending);
    }

    /// The least value.
    public double min() {
        return ascending[0];
    }

    /// The greatest value.
    public double max() {
        return ascending[ascending.length - 1];
    }

    /// The arithmetic mean.
    public double mean() {
        return StatUtils.mean(ascending);
    }

    /// The standard deviation, with n - 1 below; empty for a single value.
    public OptionalDouble sd() {
        return n() == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(FastMath.sqrt(StatUtils.variance(ascending)));
    }

    /// The quantile of type 7; see [Statistic#quantile].
    ///
    /// @param p from 0 for the minimum to 1 for the maximum
    public double quantile(double p) {
        return Statistic.ofOrder(n(), p, this::value);
    }

    /// The quantile 0.5.
    public double median() {
        return quantile(0.5);
    }

    /// Whether there are enough values to trust percentiles.
    public boolean trustsPercentiles() {
        return n() >= TRUSTED_FROM;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sample sample && Arrays.equals(ascending, sample.ascending);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ascending);
    }

    @Override
    public String toString() {
        return Arrays.toString(ascending);
    }
}

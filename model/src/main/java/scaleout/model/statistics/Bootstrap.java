package scaleout.model.statistics;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.random.Well19937c;

/// Confidence intervals by drawing samples from the sample.
///
/// The interval is the percentile one: the 2.5th and the 97.5th percentile of the statistic over the drawn samples.
/// BCa would correct it by the jackknife, and of a median the jackknife is no estimate at all.
///
/// Samples are drawn in two stages, groups and then members of each: over groups of one, or over one group, that is the
/// ordinary bootstrap. Where groups differ more than by chance, drawing members alone makes intervals too narrow. Tried
/// on normal values in groups of 8, as much spread between as within groups: 95 % intervals of the difference of medians
/// hold the truth in 69 % of cases for 5 groups to either side when members are drawn alone, in 92 % in two stages; in
/// 81 % for 2 groups. Without groups: in 90 % for 3 values to either side, in 96 % for 5.
///
/// Sources: B. Efron and R. Tibshirani, An Introduction to the Bootstrap, 1993, sections 11.6 (jackknife of the median)
/// and 13.3 (percentile interval); A. Davison and D. Hinkley, Bootstrap Methods and their Application, 1997, section 3.8
/// (hierarchical data).
public final class Bootstrap {

    /// The part of the intervals that should hold the truth.
    public static final double LEVEL = 0.95;

    /// How many values to either side it takes until intervals are as sure as they say.
    public static final int LEAST_VALUES = 5;

    /// How many groups of several values to either side it takes until intervals are nearly as sure as they say.
    public static final int LEAST_GROUPS = 5;

    private static final int MOST_RESAMPLES = 2000;
    private static final int LEAST_RESAMPLES = 500;

    /// With more draws than this the percentiles of 2,000 samples are surer than anyone needs.
    private static final int DRAWS = 20_000_000;

    private Bootstrap() {}

    /// Returns the interval of a statistic.
    ///
    /// @param seed the same seed gives the same interval
    public static ConfidenceInterval of(GroupedSample sample, Statistic statistic, long seed) {
        Resampler resampler = new Resampler(sample, new Well19937c(seed));
        return percentiles(resampler.size(), () -> resampler.next(statistic));
    }

    /// Returns the interval of a statistic of `after` less that of `before`.
    ///
    /// @param seed the same seed gives the same interval
    public static ConfidenceInterval ofDifference(
            GroupedSample before, GroupedSample after, Statistic statistic, long seed) {
        Well19937c random = new Well19937c(seed);
        Resampler one = new Resampler(before, random);
        Resampler other = new Resampler(after, random);
        return percentiles(
                one.size() + other.size(), () -> -one.next(statistic) + other.next(statistic));
    }

    private static ConfidenceInterval percentiles(int size, DoubleSupplier drawn) {
        int resamples = Math.clamp(DRAWS / size, LEAST_RESAMPLES, MOST_RESAMPLES);
        Sample sample = Sample.of(DoubleStream.generate(drawn).limit(resamples).toArray());
        return new ConfidenceInterval(
                LEVEL, sample.quantile((1 - LEVEL) / 2), sample.quantile((1 + LEVEL) / 2));
    }
}

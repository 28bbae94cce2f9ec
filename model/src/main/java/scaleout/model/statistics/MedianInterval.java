package scaleout.model.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/// The confidence interval of a median between two values of the sample, whatever the distribution is.
///
/// Of n values below and above the true median there are as many as a fair coin shows heads and tails: so the values
/// whose ranks cut off at most 2.5 % of that binomial distribution to either side hold it in at least 95 % of samples.
/// It takes no drawing of samples, and so no longer for 200,000 values than sorting them.
///
/// Source: W. Conover, Practical Nonparametric Statistics, 3rd edition, 1999, section 3.2.
public final class MedianInterval {

    /// Of fewer values not even the least and the greatest hold the median in 95 % of samples.
    public static final int LEAST_VALUES = 6;

    private MedianInterval() {}

    /// Returns the interval; the values must be independent of each other.
    ///
    /// @param sample of at least [#LEAST_VALUES] values
    public static ConfidenceInterval of(Sample sample) {
        int n = sample.n();
        if (n < LEAST_VALUES) {
            throw new IllegalArgumentException(
                    "the interval of a median needs %d values but has %d"
                            .formatted(LEAST_VALUES, n));
        }
        int rank =
                new BinomialDistribution(null, n, 0.5)
                        .inverseCumulativeProbability((1 - Bootstrap.LEVEL) / 2);
        return new ConfidenceInterval(
                Bootstrap.LEVEL, sample.value(rank - 1), sample.value(n - rank));
    }
}

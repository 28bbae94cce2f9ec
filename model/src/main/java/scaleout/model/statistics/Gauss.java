package scaleout.model.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;

/// The standard normal distribution.
final class Gauss {

    /// Without a generator: it is never drawn from.
    static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Gauss() {}

    /// How many standard deviations above the mean a part `p` of all draws ends; infinite at 0 and 1.
    static double quantile(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }
}

package scaleout.model.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// How a quantity that cannot be negative varies, such as the seconds of a phase or of a request.
///
/// All numbers have the unit of the quantity.
public sealed interface Distribution {

    /// The mean of what is drawn.
    double mean();

    /// The value that a part `p` of all draws does not exceed.
    ///
    /// @param p from 0 to 1; at 1 infinite where draws have no upper bound
    double quantile(double p);

    /// Draws one value, at least 0. The same state of `random` gives the same value.
    double sample(RandomGenerator random);

    /// Returns what draws as [#sample] does, with all that does not change from draw to draw worked out before: for millions
    /// of draws.
    default ToDoubleFunction<RandomGenerator> sampler() {
        return this::sample;
    }

    /// Always the same.
    ///
    /// @param value finite, at least 0
    record Constant(double value) implements Distribution {

        public Constant {
            require("a constant", value, 0);
        }

        @Override
        public double mean() {
            return value;
        }

        @Override
        public double quantile(double p) {
            requirePart(p);
            return value;
        }

        @Override
        public double sample(RandomGenerator random) {
            return value;
        }
    }

    /// Waiting for something that comes at any time with equal chance.
    ///
    /// @param mean finite, greater than 0
    record Exponential(double mean) implements Distribution {

        public Exponential {
            require("the mean of an exponential distribution", mean, Double.MIN_VALUE);
        }

        @Override
        public double quantile(double p) {
            requirePart(p);
            return -mean * Math.log1p(-p);
        }

        @Override
        public double sample(RandomGenerator random) {
            return mean * random.nextExponential();
        }
    }

    /// A normal distribution, cut at zero: a draw below zero counts as zero. So the mean of the draws lies a little above
    /// the mean of the uncut distribution: by 8 % where `sd` is as large as it, by less than 0.01 % where `sd` is a third of it.
    ///
    /// @param uncutMean finite, at least 0
    /// @param sd        standard deviation before the cut, finite, at least 0
    record Normal(double uncutMean, double sd) implements Distribution {

        public Normal {
            require("the mean of a normal distribution", uncutMean, 0);
            require("the sd of a normal distribution", sd, 0);
        }

        @Override
        public double mean() {
            if (sd == 0) {
                return uncutMean;
            }
            double z = uncutMean / sd;
            return uncutMean * Gauss.STANDARD.cumulativeProbability(z)
                    + sd * Gauss.STANDARD.density(z);
        }

        @Override
        public double quantile(double p) {
            return Math.max(0, uncutMean + (sd == 0 ? 0 : sd * Gauss.quantile(p)));
        }

        @Override
        public double sample(RandomGenerator random) {
            return Math.max(0, uncutMean + sd * random.nextGaussian());
        }
    }

    /// A quantity whose logarithm is normal: skewed to the right and never negative, as most durations are.
    ///
    /// @param mean of the quantity itself, not of its logarithm; finite, greater than 0
    /// @param sd   standard deviation of the quantity itself, finite, at least 0
    record LogNormal(double mean, double sd) implements Distribution {

        public LogNormal {
            require("the mean of a lognormal distribution", mean, Double.MIN_VALUE);
            require("the sd of a lognormal distribution", sd, 0);
        }

        @Override
        public double quantile(double p) {
            return at(sd == 0 ? 0 : Gauss.quantile(p));
        }

        @Override
        public double sample(RandomGenerator random) {
            return at(random.nextGaussian());
        }

        @Override
        public ToDoubleFunction<RandomGenerator> sampler() {
            double logVariance = logVariance();
            double logSd = Math.sqrt(logVariance);
            return random -> at(random.nextGaussian(), logSd, logVariance);
        }

        private double logVariance() {
            return Math.log1p(sd / mean * (sd / mean));
        }

        /// The value that lies `z` standard deviations of the logarithm from the median.
        private double at(double z) {
            double logVariance = logVariance();
            return at(z, Math.sqrt(logVariance), logVariance);
        }

        private double at(double z, double logSd, double logVariance) {
            return mean * Math.exp(logSd * z - logVariance / 2);
        }
    }

    /// Values as they were observed, each as likely as the others.
    ///
    /// @param values at least one, each finite and at least 0
    record Empirical(List<Double> values) implements Distribution {

        public Empirical {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("an empirical distribution needs a value");
            }
            values.forEach(value -> require("a value of an empirical distribution", value, 0));
        }

        @Override
        public double mean() {
            return values.stream().mapToDouble(value -> value).average().orElseThrow();
        }

        @Override
        public double quantile(double p) {
            requirePart(p);
            int rank = (int) Math.ceil(p * values.size());
            return values.stream()
                    .mapToDouble(value -> value)
                    .sorted()
                    .skip(Math.max(0, rank - 1))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public double sample(RandomGenerator random) {
            return values.get(random.nextInt(values.size()));
        }
    }

    private static void require(String what, double value, double least) {
        if (!(value >= least && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "%s must be finite and %s but is %s"
                            .formatted(what, least == 0 ? "at least 0" : "above 0", value));
        }
    }

    private static void requirePart(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a part must be from 0 to 1 but is " + p);
        }
    }
}

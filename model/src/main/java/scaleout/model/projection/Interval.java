package scaleout.model.projection;

/// An 80 % interval, seconds.
///
/// @param p10 one in ten is below
/// @param p50 half is below
/// @param p90 one in ten is above
public record Interval(double p10, double p50, double p90) {

    /// How many standard deviations the 10th and the 90th percentile of a normal distribution lie from its middle.
    private static final double Z90 = 1.2815515655446004;

    /// Returns the interval of a normal distribution, cut at zero.
    static Interval around(double mean, double standardDeviation) {
        return new Interval(
                Math.max(0, mean - Z90 * standardDeviation), mean, mean + Z90 * standardDeviation);
    }
}

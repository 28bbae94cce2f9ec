package scaleout.model.calibration;

import java.util.List;

/// How much start-ups differ from the law, by where the difference comes from.
///
/// @param provisioning standard deviation, seconds
/// @param transfers    standard deviation as a part of the transfers' time
/// @param init         standard deviation, seconds
public record Noise(double provisioning, double transfers, double init) {

    /// How many start-ups the levels before the data weigh as much as.
    private static final double WEIGHT_BEFORE = 2;

    private static final double TRANSFERS_BEFORE = 0.1;

    private static final double SECONDS_BEFORE = 0.25;

    private static final int ROUNDS = 50;

    /// No level falls below this part of a second squared, or of the transfers squared: clocks are not better.
    private static final double LEAST_VARIANCE = 1e-6;

    /// What is assumed before any start-up: a quarter of provisioning and of init, a tenth of the transfers.
    static Noise before(TypeLaw law) {
        return new Noise(
                SECONDS_BEFORE * law.provisioningSeconds(),
                TRANSFERS_BEFORE,
                SECONDS_BEFORE * law.initSeconds());
    }

    /// The variance that an equation has because of it, square seconds.
    ///
    /// @param transferSeconds how much of the span is transfers by the law
    double variance(Equation equation, double transferSeconds) {
        double variance = 0;
        if (equation.hasProvisioning()) {
            variance += provisioning * provisioning;
        }
        if (equation.hasInit()) {
            variance += init * init;
        }
        return variance + square(transfers * transferSeconds);
    }

    /// Returns the levels that residuals show: expectation and maximization over which component each residual comes from.
    ///
    /// @param residuals       observed minus predicted seconds
    /// @param transferSeconds of each equation
    /// @param weights         how much each equation counts
    /// @param before          levels before the data
    static Noise of(
            List<Equation> equations,
            double[] residuals,
            double[] transferSeconds,
            double[] weights,
            Noise before) {
        Noise noise = before;
        for (int round = 0; round < ROUNDS; round++) {
            noise = noise.improved(equations, residuals, transferSeconds, weights, before);
        }
        return noise;
    }

    private Noise improved(
            List<Equation> equations,
            double[] residuals,
            double[] transferSeconds,
            double[] weights,
            Noise before) {
        Mean ofProvisioning = new Mean(square(before.provisioning));
        Mean ofTransfers = new Mean(square(before.transfers));
        Mean ofInit = new Mean(square(before.init));
        for (int i = 0; i < residuals.length; i++) {
            Equation equation = equations.get(i);
            double all = variance(equation, transferSeconds[i]) + equation.variance();
            // Huber's proposal 2: an outlier counts as far as it is believed
            double squared = square(weights[i] * residuals[i]);
            if (equation.hasProvisioning()) {
                ofProvisioning.add(square(provisioning), 1, squared, all);
            }
            if (equation.hasInit()) {
                ofInit.add(square(init), 1, squared, all);
            }
            if (transferSeconds[i] > 0) {
                ofTransfers.add(square(transfers), square(transferSeconds[i]), squared, all);
            }
        }
        return new Noise(
                Math.sqrt(ofProvisioning.value()),
                Math.sqrt(ofTransfers.value()),
                Math.sqrt(ofInit.value()));
    }

    private static double square(double number) {
        return number * number;
    }

    /// The mean of one component's squares, as far as the residuals tell, and the level before the data.
    private static final class Mean {
        private double sum;
        private double count = WEIGHT_BEFORE;

        Mean(double before) {
            sum = WEIGHT_BEFORE * before;
        }

        /// The part of a residual that is this component has mean `share` of it, and a variance of its own.
        ///
        /// @param variance of the component in its own unit
        /// @param scale    square seconds per that unit
        void add(double variance, double scale, double squaredResidual, double all) {
            double share = variance * scale / all;
            sum += share * share * squaredResidual / scale + variance * (1 - share);
            count++;
        }

        double value() {
            return Math.max(LEAST_VARIANCE, sum / count);
        }
    }
}

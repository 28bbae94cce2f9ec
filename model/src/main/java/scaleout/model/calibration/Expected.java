package scaleout.model.calibration;

/// What a start-up takes by the law, and how much start-ups differ from it.
///
/// @param provisioningSeconds provisioning
/// @param transferSeconds     from the start of the transfers to the container's start
/// @param initSeconds         container init, with a download by the container
/// @param noise               how much start-ups differ
public record Expected(
        double provisioningSeconds, double transferSeconds, double initSeconds, Noise noise) {

    /// From launch to ready, seconds.
    public double totalSeconds() {
        return provisioningSeconds + transferSeconds + initSeconds;
    }

    /// Of one start-up's total, square seconds.
    double variance() {
        return square(noise.provisioning())
                + square(noise.transfers() * transferSeconds)
                + square(noise.init());
    }

    private static double square(double number) {
        return number * number;
    }
}

package scaleout.model.calibration;

/// What a start-up takes by the law, and how sure that is.
///
/// @param provisioning provisioning
/// @param transfers    from the start of the transfers to the container's start
/// @param init         container init, without a download by the container
/// @param download     a download by the container; zero where the platform downloads
public record Expected(Part provisioning, Part transfers, Part init, double download) {

    /// One phase, or two that overlap.
    ///
    /// @param seconds  by the law
    /// @param variance of one start-up's own, noise and what is unsure of the parameters, square seconds
    public record Part(double seconds, double variance) {}

    /// From launch to ready, seconds.
    public double totalSeconds() {
        return provisioning.seconds + transfers.seconds + init.seconds + download;
    }
}

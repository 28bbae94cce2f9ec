package scaleout.model.simulation;

import scaleout.model.domain.StartUpKind;

/// One instance, or one copy on a running instance, that starts: with what, when, and what chance gives it.
///
/// @param kind                what starts
/// @param atSeconds           when it is launched
/// @param provisioningSeconds until it can transfer
/// @param initSeconds         of container init, without a download by the container
/// @param release             the image and model that it uses
record Launch(
        StartUpKind kind,
        double atSeconds,
        double provisioningSeconds,
        double initSeconds,
        Release release) {

    /// When its transfers begin, and it asks the cache.
    double transfersSeconds() {
        return atSeconds + provisioningSeconds;
    }

    /// What the cache that serves it must hold.
    String digest() {
        return switch (kind) {
            case INSTANCE -> release.image();
            case COPY -> release.image() + " with " + release.model();
        };
    }
}

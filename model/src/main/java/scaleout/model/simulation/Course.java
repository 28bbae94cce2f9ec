package scaleout.model.simulation;

import java.util.OptionalDouble;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Phase;

/// One start-up, phase by phase, as durations. Starts follow from them.
///
/// Detection, then provisioning, then image pull and (by the platform) model download side by side, then container
/// init when both are done. A download by the container lies inside container init.
///
/// @param detectionSeconds    empty where it is unknown; counts zero then
/// @param provisioningSeconds at least 0
/// @param imageBytes          compressed bytes that are pulled; zero on a cache hit
/// @param modelBytes          bytes that are downloaded; zero on a cache hit
/// @param pullSeconds         duration of the pull as observed or projected, at least 0
/// @param downloadSeconds     duration of the download as observed or projected, at least 0
/// @param by                  who downloads the model
/// @param initSeconds         container init without a download by the container, at least 0
/// @param parameters          what limits the transfers
public record Course(
        OptionalDouble detectionSeconds,
        double provisioningSeconds,
        double imageBytes,
        double modelBytes,
        double pullSeconds,
        double downloadSeconds,
        DownloadedBy by,
        double initSeconds,
        TransferParameters parameters) {

    /// The pull and the download with their rates over time, as the model has them.
    public Transfers transfers() {
        return Transfers.simulate(parameters, imageBytes, modelBytes, by);
    }

    /// When a phase starts, seconds after detection began.
    public double start(Phase phase) {
        double launch = detectionSeconds.orElse(0);
        double transfers = launch + provisioningSeconds;
        return switch (phase) {
            case DETECTION -> 0;
            case PROVISIONING -> launch;
            case IMAGE_PULL -> transfers;
            case MODEL_DOWNLOAD ->
                    by == DownloadedBy.PLATFORM ? transfers : transfers + pullSeconds;
            case CONTAINER_INIT -> transfers + transferSeconds();
        };
    }

    /// How long a phase lasts, seconds. Container init includes a download by the container.
    public double seconds(Phase phase) {
        return switch (phase) {
            case DETECTION -> detectionSeconds.orElse(0);
            case PROVISIONING -> provisioningSeconds;
            case IMAGE_PULL -> pullSeconds;
            case MODEL_DOWNLOAD -> downloadSeconds;
            case CONTAINER_INIT ->
                    by == DownloadedBy.CONTAINER ? downloadSeconds + initSeconds : initSeconds;
        };
    }

    /// How much of the way to ready is spent in a phase and nothing else would shorten, seconds. These add up to the
    /// total: of a pull and a download side by side only the longer one counts.
    public double criticalSeconds(Phase phase) {
        boolean sideBySide = by == DownloadedBy.PLATFORM;
        return switch (phase) {
            case DETECTION -> detectionSeconds.orElse(0);
            case PROVISIONING -> provisioningSeconds;
            case IMAGE_PULL -> sideBySide && pullSeconds < downloadSeconds ? 0 : pullSeconds;
            case MODEL_DOWNLOAD ->
                    sideBySide && pullSeconds >= downloadSeconds ? 0 : downloadSeconds;
            case CONTAINER_INIT -> initSeconds;
        };
    }

    /// How much longer a phase could take without making the start-up ready later, seconds: only the shorter one of a pull and
    /// a download side by side has any.
    public double slackSeconds(Phase phase) {
        double pullLonger = by == DownloadedBy.PLATFORM ? pullSeconds - downloadSeconds : 0;
        return switch (phase) {
            case DETECTION, PROVISIONING, CONTAINER_INIT -> 0;
            case IMAGE_PULL -> Math.max(0, -pullLonger);
            case MODEL_DOWNLOAD -> Math.max(0, pullLonger);
        };
    }

    /// From launch to ready, seconds: what AWS publishes as a start-up.
    public double startUpSeconds() {
        double download = by == DownloadedBy.CONTAINER ? downloadSeconds : 0;
        return provisioningSeconds + transferSeconds() + download + initSeconds;
    }

    /// Detection, where it is known, and start-up, seconds.
    public double totalSeconds() {
        return detectionSeconds.orElse(0) + startUpSeconds();
    }

    private double transferSeconds() {
        return switch (by) {
            case PLATFORM -> Math.max(pullSeconds, downloadSeconds);
            case CONTAINER -> pullSeconds;
        };
    }
}

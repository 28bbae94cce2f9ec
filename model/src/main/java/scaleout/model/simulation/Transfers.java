package scaleout.model.simulation;

import scaleout.model.domain.DownloadedBy;
import scaleout.model.flow.RateSeries;

/// The image pull and the model download of one instance: how long each takes, and at what rate it runs.
///
/// Seconds count from the start of the transfers. Downloaded by the platform, both start together and share network
/// and disk; downloaded by the container, the model comes alone, after its container has started.
///
/// @param pullSeconds     duration of the pull; zero where nothing is pulled
/// @param downloadSeconds duration of the download; zero where nothing is downloaded
/// @param imageRate       compressed bytes of the image per second, over the time of the pull
/// @param modelRate       bytes of the model per second, over the time of the download
public record Transfers(
        double pullSeconds, double downloadSeconds, RateSeries imageRate, RateSeries modelRate) {

    /// Returns the transfers of one instance that shares no link with others.
    ///
    /// @param imageBytes compressed bytes to pull; zero on a cache hit
    /// @param modelBytes bytes to download; zero on a cache hit
    public static Transfers simulate(
            TransferParameters parameters, double imageBytes, double modelBytes, DownloadedBy by) {
        Rates rates = parameters.rates();
        return switch (by) {
            case PLATFORM -> of(rates, SideBySide.of(rates, imageBytes, modelBytes));
            case CONTAINER -> {
                Transfers pull = of(rates, SideBySide.of(rates, imageBytes, 0));
                Transfers download = of(rates, SideBySide.of(rates, 0, modelBytes));
                yield new Transfers(
                        pull.pullSeconds,
                        download.downloadSeconds,
                        pull.imageRate,
                        download.modelRate);
            }
        };
    }

    private static Transfers of(Rates rates, SideBySide seconds) {
        return new Transfers(
                seconds.pullSeconds(),
                seconds.downloadSeconds(),
                seconds.imageRate(rates),
                seconds.modelRate(rates));
    }

    /// How long both take together, seconds, where the platform does both.
    public double seconds() {
        return Math.max(pullSeconds, downloadSeconds);
    }
}

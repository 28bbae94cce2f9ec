package scaleout.model.calibration;

import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;

/// What one start-up transfers.
///
/// @param imageBytes compressed bytes that are pulled; zero on a cache hit
/// @param modelBytes bytes that are downloaded; zero on a cache hit
/// @param weights    bytes of the model that the container loads, downloaded or not
/// @param by         who downloads
public record Load(double imageBytes, double modelBytes, double weights, DownloadedBy by) {

    /// Returns what a start-up transferred, by its lane and by what took no time.
    ///
    /// @param image compressed bytes of its image, whether or not they were pulled
    /// @param model bytes of its model, whether or not they were downloaded
    public static Load of(StartUp startUp, double image, double model) {
        return new Load(
                isThere(startUp, Phase.IMAGE_PULL) ? 0 : image,
                isThere(startUp, Phase.MODEL_DOWNLOAD) ? 0 : model,
                model,
                downloader(startUp));
    }

    /// Who downloads the model; the platform where nothing says so.
    static DownloadedBy downloader(StartUp startUp) {
        DownloadedBy by =
                startUp.span(Phase.MODEL_DOWNLOAD)
                        .<@Nullable DownloadedBy>map(Span::by)
                        .orElse(null);
        return by == null ? DownloadedBy.PLATFORM : by;
    }

    /// Whether a start-up found there what a phase would have transferred. A lane says so, and so does a phase that took no
    /// time; a phase of its own that did take time says the contrary.
    private static boolean isThere(StartUp startUp, Phase phase) {
        boolean byLane =
                switch (startUp.lane()) {
                    case COLD -> false;
                    case IMAGE_CACHED -> phase == Phase.IMAGE_PULL;
                    case IMAGE_AND_ARTIFACTS_CACHED, RESIDENT -> true;
                };
        return startUp.span(phase)
                .filter(span -> !(byLane && span.isBlock()))
                .map(span -> span.seconds().orElse(1) == 0)
                .orElse(byLane);
    }
}

package scaleout.model.simulation;

import java.util.List;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.flow.Flow;
import scaleout.model.flow.FlowSolution;
import scaleout.model.flow.FlowSolver;
import scaleout.model.flow.Link;
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

    private static final int NIC = 0;
    private static final int DISK = 1;
    private static final double BYTES_PER_MB = 1e6;

    /// Returns the transfers of one instance.
    ///
    /// @param imageBytes compressed bytes to pull; zero on a cache hit
    /// @param modelBytes bytes to download; zero on a cache hit
    public static Transfers simulate(
            TransferParameters parameters, double imageBytes, double modelBytes, DownloadedBy by) {
        List<Link> links =
                List.of(
                        new Link("network", parameters.nic().value() * BYTES_PER_MB),
                        new Link("disk", parameters.disk().value() * BYTES_PER_MB));
        Flow image =
                new Flow(
                        "image",
                        imageBytes,
                        0,
                        over(parameters.writeAmplification().value()),
                        parameters.unpack().value() * BYTES_PER_MB,
                        1);
        Flow model =
                new Flow(
                        "model",
                        modelBytes,
                        0,
                        over(1),
                        parameters.modelClient().value() * BYTES_PER_MB,
                        1);
        return switch (by) {
            case PLATFORM -> {
                FlowSolution both = FlowSolver.solve(links, List.of(image, model));
                yield new Transfers(
                        both.finishSeconds(0),
                        both.finishSeconds(1),
                        both.flowRate(0),
                        both.flowRate(1));
            }
            case CONTAINER -> {
                FlowSolution pull = FlowSolver.solve(links, List.of(image));
                FlowSolution download = FlowSolver.solve(links, List.of(model));
                yield new Transfers(
                        pull.finishSeconds(0),
                        download.finishSeconds(0),
                        pull.flowRate(0),
                        download.flowRate(0));
            }
        };
    }

    private static List<Flow.Use> over(double diskBytesPerByte) {
        return List.of(new Flow.Use(NIC, 1), new Flow.Use(DISK, diskBytesPerByte));
    }

    /// How long both take together, seconds, where the platform does both.
    public double seconds() {
        return Math.max(pullSeconds, downloadSeconds);
    }
}

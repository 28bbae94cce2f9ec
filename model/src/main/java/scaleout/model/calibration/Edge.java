package scaleout.model.calibration;

import java.util.List;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Phase;

/// A boundary in the course of a start-up: every span runs from one to another.
enum Edge {
    LAUNCH,
    /// Provisioned: transfers begin.
    TRANSFERS,
    PULLED,
    DOWNLOADED,
    /// The container starts: pulled and, by the platform, downloaded.
    CONTAINER,
    READY;

    /// Where a span of these phases begins.
    static Edge startOf(List<Phase> phases, DownloadedBy by) {
        return phases.stream().map(phase -> startOf(phase, by)).min(Enum::compareTo).orElseThrow();
    }

    /// Where a span of these phases ends.
    static Edge endOf(List<Phase> phases, DownloadedBy by) {
        boolean both =
                by == DownloadedBy.PLATFORM
                        && phases.contains(Phase.IMAGE_PULL)
                        && phases.contains(Phase.MODEL_DOWNLOAD)
                        && !phases.contains(Phase.CONTAINER_INIT);
        return both
                ? CONTAINER
                : phases.stream().map(Edge::endOf).max(Enum::compareTo).orElseThrow();
    }

    private static Edge startOf(Phase phase, DownloadedBy by) {
        return switch (phase) {
            case DETECTION, PROVISIONING -> LAUNCH;
            case IMAGE_PULL -> TRANSFERS;
            case MODEL_DOWNLOAD -> by == DownloadedBy.PLATFORM ? TRANSFERS : CONTAINER;
            case CONTAINER_INIT -> CONTAINER;
        };
    }

    private static Edge endOf(Phase phase) {
        return switch (phase) {
            case DETECTION -> LAUNCH;
            case PROVISIONING -> TRANSFERS;
            case IMAGE_PULL -> PULLED;
            case MODEL_DOWNLOAD -> DOWNLOADED;
            case CONTAINER_INIT -> READY;
        };
    }
}

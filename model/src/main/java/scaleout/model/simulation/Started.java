package scaleout.model.simulation;

import scaleout.model.domain.DownloadedBy;

/// One start-up as it was simulated. Times are seconds since the scenario's start.
///
/// @param launch          when and with what it was launched
/// @param meeting         what it found in the cache
/// @param pullSeconds     how long its pull takes
/// @param downloadSeconds how long its download takes
/// @param by              who downloads the model
record Started(
        Launch launch,
        Meeting meeting,
        double pullSeconds,
        double downloadSeconds,
        DownloadedBy by) {

    double pullEnd() {
        return launch.transfersSeconds() + pullSeconds;
    }

    double downloadStart() {
        return switch (by) {
            case PLATFORM -> launch.transfersSeconds();
            case CONTAINER -> pullEnd();
        };
    }

    double downloadEnd() {
        return downloadStart() + downloadSeconds;
    }

    /// When its container starts.
    double containerStart() {
        return switch (by) {
            case PLATFORM -> Math.max(pullEnd(), downloadEnd());
            case CONTAINER -> pullEnd();
        };
    }

    /// When its server starts: a container that downloads the model does that first.
    double serverStart() {
        return Math.max(containerStart(), downloadEnd());
    }

    double ready() {
        return serverStart() + launch.initSeconds();
    }

    /// From launch to ready.
    double startUpSeconds() {
        return ready() - launch.atSeconds();
    }
}

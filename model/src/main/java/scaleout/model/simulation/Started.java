package scaleout.model.simulation;

import scaleout.model.domain.DownloadedBy;

/// One start-up as it was simulated. Times are seconds since the scenario's start.
///
/// @param launch    when and with what it was launched
/// @param meeting   what it found in the cache
/// @param transfers its pull and its download
/// @param by        who downloads the model
record Started(Launch launch, Meeting meeting, Transfers transfers, DownloadedBy by) {

    double pullEnd() {
        return launch.transfersSeconds() + transfers.pullSeconds();
    }

    double downloadStart() {
        return switch (by) {
            case PLATFORM -> launch.transfersSeconds();
            case CONTAINER -> pullEnd();
        };
    }

    double downloadEnd() {
        return downloadStart() + transfers.downloadSeconds();
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

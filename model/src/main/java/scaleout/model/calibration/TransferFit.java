package scaleout.model.calibration;

import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;
import scaleout.model.simulation.TransferParameters;

/// Finds the rates under which a pull and a download side by side take as long as they were observed to take.
///
/// Two durations cannot tell five parameters apart. Network and disk keep their defaults; the pull gives the unpack
/// rate; the download beside it gives how much disk the pull takes, and with it whether the download slows the pull (or,
/// where it was not slowed itself, the client's rate).
final class TransferFit {

    private static final double BYTES_PER_MB = 1e6;

    private static final String PULL = "from this start-up: image bytes over the pull";

    private static final String SIDE_BY_SIDE = "from this start-up: pull and download side by side";

    private TransferFit() {}

    /// Returns parameters under which the platform's pull of `imageBytes` takes `pullSeconds` beside its download of
    /// `modelBytes`, which takes `downloadSeconds`. A transfer of no bytes or no seconds fits nothing.
    static TransferParameters sideBySide(
            TransferParameters defaults,
            double imageBytes,
            double pullSeconds,
            double modelBytes,
            double downloadSeconds) {
        TransferParameters fitted = defaults;
        boolean pulls = imageBytes > 0 && pullSeconds > 0;
        boolean downloads = modelBytes > 0 && downloadSeconds > 0;
        if (pulls) {
            fitted = unpackAt(fitted, imageBytes / pullSeconds / BYTES_PER_MB);
        }
        if (!downloads) {
            return fitted;
        }
        double average = modelBytes / downloadSeconds / BYTES_PER_MB;
        return pulls
                ? beside(fitted, pullSeconds, modelBytes / BYTES_PER_MB, downloadSeconds)
                : clientAt(fitted, average);
    }

    private static TransferParameters unpackAt(TransferParameters parameters, double rate) {
        Parameter unpack = parameters.unpack().with(rate, Basis.FITTED, PULL);
        double needed = rate * parameters.writeAmplification().value();
        return roomFor(
                new TransferParameters(
                        parameters.nic(),
                        parameters.disk(),
                        unpack,
                        parameters.writeAmplification(),
                        parameters.modelClient(),
                        parameters.modelWeight()),
                rate,
                needed);
    }

    private static TransferParameters clientAt(TransferParameters parameters, double rate) {
        Parameter client =
                parameters
                        .modelClient()
                        .with(
                                rate,
                                Basis.FITTED,
                                "from this start-up: model bytes over the download");
        return roomFor(withClient(parameters, client), rate, rate);
    }

    private static TransferParameters withClient(TransferParameters parameters, Parameter client) {
        return new TransferParameters(
                parameters.nic(),
                parameters.disk(),
                parameters.unpack(),
                parameters.writeAmplification(),
                client,
                parameters.modelWeight());
    }

    /// While the pull runs the download gets `slowed`; alone it gets the client's rate.
    private static TransferParameters beside(
            TransferParameters parameters,
            double pullSeconds,
            double modelMegabytes,
            double downloadSeconds) {
        double client = parameters.modelClient().value();
        double alone = Math.max(0, downloadSeconds - pullSeconds);
        double slowed = (modelMegabytes - alone * client) / Math.min(pullSeconds, downloadSeconds);
        double weight = parameters.modelWeight().value();
        double unpack = parameters.unpack().value();
        if (slowed >= client || slowed < Math.min(1, weight) * unpack) {
            // faster than the client's published rate, or slower than equal shares with the pull:
            // then nothing shows
            // contention
            return roomForBoth(clientAt(parameters, modelMegabytes / downloadSeconds));
        }
        if (slowed >= weight * unpack) {
            return besideSteadyPull(parameters, slowed);
        }
        double slowPull = slowed / weight;
        double after =
                (unpack * pullSeconds - slowPull * downloadSeconds)
                        / (pullSeconds - downloadSeconds);
        return downloadSeconds < pullSeconds && after <= slowPull * (1 + weight)
                ? besideSlowedPull(parameters, slowPull, after)
                : besideSteadyPull(weightAt(parameters, slowed / unpack), slowed);
    }

    /// The pull runs at its cap all the time, and leaves `slowed` of the disk to the download.
    private static TransferParameters besideSteadyPull(
            TransferParameters parameters, double slowed) {
        double unpack = parameters.unpack().value();
        double amplification = (parameters.disk().value() - slowed) / unpack;
        // an image is written at least once, so the disk may have to be faster than assumed
        double possible = Math.max(1, amplification);
        return shared(parameters, unpack, possible, slowed + unpack * possible);
    }

    /// The disk holds back both while they run side by side, so the pull goes faster when the download has ended.
    private static TransferParameters besideSlowedPull(
            TransferParameters parameters, double slowPull, double pullAfter) {
        double weight = parameters.modelWeight().value();
        // alone the pull may take all of the disk, and no more
        double most = weight * slowPull / (pullAfter - slowPull);
        double amplification = Math.clamp(parameters.disk().value() / slowPull - weight, 1, most);
        return shared(parameters, pullAfter, amplification, slowPull * (amplification + weight));
    }

    private static TransferParameters shared(
            TransferParameters parameters, double unpack, double amplification, double disk) {
        boolean otherDisk = Math.abs(disk / parameters.disk().value() - 1) > 1e-12;
        TransferParameters fitted =
                new TransferParameters(
                        parameters.nic(),
                        otherDisk
                                ? parameters.disk().with(disk, Basis.FITTED, SIDE_BY_SIDE)
                                : parameters.disk(),
                        parameters.unpack().with(unpack, Basis.FITTED, PULL),
                        parameters
                                .writeAmplification()
                                .with(
                                        amplification,
                                        Basis.FITTED,
                                        "from this start-up: what the pull leaves of the disk to the download"),
                        parameters.modelClient(),
                        parameters.modelWeight());
        return roomFor(fitted, Math.max(unpack, fitted.modelClient().value()), 0);
    }

    private static TransferParameters weightAt(TransferParameters parameters, double weight) {
        return new TransferParameters(
                parameters.nic(),
                parameters.disk(),
                parameters.unpack(),
                parameters.writeAmplification(),
                parameters.modelClient(),
                parameters.modelWeight().with(weight, Basis.FITTED, SIDE_BY_SIDE));
    }

    /// Raises network and disk where an observed rate is beyond their defaults.
    private static TransferParameters roomFor(
            TransferParameters parameters, double network, double disk) {
        String source = "at least the observed rate";
        return new TransferParameters(
                atLeast(parameters.nic(), network, source),
                atLeast(parameters.disk(), disk, source),
                parameters.unpack(),
                parameters.writeAmplification(),
                parameters.modelClient(),
                parameters.modelWeight());
    }

    private static TransferParameters roomForBoth(TransferParameters parameters) {
        double network = parameters.unpack().value() + parameters.modelClient().value();
        double disk =
                parameters.unpack().value() * parameters.writeAmplification().value()
                        + parameters.modelClient().value();
        return roomFor(parameters, network, disk);
    }

    private static Parameter atLeast(Parameter parameter, double least, String source) {
        return parameter.value() >= least ? parameter : parameter.with(least, Basis.FITTED, source);
    }

    /// Returns the default rates times one factor, so that transfers that take `simulatedSeconds` at the defaults take
    /// `seconds`. The network stays as published unless it would be too slow for them.
    static TransferParameters filling(
            TransferParameters defaults, double simulatedSeconds, double seconds) {
        TransferParameters scaled =
                defaults.faster(
                        simulatedSeconds / seconds,
                        "default rate times one factor, so that the transfers fill the observed time");
        return roomFor(scaled, scaled.unpack().value() + scaled.modelClient().value(), 0);
    }
}

package scaleout.model.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.FittedParameters;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.Parameter;
import scaleout.model.simulation.Rates;
import scaleout.model.simulation.SideBySide;

/// How long the phases of a start-up take on one instance type.
///
/// @param rates               what limits the transfers, bytes per second
/// @param provisioningSeconds provisioning
/// @param initSeconds         container init with a model of `modelGb`
/// @param initSecondsPerGb    how much longer container init takes per further decimal GB of model; may be negative
/// @param modelGb             the mean size of the models that were seen, so that the two above can be told apart
record TypeLaw(
        Rates rates,
        double provisioningSeconds,
        double initSeconds,
        double initSecondsPerGb,
        double modelGb) {

    private static final double BYTES_PER_MB = 1e6;

    /// How much the parameters of an endpoint may differ from those fitted to other endpoints: standard deviation of the
    /// log. Wide, so that the user's own start-ups decide; that of unpacking and of the fixed seconds is what the published
    /// pairs show, the others are assumed.
    private static final double OTHER_ENDPOINT = 0.3;

    private static final double OTHER_SECONDS = 0.5;

    /// Only one published pair shows how a pull and a download share a disk; equal shares (1) lie well inside.
    private static final double OTHER_WEIGHT = 0.57;

    /// A published specification is nearly what an instance gets. Assumed.
    private static final double SPECIFIED = 0.1;

    static final int NIC = 0;
    static final int DISK = 1;
    static final int UNPACK = 2;
    static final int AMPLIFICATION = 3;
    static final int CLIENT = 4;
    static final int WEIGHT = 5;
    static final int PROVISIONING = 6;
    static final int INIT = 7;
    static final int INIT_PER_GB = 8;

    /// Returns what is known of an instance type before any of its start-ups, in the order of the constants.
    ///
    /// @param modelGb mean size of the models
    static List<Prior> priors(
            FittedParameters known, @Nullable String instanceType, double modelGb) {
        return List.of(
                Prior.log(known.nic(instanceType), SPECIFIED),
                rate(known, known.disk()),
                rate(known, known.unpack(instanceType)),
                rate(known, known.writeAmplification()),
                rate(known, known.modelClient()),
                Prior.log(known.modelWeight(), OTHER_WEIGHT),
                Prior.log(known.provisioning(), OTHER_SECONDS),
                Prior.log(known.init(instanceType, modelGb), OTHER_SECONDS),
                new Prior(known.initPerGb(instanceType), Prior.Shape.LINEAR, 1));
    }

    private static Prior rate(FittedParameters known, Parameter parameter) {
        return Prior.log(parameter, Math.hypot(OTHER_ENDPOINT, known.logSd(parameter.name())));
    }

    /// Returns the law at a point that counts in prior standard deviations.
    static TypeLaw at(List<Prior> priors, double modelGb, double[] z) {
        return new TypeLaw(
                new Rates(
                        priors.get(NIC).at(z[NIC]) * BYTES_PER_MB,
                        priors.get(DISK).at(z[DISK]) * BYTES_PER_MB,
                        priors.get(UNPACK).at(z[UNPACK]) * BYTES_PER_MB,
                        Math.max(1, priors.get(AMPLIFICATION).at(z[AMPLIFICATION])),
                        priors.get(CLIENT).at(z[CLIENT]) * BYTES_PER_MB,
                        priors.get(WEIGHT).at(z[WEIGHT])),
                priors.get(PROVISIONING).at(z[PROVISIONING]),
                priors.get(INIT).at(z[INIT]),
                priors.get(INIT_PER_GB).at(z[INIT_PER_GB]),
                modelGb);
    }

    /// The phases of one start-up, seconds.
    Phases phases(Load load) {
        double larger = load.weights() / DataSize.BYTES_PER_GB - modelGb;
        double init = Math.max(0, initSeconds + initSecondsPerGb * larger);
        return switch (load.by()) {
            case PLATFORM -> {
                SideBySide both = SideBySide.of(rates, load.imageBytes(), load.modelBytes());
                yield new Phases(
                        provisioningSeconds,
                        both.pullSeconds(),
                        both.downloadSeconds(),
                        both.seconds(),
                        init);
            }
            case CONTAINER -> {
                double pull = load.imageBytes() / rates.pullAlone();
                double download = load.modelBytes() / rates.downloadAlone();
                yield new Phases(provisioningSeconds, pull, pull + download, pull, download + init);
            }
        };
    }

    /// When each phase ends, counted so that every edge is a sum of two numbers.
    ///
    /// @param provisioning  from launch to the transfers
    /// @param pulled        from there to the end of the pull
    /// @param downloaded    from there to the end of the download
    /// @param transferred   from there to the container's start
    /// @param containerInit from the container's start to ready, a download by the container included
    record Phases(
            double provisioning,
            double pulled,
            double downloaded,
            double transferred,
            double containerInit) {

        /// When an edge comes, seconds after launch.
        double at(Edge edge) {
            return switch (edge) {
                case LAUNCH -> 0;
                case TRANSFERS -> provisioning;
                case PULLED -> provisioning + pulled;
                case DOWNLOADED -> provisioning + downloaded;
                case CONTAINER -> provisioning + transferred;
                case READY -> total();
            };
        }

        /// A download by the container: from its start to the download's end.
        double ownDownload() {
            return Math.max(0, downloaded - transferred);
        }

        double total() {
            return provisioning + transferred + containerInit;
        }
    }
}

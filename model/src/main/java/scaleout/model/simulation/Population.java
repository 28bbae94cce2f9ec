package scaleout.model.simulation;

import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.StartUpKind;
import scaleout.model.scenario.Scenario;
import scaleout.model.statistics.Distribution;

/// Start-ups that share no link with others, as distributions to draw them from; for [MonteCarlo].
///
/// @param provisioningSeconds from launch until the transfers begin
/// @param transfers           what they transfer, and how fast
/// @param initSeconds         of container init, without a download by the container
public record Population(
        Distribution provisioningSeconds, Transfer transfers, Distribution initSeconds) {

    /// How long pull and download take.
    public sealed interface Transfer {

        /// Alike for all.
        ///
        /// @param seconds from the start of the transfers until both have ended
        record Fixed(double seconds) implements Transfer {}

        /// At rates that vary from start-up to start-up.
        ///
        /// @param rates      draws them; the same state of the generator must give the same rates
        /// @param imageBytes compressed bytes to pull, as one layer
        /// @param modelBytes bytes to download
        /// @param by         who downloads the model
        record Varying(
                Function<RandomGenerator, Rates> rates,
                double imageBytes,
                double modelBytes,
                DownloadedBy by)
                implements Transfer {}
    }

    /// Returns the start-ups of a scenario that find something in their cache or do not, as if no link were shared: the
    /// transfers are alike, so they are solved once.
    public static Population of(Scenario scenario, Meeting meeting) {
        StartUpParameters parameters = StartUpParameters.of(scenario);
        StartUpKind kind = scenario.schedule().startUps().kind();
        Wave.Member member = Lanes.of(kind, meeting).member(scenario, parameters, 0);
        Transfers alone = Wave.simulate(List.of(member), List.of(), () -> false).transfers(0);
        double seconds =
                switch (scenario.model().by()) {
                    case PLATFORM -> alone.seconds();
                    case CONTAINER -> alone.pullSeconds() + alone.downloadSeconds();
                };
        return new Population(
                switch (kind) {
                    case INSTANCE -> parameters.provisioningSeconds();
                    case COPY -> new Distribution.Constant(0);
                },
                new Transfer.Fixed(seconds),
                parameters.init().seconds());
    }

    /// Draws one start-up: seconds from launch to ready.
    double draw(RandomGenerator random) {
        double provisioning = provisioningSeconds.sample(random);
        double init = initSeconds.sample(random);
        return switch (transfers) {
            case Transfer.Fixed(var seconds) -> provisioning + seconds + init;
            case Transfer.Varying varying -> provisioning + seconds(varying, random) + init;
        };
    }

    private static double seconds(Transfer.Varying varying, RandomGenerator random) {
        Rates rates = varying.rates.apply(random);
        return switch (varying.by) {
            case PLATFORM -> SideBySide.of(rates, varying.imageBytes, varying.modelBytes).seconds();
            case CONTAINER ->
                    varying.imageBytes / rates.pullAlone()
                            + varying.modelBytes / rates.downloadAlone();
        };
    }
}

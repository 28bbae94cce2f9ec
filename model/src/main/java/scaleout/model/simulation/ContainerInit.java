package scaleout.model.simulation;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import scaleout.model.catalog.FittedParameters;
import scaleout.model.catalog.StartUpDefaults;
import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;
import scaleout.model.scenario.GivenParameters;
import scaleout.model.scenario.Scenario;
import scaleout.model.statistics.Distribution;
import scaleout.model.statistics.Distribution.Constant;

/// Container init without a download by the container, and its stages: the server starts, weights go to the accelerator, the
/// engine starts.
///
/// @param seconds          of container init
/// @param weightsSeconds   of its stage weights to GPU, where the scenario gives its rate; negative where it is a part
/// @param weightsPart      of its stage weights to GPU, as a part of container init, where the rate is not given
/// @param serverStartShare of what remains, for the server's start
/// @param list             its parameters with their sources
public record ContainerInit(
        Distribution seconds,
        double weightsSeconds,
        double weightsPart,
        double serverStartShare,
        List<Parameter> list) {

    private static final double MB_PER_GB = 1000;

    public ContainerInit {
        list = List.copyOf(list);
    }

    static ContainerInit of(Scenario scenario) {
        GivenParameters given = scenario.parameters();
        double gigabytes = scenario.model().size().gigabytes();
        FittedParameters published = FittedParameters.PUBLISHED;
        double base = published.init(scenario.endpoint().instanceType(), 0).value();
        double perGigabyte =
                published.value("secondsPerGb")
                        * FittedParameters.CPUS
                        / scenario.endpoint().vCpus();
        OptionalDouble rate = given.number("weightsToGpuMBps");
        double weights =
                gigabytes * (rate.isPresent() ? MB_PER_GB / rate.getAsDouble() : perGigabyte);
        Parameter total =
                new Parameter(
                        "containerInitSeconds",
                        base + weights,
                        "s",
                        rate.isPresent() ? Basis.GIVEN : Basis.FITTED,
                        String.format(
                                Locale.ROOT,
                                "%s: %.0f s and %.1f s per GB of model",
                                FittedParameters.SOURCE,
                                base,
                                gigabytes == 0 ? perGigabyte : weights / gigabytes));
        Distribution seconds =
                given.time("containerInitSeconds").orElse(new Constant(total.value()));
        return new ContainerInit(
                seconds,
                rate.isPresent() ? weights : -1,
                weights / total.value(),
                StartUpDefaults.serverStartShare().value(),
                List.of(
                        StartUpParameters.time(given, total, seconds),
                        StartUpDefaults.serverStartShare()));
    }

    /// How long the stage weights to GPU takes in an init of `initSeconds`.
    public double weightsSeconds(double initSeconds) {
        return weightsSeconds >= 0
                ? Math.min(weightsSeconds, initSeconds)
                : weightsPart * initSeconds;
    }

    /// How long the server starts in an init of `initSeconds`, before its weights are loaded.
    public double serverStartSeconds(double initSeconds) {
        return serverStartShare * (initSeconds - weightsSeconds(initSeconds));
    }
}

package scaleout.model.catalog;

import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;

/// Durations of a start-up's phases where the user's own trace does not give them, each with its source.
public final class StartUpDefaults {

    /// 40 s until EC2 runs and 36 s of GPU operator on ml.g6e.2xlarge's twin.
    private static final double PROVISIONING_SECONDS = 76;

    private StartUpDefaults() {}

    /// From launch until transfers begin.
    public static Parameter provisioning() {
        return new Parameter(
                "provisioningSeconds",
                PROVISIONING_SECONDS,
                "s",
                Basis.PUBLISHED,
                "a GPU node on EKS, awslabs/data-on-eks a546a19; SageMaker's own is not published");
    }

    /// Container init with some CPUs and a model of some decimal GB: what the published pairs leave beside provisioning.
    public static Parameter init(int vcpus, double modelGb) {
        return new Parameter(
                "containerInitSeconds",
                FittedParameters.value("fixedSeconds")
                        - PROVISIONING_SECONDS
                        + FittedParameters.initSecondsPerGb(vcpus) * modelGb,
                "s",
                Basis.FITTED,
                "%s, with a model of %.1f GB".formatted(FittedParameters.SOURCE, modelGb));
    }

    /// Container init per decimal GB of model, with some CPUs.
    public static Parameter initPerGb(int vcpus) {
        return new Parameter(
                "initSecondsPerGb",
                FittedParameters.initSecondsPerGb(vcpus),
                "s/GB",
                Basis.FITTED,
                FittedParameters.SOURCE);
    }
}

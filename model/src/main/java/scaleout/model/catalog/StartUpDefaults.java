package scaleout.model.catalog;

import scaleout.model.domain.Parameter;
import scaleout.model.domain.Parameter.Basis;

/// What a start-up takes besides what is fitted to published pairs ([FittedParameters]), where the user does not say it, each
/// with its source.
public final class StartUpDefaults {

    private StartUpDefaults() {}

    /// Standard deviation of provisioning, as a part of its mean.
    public static Parameter provisioningSpread() {
        return new Parameter(
                "provisioningSpread",
                0.25,
                "of the mean",
                Basis.ASSUMED,
                "lognormal, a quarter of the mean");
    }

    /// How much of container init without weights is the start of the server; the rest is the start of its engine.
    public static Parameter serverStartShare() {
        return new Parameter(
                "serverStartShare",
                1.0 / 3,
                "of init without weights",
                Basis.PUBLISHED,
                "vLLM on A100, ten models: 10 s before and 15 to 27 s of engine start"
                        + " (upb-cn/vllm-startup-profiler)");
    }

    /// From the end of a metric's period until the alarm sees its datapoint and the scaling activity starts.
    public static Parameter publishDelay() {
        return new Parameter(
                "publishDelaySeconds",
                60,
                "s",
                Basis.ASSUMED,
                "one public account has 60 s datapoints 2 to 3 min late; of 10 s ones nobody says it");
    }

    /// From an attempt to provision an instance that finds no capacity to the next one.
    public static Parameter insufficientCapacityRetry() {
        return new Parameter(
                "insufficientCapacityRetrySeconds",
                60,
                "s",
                Basis.ASSUMED,
                "AWS does not publish how it retries where there is no capacity");
    }

    /// Compressed bytes of one layer that one core unpacks.
    public static Parameter layerUnpack() {
        return new Parameter(
                "layerUnpackMBps",
                38.2,
                "MB/s",
                Basis.PUBLISHED,
                "EKS on g6e.2xlarge: a layer of 4.74 GB takes 121 to 127.5 s (awslabs/data-on-eks)");
    }

    /// From the end of the first full pull of an image until the endpoint's image cache serves it.
    public static Parameter imageCacheFill() {
        return new Parameter(
                "imageCacheFillSeconds",
                300,
                "s",
                Basis.ASSUMED,
                "AWS does not publish when the image cache is filled");
    }
}

package scaleout.model.domain;

import java.util.Arrays;
import java.util.Optional;

/// How often the metric that a scaling policy watches has a datapoint.
public enum MetricResolution {
    /// Standard metrics, such as `InvocationsPerInstance`.
    SECONDS_60(60),
    /// High-resolution metrics: `ConcurrentRequestsPerModel` and `ConcurrentRequestsPerCopy` only.
    SECONDS_10(10);

    private final int seconds;

    MetricResolution(int seconds) {
        this.seconds = seconds;
    }

    /// The period of one datapoint, seconds.
    public int seconds() {
        return seconds;
    }

    /// Returns the resolution with this period, or empty where there is none.
    public static Optional<MetricResolution> ofSeconds(int seconds) {
        return Arrays.stream(values()).filter(r -> r.seconds == seconds).findFirst();
    }
}

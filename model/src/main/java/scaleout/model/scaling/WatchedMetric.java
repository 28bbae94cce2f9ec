package scaleout.model.scaling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A metric that a policy can watch, and how CloudWatch makes a datapoint of what is emitted.
public enum WatchedMetric {
    /// Requests in flight, in service or queued, for each instance or copy. Emitted every 10 s; its datapoint is the highest
    /// value of its period, as its valid statistics are Min and Max. Assumed: an emission is the mean of its 10 s.
    CONCURRENT_REQUESTS(
            List.of(
                    "ConcurrentRequestsPerModel",
                    "ConcurrentRequestsPerCopy",
                    "SageMakerVariantConcurrentRequestsPerModelHighResolution",
                    "SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution")),
    /// Invocations of a minute for each instance or copy: a sum; no datapoint where there are none.
    INVOCATIONS(
            List.of(
                    "InvocationsPerInstance",
                    "InvocationsPerCopy",
                    "SageMakerVariantInvocationsPerInstance",
                    "SageMakerInferenceComponentInvocationsPerCopy")),
    /// Invocations of a minute that failed since nothing serves: a sum; no datapoint where there are none.
    NO_CAPACITY_FAILURES(List.of("NoCapacityInvocationFailures"));

    /// Seconds between two emissions.
    public static final int EMISSION_SECONDS = 10;

    private static final int STANDARD_SECONDS = 60;

    private final List<String> names;

    WatchedMetric(List<String> names) {
        this.names = names;
    }

    /// Returns the metric of this name, or that a predefined policy of this name watches; empty where there is none.
    public static Optional<WatchedMetric> named(String name) {
        return Arrays.stream(values()).filter(metric -> metric.names.contains(name)).findFirst();
    }

    /// All names, those of predefined policies included.
    public static List<String> allNames() {
        return Arrays.stream(values()).flatMap(metric -> metric.names.stream()).toList();
    }

    /// The period of its datapoints where a policy asks for a resolution: only concurrent requests have fewer than 60 s.
    ///
    /// @param askedSeconds 10 or 60
    public int periodSeconds(int askedSeconds) {
        return this == CONCURRENT_REQUESTS ? askedSeconds : STANDARD_SECONDS;
    }
}

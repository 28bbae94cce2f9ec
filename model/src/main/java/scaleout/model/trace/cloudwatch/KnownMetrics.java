package scaleout.model.trace.cloudwatch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Metrics of endpoints whose name alone says their namespace, from the developer guide's lists. `CPUUtilizationNormalized`
/// and its kin are not among them: two namespaces have them.
public final class KnownMetrics {

    /// A metric.
    ///
    /// @param name      such as `Invocations`
    /// @param namespace such as `AWS/SageMaker`
    /// @param statistic the one that it is usually asked for
    public record Known(String name, String namespace, String statistic) {}

    private static final Map<String, Known> BY_NAME = new HashMap<>();

    static {
        put("AWS/SageMaker", "Maximum", "ConcurrentRequestsPerModel", "ConcurrentRequestsPerCopy");
        put(
                "AWS/SageMaker",
                "Sum",
                "Invocations",
                "InvocationsPerInstance",
                "InvocationsPerCopy",
                "Invocation4XXErrors",
                "Invocation5XXErrors",
                "InvocationModelErrors",
                "MidStreamErrors",
                "NoCapacityInvocationFailures");
        put(
                "AWS/SageMaker",
                "Average",
                "ModelLatency",
                "OverheadLatency",
                "FirstChunkLatency",
                "FirstChunkModelLatency",
                "ModelDownloadingTime",
                "ModelLoadingTime",
                "ModelLoadingWaitTime",
                "ModelUnloadingTime",
                "ModelCacheHit",
                "ModelSetupTime");
        put(
                "/aws/sagemaker/Endpoints",
                "Average",
                "CPUUtilization",
                "MemoryUtilization",
                "DiskUtilization",
                "GPUUtilization",
                "GPUMemoryUtilization",
                "CPUReservation",
                "MemoryReservation",
                "GPUReservation",
                "LoadedModelCount");
    }

    private KnownMetrics() {}

    private static void put(String namespace, String statistic, String... names) {
        for (String name : names) {
            BY_NAME.put(name, new Known(name, namespace, statistic));
        }
    }

    /// Returns the metric of that name.
    static Optional<Known> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// Returns the only metric whose name a label has as a word.
    public static Optional<Known> in(String label) {
        List<Known> found =
                Arrays.stream(label.split("[^A-Za-z0-9]+", -1))
                        .flatMap(word -> named(word).stream())
                        .distinct()
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}

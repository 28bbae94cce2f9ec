package scaleout.model.trace;

import java.util.Map;

/// Which metric of whom.
///
/// @param namespace  such as `AWS/SageMaker`
/// @param metric     such as `Invocations`
/// @param dimensions such as `EndpointName`; empty where nothing says them
public record MetricName(String namespace, String metric, Map<String, String> dimensions) {

    public MetricName {
        dimensions = Map.copyOf(dimensions);
    }
}

package scaleout.model.trace;

import java.util.List;
import java.util.Map;

/// What a query of `get-metric-data` asked for. The answer carries only its id.
///
/// @param id            the query's id
/// @param namespace     such as `AWS/SageMaker`
/// @param metric        such as `Invocations`
/// @param dimensions    such as `EndpointName`
/// @param statistic     such as `Sum`
/// @param periodSeconds period of one datapoint, seconds, at least 1
public record MetricQuery(
        String id,
        String namespace,
        String metric,
        Map<String, String> dimensions,
        String statistic,
        int periodSeconds) {

    /// Returns the series of the values that the query got.
    MetricSeries with(List<Datapoint> points) {
        return new MetricSeries(namespace, metric, dimensions, statistic, periodSeconds, points);
    }
}

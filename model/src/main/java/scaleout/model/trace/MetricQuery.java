package scaleout.model.trace;

import java.util.Map;

/// What a query of `get-metric-data` asked for. The answer carries only its id.
///
/// @param id            the query's id
/// @param namespace     such as `AWS/SageMaker`
/// @param metric        such as `Invocations`
/// @param dimensions    such as `EndpointName`
/// @param statistic     such as `Sum`; empty where not said
/// @param periodSeconds period of one datapoint, seconds; 0 where not said
public record MetricQuery(
        String id,
        String namespace,
        String metric,
        Map<String, String> dimensions,
        String statistic,
        int periodSeconds) {

    public MetricQuery {
        dimensions = Map.copyOf(dimensions);
    }

    /// Returns the series of the values that the query got. Where it does not say the period, the values do.
    ///
    /// @param answeredStatistic the statistic that the values are of; empty where only the query says it
    MetricSeries answered(String answeredStatistic, PointColumn column) {
        return new MetricSeries(
                namespace,
                metric,
                dimensions,
                answeredStatistic.isEmpty() ? statistic : answeredStatistic,
                periodSeconds > 0 ? periodSeconds : column.commonestStepSeconds(),
                column.points(0));
    }
}

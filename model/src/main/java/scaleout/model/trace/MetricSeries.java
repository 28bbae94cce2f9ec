package scaleout.model.trace;

import java.util.List;
import java.util.Map;

/// The datapoints of one metric.
///
/// @param namespace     such as `AWS/SageMaker`
/// @param name          such as `InvocationsPerInstance`
/// @param dimensions    such as `EndpointName`, `VariantName`, `InstanceId`
/// @param statistic     such as `Sum`
/// @param periodSeconds period of one datapoint, seconds, at least 1
/// @param points        in order of time, one per stamp
public record MetricSeries(
        String namespace,
        String name,
        Map<String, String> dimensions,
        String statistic,
        int periodSeconds,
        List<Datapoint> points) {

    public MetricSeries {
        dimensions = Map.copyOf(dimensions);
        points = PackedPoints.unchangeable(points);
    }

    /// Whether datapoints are missing between others.
    public boolean hasGaps() {
        return points.size() > 1
                && (points.size() - 1L) * periodSeconds
                        < points.getLast().at().getEpochSecond()
                                - points.getFirst().at().getEpochSecond();
    }

    /// Returns the same metric with other datapoints.
    MetricSeries with(List<Datapoint> others) {
        return new MetricSeries(namespace, name, dimensions, statistic, periodSeconds, others);
    }

    /// What tells this series from others of the trace: all but its datapoints.
    MetricQuery identity() {
        return new MetricQuery("", namespace, name, dimensions, statistic, periodSeconds);
    }
}

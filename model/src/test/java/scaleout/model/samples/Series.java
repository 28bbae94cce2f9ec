package scaleout.model.samples;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;

/// One metric over time, as CloudWatch keeps it.
///
/// @param id            id of the query, unique in a bundle
/// @param label         label that CloudWatch gives the result
/// @param namespace     such as `AWS/SageMaker`
/// @param metric        name of the metric
/// @param dimensions    what it is of
/// @param statistic     what was asked for
/// @param periodSeconds length of a period, seconds
/// @param points        value of each period, by the instant at which the period starts
record Series(
        String id,
        String label,
        String namespace,
        String metric,
        List<Dimension> dimensions,
        String statistic,
        int periodSeconds,
        NavigableMap<Instant, Double> points) {

    record Dimension(String name, String value) {}
}

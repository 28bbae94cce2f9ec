package scaleout.model.trace.cloudwatch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `cloudwatch get-metric-statistics`: datapoints in no order, each with its statistics. The label is the metric's
/// name; namespace, dimensions and period are not said.
final class MetricStatisticsReader implements TraceReader {

    private static final List<String> STATISTICS =
            List.of("Average", "Maximum", "Minimum", "SampleCount", "Sum");

    @Override
    public String format() {
        return "get-metric-statistics";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return document.has("Label") && document.has("Datapoints");
    }

    @Override
    public void read(JsonCursor document, TraceBuilder trace) throws FormatException {
        String label = document.at("Label").text();
        KnownMetrics.named(label)
                .ifPresent(known ->
                        trace.infer(
                                new MetricQuery(label, known.namespace(), label, Map.of(), "", 0)));
        for (JsonCursor point : document.list("Datapoints")) {
            for (String statistic : STATISTICS) {
                add(label, statistic, point, point.find(statistic), trace);
            }
            Optional<JsonCursor> extended = point.find("ExtendedStatistics");
            if (extended.isPresent()) {
                for (String percentile : extended.get().node().propertyNames()) {
                    add(label, percentile, point, extended.get().find(percentile), trace);
                }
            }
        }
    }

    private static void add(
            String label,
            String statistic,
            JsonCursor point,
            Optional<JsonCursor> value,
            TraceBuilder trace)
            throws FormatException {
        if (value.isPresent()) {
            trace.value(
                    label,
                    statistic,
                    new Datapoint(point.at("Timestamp").instant(), value.get().number()));
        }
    }
}

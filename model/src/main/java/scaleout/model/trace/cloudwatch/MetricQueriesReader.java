package scaleout.model.trace.cloudwatch;

import java.util.Optional;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads the queries given to `cloudwatch get-metric-data`: a list of them, or an object that holds the list.
final class MetricQueriesReader implements TraceReader {

    @Override
    public String format() {
        return "metric-data-queries";
    }

    @Override
    public String list() {
        return "MetricDataQueries";
    }

    @Override
    public boolean recognizes(JsonCursor query) {
        return query.has("Id") && (query.has("MetricStat") || query.has("Expression"));
    }

    @Override
    public void read(JsonCursor query, TraceBuilder trace) throws FormatException {
        Optional<JsonCursor> stat = query.find("MetricStat");
        if (stat.isPresent()) {
            trace.add(query(query.at("Id").text(), stat.get()));
        }
    }

    private static MetricQuery query(String id, JsonCursor stat) throws FormatException {
        JsonCursor metric = stat.at("Metric");
        // a copy says no more than was stated; AWS wants both
        Optional<JsonCursor> period = stat.find("Period");
        return new MetricQuery(
                id,
                metric.at("Namespace").text(),
                metric.at("MetricName").text(),
                Dimensions.of(metric),
                stat.findText("Stat").orElse(""),
                period.isEmpty() ? 0 : (int) period.get().whole(1, 86_400));
    }
}

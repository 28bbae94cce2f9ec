package scaleout.model.trace.cloudwatch;

import java.util.Optional;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads the queries given to `cloudwatch get-metric-data`: the list itself, or an object that holds it.
final class MetricQueriesReader implements TraceReader {

    @Override
    public String format() {
        return "metric-data-queries";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return document.has("MetricDataQueries") || looksLikeQueries(document);
    }

    private static boolean looksLikeQueries(JsonCursor document) {
        return document.first()
                .filter(query -> query.has("Id"))
                .filter(query -> query.has("MetricStat") || query.has("Expression"))
                .isPresent();
    }

    @Override
    public void read(JsonCursor document, TraceBuilder trace) throws FormatException {
        for (JsonCursor query :
                document.isArray() ? document.items() : document.list("MetricDataQueries")) {
            Optional<JsonCursor> stat = query.find("MetricStat");
            if (stat.isPresent()) {
                trace.add(query(query.at("Id").text(), stat.get()));
            }
        }
    }

    private static MetricQuery query(String id, JsonCursor stat) throws FormatException {
        JsonCursor metric = stat.at("Metric");
        return new MetricQuery(
                id,
                metric.at("Namespace").text(),
                metric.at("MetricName").text(),
                Dimensions.of(metric),
                stat.at("Stat").text(),
                (int) stat.at("Period").whole(1, 86_400));
    }
}

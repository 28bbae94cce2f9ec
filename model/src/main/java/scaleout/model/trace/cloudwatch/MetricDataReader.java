package scaleout.model.trace.cloudwatch;

import java.util.List;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `cloudwatch get-metric-data`. Its results carry only ids; [MetricQueriesReader] says what they mean.
final class MetricDataReader implements TraceReader {

    @Override
    public String format() {
        return "get-metric-data";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return document.has("MetricDataResults");
    }

    @Override
    public void read(JsonCursor document, TraceBuilder trace) throws FormatException {
        for (JsonCursor result : document.list("MetricDataResults")) {
            List<JsonCursor> times = result.list("Timestamps");
            List<JsonCursor> values = result.list("Values");
            if (times.size() != values.size()) {
                throw result.expected(
                        "as many Values as Timestamps (%d)".formatted(times.size()),
                        "Maybe the file was edited; export it again.");
            }
            String id = result.at("Id").text();
            for (int i = 0; i < times.size(); i++) {
                trace.value(id, new Datapoint(times.get(i).instant(), values.get(i).number()));
            }
        }
    }
}

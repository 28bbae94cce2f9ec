package scaleout.model.trace.cloudwatch;

import java.util.LinkedHashMap;
import java.util.Map;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// The `Dimensions` of a metric: a list of names and values.
final class Dimensions {

    private Dimensions() {}

    static Map<String, String> of(JsonCursor holder) throws FormatException {
        Map<String, String> dimensions = new LinkedHashMap<>();
        for (JsonCursor dimension : holder.list("Dimensions")) {
            dimensions.put(dimension.at("Name").text(), dimension.at("Value").text());
        }
        return dimensions;
    }
}

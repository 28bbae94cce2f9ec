package scaleout.model.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scaleout.model.trace.MetricQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Files of a copy that say what the user said of its source, so that it need not be said again.
final class StatedFiles {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private StatedFiles() {}

    /// Returns the files by their names; none where nothing was said.
    ///
    /// @param written the copy's other files
    static Map<String, JsonNode> of(ReadOptions options, List<String> written) {
        Map<String, JsonNode> files = new LinkedHashMap<>();
        if (!options.metrics().isEmpty()) {
            files.put("stated-queries.json", queries(options.metrics()));
        }
        boolean hasManifest = written.stream().anyMatch(name -> name.endsWith("manifest.json"));
        if (!options.endpoint().isEmpty() && !hasManifest) {
            files.put("manifest.json", manifest(options.endpoint()));
        }
        return files;
    }

    private static JsonNode manifest(String endpoint) {
        return JSON.objectNode()
                .put("format", Manifest.FORMAT)
                .put("version", Manifest.VERSION)
                .put("endpoint", endpoint);
    }

    private static JsonNode queries(List<MetricQuery> metrics) {
        ArrayNode queries = JSON.arrayNode();
        metrics.forEach(metric -> queries.add(query(metric)));
        return queries;
    }

    private static ObjectNode query(MetricQuery query) {
        ObjectNode written = JSON.objectNode().put("Id", query.id());
        ObjectNode stat = written.putObject("MetricStat");
        ObjectNode metric = stat.putObject("Metric");
        metric.put("Namespace", query.namespace()).put("MetricName", query.metric());
        ArrayNode dimensions = metric.putArray("Dimensions");
        query.dimensions()
                .forEach((name, value) ->
                        dimensions.addObject().put("Name", name).put("Value", value));
        if (query.periodSeconds() > 0) {
            stat.put("Period", query.periodSeconds());
        }
        if (!query.statistic().isEmpty()) {
            stat.put("Stat", query.statistic());
        }
        return written;
    }
}

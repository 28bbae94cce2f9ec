package scaleout.app.aws;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import scaleout.model.bundle.BundleWriter;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import tools.jackson.databind.JsonNode;

/// Every query that a recording has ever made, in the bundle's file of queries: a recording that goes on must not forget
/// what the ids of its first part mean.
final class KeptQueries {

    private final BundleWriter writer;
    private final UnaryOperator<JsonNode> scrub;
    private final Map<String, JsonNode> byId = new LinkedHashMap<>();

    /// @param bundle where queries may be kept already
    /// @param scrub  what is written passes through it
    KeptQueries(Path bundle, BundleWriter writer, UnaryOperator<JsonNode> scrub) {
        this.writer = writer;
        this.scrub = scrub;
        Queries.read(bundle).forEach(query -> byId.put(id(query), query));
    }

    /// Writes the queries that are new.
    ///
    /// @throws scaleout.model.bundle.BundleException where the bundle cannot be written
    void add(List<MetricDataQuery> queries) throws IOException {
        int before = byId.size();
        for (JsonNode query : MetricCalls.json(queries)) {
            byId.putIfAbsent(id(query), query);
        }
        if (byId.size() > before) {
            writer.write(Queries.FILE, scrub.apply(Queries.list(byId.values())));
        }
    }

    private static String id(JsonNode query) {
        return query.path("Id").stringValue("");
    }
}

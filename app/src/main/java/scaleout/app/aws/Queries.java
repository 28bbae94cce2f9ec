package scaleout.app.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The file of a bundle that says what the ids of metric data mean.
final class Queries {

    static final String FILE = "metric-data-queries.json";

    private Queries() {}

    /// Returns the queries of a bundle; none where it has none, or they cannot be read.
    static List<JsonNode> read(Path bundle) {
        Path file = bundle.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            List<JsonNode> queries = new ArrayList<>();
            JsonMapper.shared().readTree(Files.readString(file)).forEach(queries::add);
            return queries;
        } catch (JacksonException | IOException unreadable) {
            return List.of();
        }
    }

    static JsonNode list(Collection<JsonNode> queries) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        queries.forEach(list::add);
        return list;
    }
}

package scaleout.model.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collector;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON as the AWS command line prints it: four spaces, `"key": value`, each element on a line of its own.
final class AwsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    private AwsJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static ArrayNode array(List<? extends JsonNode> elements) {
        return array().addAll(elements);
    }

    static ArrayNode strings(String... elements) {
        ArrayNode strings = array();
        List.of(elements).forEach(strings::add);
        return strings;
    }

    static Collector<JsonNode, ?, ArrayNode> toArray() {
        return Collector.of(AwsJson::array, ArrayNode::add, ArrayNode::addAll);
    }

    /// Returns `[{"Name": "EndpointName", "Value": "chat"}]` for `"EndpointName", "chat"`.
    static ArrayNode dimensions(List<Series.Dimension> dimensions) {
        return dimensions.stream()
                .map(dimension ->
                        object().put("Name", dimension.name()).put("Value", dimension.value()))
                .collect(toArray());
    }

    /// Returns the text of a file.
    static byte[] file(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("    ", "\n");
        Separators separators =
                Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(separators)
                        .withArrayIndenter(indenter)
                        .withObjectIndenter(indenter);
        return (MAPPER.writer().with(printer).writeValueAsString(node) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Returns the node on one line, to be escaped into a string.
    static String compact(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }
}

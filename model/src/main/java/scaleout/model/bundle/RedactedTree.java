package scaleout.model.bundle;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Walks an answer of AWS and copies it with other names.
final class RedactedTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final ObjectNode NO_PARENT = JSON.objectNode();

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private final RedactedNames names;
    private final Pseudonyms pseudonyms;
    private final RedactedFields fields;
    private final RedactedSeries series;

    RedactedTree(RedactedNames names, Pseudonyms pseudonyms) {
        this.names = names;
        this.pseudonyms = pseudonyms;
        fields = new RedactedFields(names, this::of);
        series = new RedactedSeries(names);
    }

    RedactedNames names() {
        return names;
    }

    /// Returns what stands for a dimension's value.
    String ofDimension(String dimension, String value) {
        return fields.ofDimension(dimension, value);
    }

    /// Returns the copy of a document, without its secrets already.
    JsonNode of(JsonNode document) {
        return value("", document, NO_PARENT);
    }

    /// @param field  the field it stands in, in canonical form; of an item the array's
    /// @param parent the object that has the field
    private JsonNode value(String field, JsonNode value, ObjectNode parent) {
        return switch (value) {
            case ObjectNode object -> object(field, object);
            case ArrayNode array -> {
                ArrayNode kept = JSON.arrayNode(array.size());
                array.forEach(item ->
                        kept.add(
                                item instanceof ObjectNode object
                                        ? object("", object)
                                        : value(field, item, parent)));
                yield kept;
            }
            default ->
                    value.isString()
                            ? JSON.stringNode(fields.text(field, value.stringValue(), parent))
                            : number(value);
        };
    }

    /// @param field the field that holds the object itself; empty for an item
    private ObjectNode object(String field, ObjectNode object) {
        if (RedactedSeries.recognizes(object)) {
            return series.of(object);
        }
        ObjectNode kept = JSON.objectNode();
        object.properties().stream()
                .filter(entry -> !RedactedFields.isDropped(Secrets.canonical(entry.getKey())))
                .forEach(entry -> kept.set(key(field, entry), value(object, entry)));
        return kept;
    }

    private JsonNode value(ObjectNode object, Map.Entry<String, JsonNode> entry) {
        if (RedactedFields.isForeign(entry.getKey(), object)) {
            return JSON.objectNode();
        }
        return value(Secrets.canonical(entry.getKey()), entry.getValue(), object);
    }

    private String key(String field, Map.Entry<String, JsonNode> entry) {
        return fields.key(field, entry.getKey());
    }

    /// Sizes may have twelve digits too, so that a number is replaced only where it is a known account's.
    private JsonNode number(JsonNode number) {
        String known = number.isIntegralNumber() ? pseudonyms.known(number.asString()) : "";
        boolean isAccount = ACCOUNT.matcher(known).matches() && !known.equals(number.asString());
        return isAccount ? JSON.numberNode(Long.parseLong(known)) : number;
    }
}

package scaleout.model.bundle;

import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Where the parts of a file of JSON documents go while [JsonCopy] passes over it. Nothing in them is redacted yet.
interface JsonTarget {

    /// An object begins.
    ///
    /// @param field the field that holds it; empty for an item or a document
    default void startObject(String field) {}

    default void endObject() {}

    /// An array begins.
    ///
    /// @param field the field that holds it; empty for a document
    default void startArray(String field) {}

    default void endArray() {}

    /// Some fields of the object that began last.
    void fields(ObjectNode fields);

    /// The next item of the array that began last.
    void item(JsonNode item);

    /// The times or numbers of the array that began last, of which there can be more than memory holds; the parser stands
    /// at its start and is left at its end.
    default void scalars(JsonParser parser) {
        parser.skipChildren();
    }

    /// A document is over.
    default void endDocument() {}

    /// The document is broken off.
    default void cut() {}

    /// A target that takes note of names only.
    static JsonTarget learning(Consumer<JsonNode> learn) {
        return new JsonTarget() {
            @Override
            public void fields(ObjectNode fields) {
                learn.accept(fields);
            }

            @Override
            public void item(JsonNode item) {
                learn.accept(item);
            }
        };
    }
}

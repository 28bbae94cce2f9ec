package scaleout.model.bundle;

import java.io.OutputStream;
import java.util.Map;
import java.util.function.UnaryOperator;
import scaleout.model.trace.Timestamps;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes the parts of documents without the names in them: a document alone with indents, several on a line each.
final class JsonOutput implements JsonTarget, AutoCloseable {

    private final JsonGenerator out;
    private final UnaryOperator<JsonNode> redact;
    private boolean hasContent;

    /// @param lines  whether there can be several documents
    /// @param redact what becomes of every part
    JsonOutput(OutputStream out, boolean lines, UnaryOperator<JsonNode> redact) {
        this.out = writer(lines).createGenerator(out);
        this.redact = redact;
    }

    private static ObjectWriter writer(boolean lines) {
        ObjectWriter writer = JsonMapper.shared().writer();
        if (lines) {
            return writer.withRootValueSeparator("\n");
        }
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return writer.with(
                new DefaultPrettyPrinter()
                        .withObjectIndenter(indenter)
                        .withArrayIndenter(indenter));
    }

    @Override
    public void startObject(String field) {
        hasContent = true;
        if (!field.isEmpty()) {
            out.writeName(field);
        }
        out.writeStartObject();
    }

    @Override
    public void endObject() {
        out.writeEndObject();
    }

    @Override
    public void startArray(String field) {
        hasContent = true;
        if (!field.isEmpty()) {
            out.writeName(field);
        }
        out.writeStartArray();
    }

    @Override
    public void endArray() {
        out.writeEndArray();
    }

    @Override
    public void fields(ObjectNode fields) {
        for (Map.Entry<String, JsonNode> field : redact.apply(fields).properties()) {
            out.writeName(field.getKey());
            out.writeTree(field.getValue());
        }
    }

    @Override
    public void item(JsonNode item) {
        out.writeTree(redact.apply(item));
    }

    @Override
    public void scalars(JsonParser parser) {
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            switch (token) {
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(parser.getString());
                case VALUE_STRING -> out.writeString(time(parser.getString()));
                default -> {
                    parser.skipChildren();
                    out.writeNull();
                }
            }
        }
    }

    private static String time(String text) {
        return Timestamps.ofText(text).isPresent() ? text : RedactedNames.REMOVED;
    }

    /// Closes what is open, so that what was whole of the document can be read.
    @Override
    public void cut() {
        while (!out.streamWriteContext().inRoot()) {
            if (out.streamWriteContext().inArray()) {
                out.writeEndArray();
            } else {
                out.writeEndObject();
            }
        }
    }

    @Override
    public void close() {
        if (hasContent && out.streamWriteContext().inRoot()) {
            out.writeRaw("\n");
        }
        out.close();
    }
}

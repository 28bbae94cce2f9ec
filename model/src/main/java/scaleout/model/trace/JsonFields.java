package scaleout.model.trace;

import tools.jackson.databind.node.ObjectNode;

/// Those fields of a document that are read as trees, while others of it are read otherwise.
public final class JsonFields {

    private final JsonStream stream;
    private final String pointer;
    private final TreeBudget budget = new TreeBudget();
    private final ObjectNode fields = JsonText.emptyObject();

    JsonFields(JsonStream stream, String pointer) {
        this.stream = stream;
        this.pointer = pointer;
    }

    /// Adds the value that begins at the parser's token as a field.
    public void add(String field) {
        fields.set(field, JsonText.tree(stream.parser(), budget));
    }

    /// Whether there is a field of that name.
    public boolean has(String field) {
        return fields.has(field);
    }

    /// Returns the fields as a document.
    public JsonCursor document() {
        return JsonCursor.of(stream.file(), pointer, fields);
    }
}

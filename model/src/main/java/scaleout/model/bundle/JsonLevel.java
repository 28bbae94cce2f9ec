package scaleout.model.bundle;

import org.jspecify.annotations.Nullable;
import scaleout.model.trace.JsonFields;
import scaleout.model.trace.JsonStream;
import tools.jackson.databind.node.ObjectNode;

/// An object or array of a document while it is handed on: it begins in the copy only when something in it is known.
final class JsonLevel {

    private final @Nullable JsonLevel outer;
    private final String field;
    private final JsonStream stream;
    private final JsonTarget target;
    private JsonFields fields;
    private boolean isOpen;

    /// @param outer the object that holds it; null for a document or an item
    /// @param field the field in which it does; empty for a document or an item
    JsonLevel(@Nullable JsonLevel outer, String field, JsonStream stream, JsonTarget target) {
        this.outer = outer;
        this.field = field;
        this.stream = stream;
        this.target = target;
        fields = stream.fields("");
    }

    /// The fields that were not handed on yet.
    JsonFields fields() {
        return fields;
    }

    /// Hands on the fields so far, and returns whether a document began with them.
    boolean flush() {
        boolean isNew = false;
        if (!isOpen) {
            isNew = outer == null || outer.flush();
            target.startObject(field);
            isOpen = true;
        }
        if (fields.document().node() instanceof ObjectNode some && !some.isEmpty()) {
            target.fields(some);
            fields = stream.fields("");
        }
        return isNew;
    }

    /// Ends the object if it began.
    void close() {
        if (isOpen) {
            flush();
            target.endObject();
        }
    }

    /// Begins the array if it did not begin, and returns whether it did not.
    boolean openArray() {
        boolean isNew = !isOpen;
        if (isNew) {
            target.startArray(field);
            isOpen = true;
        }
        return isNew;
    }

    /// Ends the array if it began.
    void closeArray() {
        if (isOpen) {
            target.endArray();
        }
    }
}

package scaleout.model.trace.cloudwatch;

import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.StoredObject;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `s3api list-objects-v2`: how many bytes the model artifacts have.
final class StoredObjectsReader implements TraceReader {

    /// 50 TB, S3's largest object.
    private static final long MAX_OBJECT_BYTES = 50_000_000_000_000L;

    @Override
    public String format() {
        return "list-objects-v2";
    }

    @Override
    public String list() {
        return "Contents";
    }

    @Override
    public boolean recognizes(JsonCursor object) {
        return object.has("Key") && object.has("Size");
    }

    @Override
    public void read(JsonCursor object, TraceBuilder trace) throws FormatException {
        trace.add(
                new StoredObject(
                        object.at("Key").text(), object.at("Size").whole(0, MAX_OBJECT_BYTES)));
    }
}

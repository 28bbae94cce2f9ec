package scaleout.model.trace;

/// Reads one outside format: answers that are one thing each, or the items of answers that list many.
public interface TraceReader {

    /// The call or the format, as the user knows it, such as `describe-alarms`.
    String format();

    /// The field of an answer that lists what this reads; empty where the answer itself is what this reads.
    default String list() {
        return "";
    }

    /// Whether a document, or an item that stands alone, looks like this format. Names of files say nothing.
    boolean recognizes(JsonCursor document);

    /// Reads a document or an item into a trace.
    ///
    /// @throws FormatException where it is not what it looks like
    void read(JsonCursor document, TraceBuilder trace) throws FormatException;
}

package scaleout.model.trace;

/// Reads one outside format.
public interface TraceReader {

    /// The call or the format, as the user knows it, such as `describe-alarms`.
    String format();

    /// Whether a document looks like this format. Names of files say nothing.
    boolean recognizes(JsonCursor document);

    /// Reads a document into a trace.
    ///
    /// @throws FormatException where the document is not what it looks like
    void read(JsonCursor document, TraceBuilder trace) throws FormatException;
}

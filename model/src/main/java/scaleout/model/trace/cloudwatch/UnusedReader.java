package scaleout.model.trace.cloudwatch;

import java.util.List;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Recognizes answers that belong to a bundle and of which nothing is needed: the descriptions of what they list say
/// more.
final class UnusedReader implements TraceReader {

    private static final List<String> LISTS = List.of("ScalableTargets", "InferenceComponents");

    @Override
    public String format() {
        return "a list that nothing is needed of";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return LISTS.stream().anyMatch(document::has);
    }

    @Override
    public void read(JsonCursor document, TraceBuilder trace) {
        // nothing is needed
    }
}

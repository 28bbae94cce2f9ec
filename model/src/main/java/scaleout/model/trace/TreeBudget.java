package scaleout.model.trace;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/// How large a tree may still become. Each value becomes an object, and a file of a few megabytes can hold millions.
final class TreeBudget {

    /// About twice what a timeline of 10,000 start-ups has; as a tree they take some 200 MB.
    static final int MOST_VALUES = 4_000_000;

    /// Characters in texts; they take up to twice as many bytes.
    static final int MOST_CHARS = 64_000_000;

    private int values;
    private int chars;

    /// Counts the token at which a parser stands.
    ///
    /// @throws StreamConstraintsException where there have been too many
    void count(JsonParser parser) {
        values++;
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            chars += parser.getStringLength();
        }
        if (values > MOST_VALUES || chars > MOST_CHARS) {
            throw new StreamConstraintsException(
                    "more than %d values or %d characters in one document"
                            .formatted(MOST_VALUES, MOST_CHARS),
                    parser.currentLocation());
        }
    }
}

package scaleout.model.trace;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Parses JSON within bounds, and says in plain words where it is none.
final class JsonText {

    /// A document nested deeper than this is refused: AWS's deepest answers have about ten levels.
    private static final int MAX_DEPTH = 100;

    /// A string longer than this is refused; the longest real ones are alarm histories of some kilobytes.
    private static final int MAX_TEXT_CHARS = 4_000_000;

    private static final int MAX_REASON_CHARS = 160;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(MAX_DEPTH)
                                                    .maxStringLength(MAX_TEXT_CHARS)
                                                    .build())
                                    .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
                                    // So that the complaint can name the place.
                                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                                    // a file is looked at again behind what is broken, also at its
                                    // end
                                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// Reads one value of a file of many.
    private static final ObjectReader ONE_OF_MANY =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonText() {}

    /// Returns a parser of the documents that `in` holds. The caller closes it.
    ///
    /// @throws IOException where it cannot be read; the parser looks at the first bytes at once
    static JsonParser parser(InputStream in) throws IOException {
        try {
            return MAPPER.createParser(in);
        } catch (JacksonIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /// Returns the value that begins at the parser's token.
    static JsonNode tree(JsonParser parser, TreeBudget budget) {
        return ONE_OF_MANY.readTree(new CountedParser(parser, budget));
    }

    /// Returns an object without fields.
    static ObjectNode emptyObject() {
        return MAPPER.createObjectNode();
    }

    /// Returns the one document that `in` holds. The caller closes it.
    static JsonNode parse(String file, InputStream in) throws FormatException, IOException {
        try {
            JsonNode root = MAPPER.readTree(in);
            if (root == null || root.isMissingNode()) {
                throw FormatException.expected(
                        file,
                        "",
                        "a JSON document",
                        "an empty file",
                        "Maybe the export failed; export it again.");
            }
            return root;
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw notJson(file, 0, broken, null);
        }
    }

    /// Returns the complaint about broken JSON.
    ///
    /// @param linesBefore how many lines of the file stand before what the parser saw
    /// @param reached     how far the parser has come, for what does not say its place itself
    static FormatException notJson(
            String file,
            long linesBefore,
            JacksonException broken,
            @Nullable TokenStreamLocation reached) {
        TokenStreamLocation location =
                broken.getLocation() == null ? reached : broken.getLocation();
        String place =
                location == null || location.getLineNr() < 1
                        ? ""
                        : "line %d, column %d"
                                .formatted(
                                        linesBefore + location.getLineNr(), location.getColumnNr());
        return broken instanceof StreamConstraintsException
                ? new FormatException(
                        file,
                        place,
                        "expected JSON as small in its parts as answers of AWS are but found: "
                                + reason(broken),
                        "Do not trust this file; save the answer of the AWS CLI (--output json) again.")
                : new FormatException(
                        file,
                        place,
                        "expected complete JSON but found: " + reason(broken),
                        "Maybe the file was cut off or is not JSON; save it again, an answer of the AWS CLI with --output json.");
    }

    /// The parser's first words, without what it says of itself in brackets.
    private static String reason(JacksonException broken) {
        String first = broken.getOriginalMessage().lines().findFirst().orElse("something else");
        // of a bound that was exceeded the numbers in brackets say which
        String line =
                broken instanceof StreamConstraintsException
                        ? first.replaceAll(",? *\\(?from `[^`]*`", "")
                        : first.replaceAll("\\s*\\(.*", "");
        return line.substring(0, Math.min(MAX_REASON_CHARS, line.length()));
    }
}

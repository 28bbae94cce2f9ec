package scaleout.model.trace;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A place in a JSON document that knows its file and its pointer, so that every complaint can name both.
public final class JsonCursor {

    private static final int MAX_SHOWN_CHARS = 60;

    /// What helps with most answers of AWS.
    private static final String USUAL_ADVICE =
            "Compare it with what the AWS CLI prints (--output json).";

    private final String file;
    private final String pointer;
    private final JsonNode node;
    private final String usualAdvice;

    private JsonCursor(String file, String pointer, JsonNode node, String usualAdvice) {
        this.file = file;
        this.pointer = pointer;
        this.node = node;
        this.usualAdvice = usualAdvice;
    }

    private JsonCursor below(String name, JsonNode child) {
        return new JsonCursor(file, pointer + "/" + name, child, usualAdvice);
    }

    /// Reads a whole document from `in`, which the caller closes.
    ///
    /// @throws FormatException where it is not one JSON document
    /// @throws IOException     where `in` cannot be read
    public static JsonCursor read(String file, InputStream in) throws FormatException, IOException {
        return of(file, "", JsonText.parse(file, in));
    }

    /// Returns the place of a value in a document.
    static JsonCursor of(String file, String pointer, JsonNode node) {
        return new JsonCursor(file, pointer, node, USUAL_ADVICE);
    }

    /// Returns this place with another advice for complaints that have none of their own, here and below.
    public JsonCursor advising(String advice) {
        return new JsonCursor(file, pointer, node, advice);
    }

    /// The file's name.
    public String file() {
        return file;
    }

    /// Where in the file it stands: a JSON pointer, behind its line where the file has many documents.
    public String pointer() {
        return pointer;
    }

    /// The JSON at this place, for those who copy it rather than read it.
    public JsonNode node() {
        return node;
    }

    /// Whether this is an object with such a field that is not null.
    public boolean has(String field) {
        return node.isObject() && node.hasNonNull(field);
    }

    /// Whether this is an array.
    public boolean isArray() {
        return node.isArray();
    }

    /// Whether this is an object.
    public boolean isObject() {
        return node.isObject();
    }

    /// Returns a field's value.
    ///
    /// @throws FormatException where it is absent or null
    public JsonCursor at(String field) throws FormatException {
        Optional<JsonCursor> found = find(field);
        if (found.isEmpty()) {
            throw expected(
                    "a field \"" + field + "\"",
                    usualAdvice.equals(USUAL_ADVICE)
                            ? "Maybe this is another kind of file than its place says."
                            : usualAdvice);
        }
        return found.get();
    }

    /// Returns a field's value, or empty where it is absent or null.
    public Optional<JsonCursor> find(String field) {
        return has(field) ? Optional.of(below(escape(field), node.get(field))) : Optional.empty();
    }

    /// Returns a text field's value, or empty where it is absent or null.
    ///
    /// @throws FormatException where it is no text
    public Optional<String> findText(String field) throws FormatException {
        Optional<JsonCursor> found = find(field);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().text());
    }

    /// Returns a time field's value, or empty where it is absent or null.
    ///
    /// @throws FormatException where it is no time
    public Optional<Instant> findInstant(String field) throws FormatException {
        Optional<JsonCursor> found = find(field);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().instant());
    }

    /// Returns the items of an array field; none where it is absent or null.
    ///
    /// @throws FormatException where it is no array
    public List<JsonCursor> list(String field) throws FormatException {
        Optional<JsonCursor> found = find(field);
        return found.isEmpty() ? List.of() : found.get().items();
    }

    /// Returns the first item of this array, or empty where this is no array or has none.
    public Optional<JsonCursor> first() {
        return node.isArray() && !node.isEmpty()
                ? Optional.of(below("0", node.get(0)))
                : Optional.empty();
    }

    /// Returns the items of this array.
    ///
    /// @throws FormatException where this is no array
    public List<JsonCursor> items() throws FormatException {
        if (!node.isArray()) {
            throw expected("an array", "");
        }
        List<JsonCursor> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(below(Integer.toString(i), node.get(i)));
        }
        return items;
    }

    /// Returns the fields of this object by name in the order of the file, those that are null too.
    ///
    /// @throws FormatException where this is no object
    public Map<String, JsonCursor> fields() throws FormatException {
        if (!node.isObject()) {
            throw expected("an object", "");
        }
        Map<String, JsonCursor> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            fields.put(field.getKey(), below(escape(field.getKey()), field.getValue()));
        }
        return fields;
    }

    /// Returns the text fields of this object as a map in the order of the file.
    ///
    /// @throws FormatException where this is no object of texts
    public Map<String, String> texts() throws FormatException {
        if (!node.isObject()) {
            throw expected("an object", "");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (String field : node.propertyNames()) {
            Optional<String> text = findText(field);
            text.ifPresent(value -> texts.put(field, value));
        }
        return texts;
    }

    /// Returns this text.
    ///
    /// @throws FormatException where this is no text
    public String text() throws FormatException {
        if (!node.isString()) {
            throw expected("a text", "");
        }
        return node.stringValue();
    }

    /// Returns this number.
    ///
    /// @throws FormatException where this is no finite number
    public double number() throws FormatException {
        double number = doubleValue();
        if (!node.isNumber() || !Double.isFinite(number)) {
            throw expected("a number", "");
        }
        return number;
    }

    /// NaN where this is no number, or one of hundreds of digits.
    private double doubleValue() {
        return node.doubleValue(Double.NaN);
    }

    /// Returns this number, which must be from `least` to `most`.
    ///
    /// @throws FormatException where it is not
    public double number(double least, double most) throws FormatException {
        double number = number();
        if (!(number >= least && number <= most)) {
            throw expected("a number from %s to %s".formatted(plain(least), plain(most)), "");
        }
        return number;
    }

    /// Returns this whole number, which must be from `least` to `most`.
    ///
    /// @throws FormatException where it is not
    public long whole(long least, long most) throws FormatException {
        double number = number();
        if (number != Math.rint(number) || number < least || number > most) {
            throw expected("a whole number from %d to %d".formatted(least, most), "");
        }
        return (long) number;
    }

    /// Returns this truth value.
    ///
    /// @throws FormatException where this is none
    public boolean truth() throws FormatException {
        if (!node.isBoolean()) {
            throw expected("true or false", "");
        }
        return node.booleanValue();
    }

    /// Returns this time, in any form that AWS tools write.
    ///
    /// @throws FormatException where it is none
    public Instant instant() throws FormatException {
        Optional<Instant> instant =
                node.isString()
                        ? Timestamps.ofText(node.stringValue())
                        : node.isNumber() ? Timestamps.ofNumber(doubleValue()) : Optional.empty();
        if (instant.isEmpty()) {
            throw expected(
                    "an instant such as 2026-06-01T12:00:00Z or 1780315200.5",
                    "Maybe the trace was exported in local time; export it again in UTC.");
        }
        return instant.get();
    }

    /// Returns the complaint that something else was expected here.
    public FormatException expected(String expected, String advice) {
        String remedy = advice.isEmpty() ? usualAdvice : advice;
        return FormatException.expected(file, pointer, expected, shown(), remedy);
    }

    /// This value as a message shows it: short, on one line.
    private String shown() {
        return switch (node.getNodeType()) {
            case OBJECT ->
                    "an object with the fields "
                            + shorten(String.join(", ", node.propertyNames()), MAX_SHOWN_CHARS);
            case ARRAY -> "an array of %d items".formatted(node.size());
            case BINARY, BOOLEAN, MISSING, NULL, NUMBER, POJO, STRING ->
                    shorten(node.toString(), MAX_SHOWN_CHARS);
        };
    }

    private static String shorten(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String escape(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }
}

package scaleout.model.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scaleout.model.scenario.GivenParameters.Range;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// One object of a scenario file. A field that nobody knows is refused: it may be one that was mistyped.
final class Fields {

    private static final int MAX_SHOWN_CHARS = 60;

    private final JsonCursor json;

    /// @param known the names of all fields that may be there
    /// @throws FormatException where this is no object, or has another field
    Fields(JsonCursor json, List<String> known) throws FormatException {
        this.json = json;
        for (Map.Entry<String, JsonCursor> field : json.fields().entrySet()) {
            if (!known.contains(field.getKey())) {
                throw unknown(field.getKey(), field.getValue(), known);
            }
        }
    }

    /// @param known the names of all fields that may be there
    /// @throws FormatException where this is no object, or has another field
    Fields(JsonCursor json, String... known) throws FormatException {
        this(json, List.of(known));
    }

    private static FormatException unknown(String name, JsonCursor value, List<String> known) {
        String shown =
                name.length() <= MAX_SHOWN_CHARS ? name : name.substring(0, MAX_SHOWN_CHARS) + "…";
        return FormatException.expected(
                value.file(),
                value.pointer(),
                known.isEmpty() ? "no field" : "one of the fields " + String.join(", ", known),
                "the unknown field \"%s\"".formatted(shown),
                Nearest.advice(shown, known, "Remove it, or correct its name."));
    }

    /// Returns a field that must be there.
    JsonCursor at(String field) throws FormatException {
        return json.at(field);
    }

    /// Returns a field, or empty where it is absent or null.
    Optional<JsonCursor> find(String field) {
        return json.find(field);
    }

    /// Returns the items of an array; none where it is absent or null.
    List<JsonCursor> list(String field) throws FormatException {
        return json.list(field);
    }

    /// The complaint about a field, or about this object where the field is absent.
    FormatException refused(String field, String expected, String advice) {
        return find(field).orElse(json).expected(expected, advice);
    }

    double number(String field, Range range) throws FormatException {
        return number(at(field), range);
    }

    double number(String field, Range range, double otherwise) throws FormatException {
        Double found = findNumber(field, range);
        return found == null ? otherwise : found;
    }

    @Nullable Double findNumber(String field, Range range) throws FormatException {
        Optional<JsonCursor> found = find(field);
        return found.isEmpty() ? null : Double.valueOf(number(found.get(), range));
    }

    static double number(JsonCursor json, Range range) throws FormatException {
        return json.number(range.least(), range.most());
    }

    int whole(String field, int least, int most, int otherwise) throws FormatException {
        Integer found = findWhole(field, least, most);
        return found == null ? otherwise : found;
    }

    @Nullable Integer findWhole(String field, int least, int most) throws FormatException {
        Optional<JsonCursor> found = find(field);
        return found.isEmpty() ? null : Integer.valueOf((int) found.get().whole(least, most));
    }

    boolean truth(String field, boolean otherwise) throws FormatException {
        Optional<JsonCursor> found = find(field);
        return found.isEmpty() ? otherwise : found.get().truth();
    }

    /// Returns a text that says something, or null where it is absent.
    @Nullable String findText(String field) throws FormatException {
        Optional<JsonCursor> found = find(field);
        return found.isEmpty() ? null : text(found.get());
    }

    static String text(JsonCursor json) throws FormatException {
        if (json.text().isBlank()) {
            throw json.expected("a text that is not blank", "");
        }
        return json.text();
    }

    /// Returns the value that a word stands for, or another where the field is absent.
    <T extends Enum<T>> T oneOf(String field, Class<T> type, Function<T, String> word, T otherwise)
            throws FormatException {
        Optional<JsonCursor> found = find(field);
        return found.isEmpty() ? otherwise : oneOf(found.get(), type, word);
    }

    static <T extends Enum<T>> T oneOf(JsonCursor json, Class<T> type, Function<T, String> word)
            throws FormatException {
        List<T> all = List.of(type.getEnumConstants());
        List<String> words = all.stream().map(word).toList();
        String found = json.text();
        if (!words.contains(found)) {
            throw json.expected(
                    "one of " + String.join(", ", words), Nearest.advice(found, words, ""));
        }
        return all.get(words.indexOf(found));
    }

    /// Returns one of several words for what follows, such as a `kind`.
    static String word(JsonCursor json, String... words) throws FormatException {
        List<String> all = Arrays.asList(words);
        String found = json.text();
        if (!all.contains(found)) {
            throw json.expected("one of " + String.join(", ", all), Nearest.advice(found, all, ""));
        }
        return found;
    }

    /// A number for people, with up to six digits.
    static String plain(double number) {
        return new BigDecimal(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}

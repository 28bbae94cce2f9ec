package scaleout.app.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import scaleout.app.state.Rows;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Writes the choice of rows as plain maps and reads it back.
final class RowsJson {

    private RowsJson() {}

    static Map<String, Object> of(Rows rows) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("grouping", id(rows.grouping()));
        json.put("collapsed", new TreeSet<>(rows.collapsed()));
        json.put("pinned", rows.pinned());
        json.put("order", id(rows.order()));
        json.put("descending", rows.descending());
        json.put("filter", rows.filter());
        json.put("search", rows.search());
        json.put("size", id(rows.size()));
        return json;
    }

    static Rows rows(JsonCursor json) throws FormatException {
        Set<String> collapsed = new TreeSet<>();
        for (JsonCursor one : json.at("collapsed").items()) {
            collapsed.add(one.text());
        }
        List<Integer> pinned = new ArrayList<>();
        for (JsonCursor one : json.at("pinned").items()) {
            pinned.add((int) one.whole(0, Integer.MAX_VALUE));
        }
        return new Rows(
                constant(json.at("grouping"), Rows.Grouping.values()),
                collapsed,
                pinned,
                constant(json.at("order"), Rows.Order.values()),
                json.at("descending").truth(),
                json.findText("filter").orElse(""),
                json.findText("search").orElse(""),
                constant(json.at("size"), Rows.Size.values()));
    }

    /// Returns the constant that a text means.
    static <E extends Enum<E>> E constant(JsonCursor json, E[] values) throws FormatException {
        String text = json.text();
        return Arrays.stream(values)
                .filter(value -> id(value).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        json.expected(
                                "one of " + Arrays.stream(values).map(RowsJson::id).toList(), ""));
    }

    /// The name of a constant in files.
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

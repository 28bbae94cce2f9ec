package scaleout.model.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes maps, lists, texts and numbers as JSON.
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /// Returns an object with its fields in the order given, alike in every run.
    ///
    /// @param namesAndValues each name followed by its value; null is written as null
    public static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /// Returns a document as text that ends with a line end.
    public static String text(Object document) {
        return MAPPER.writeValueAsString(document).replace("\r\n", "\n") + "\n";
    }
}

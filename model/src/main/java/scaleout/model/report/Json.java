package scaleout.model.report;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes maps, lists, texts and numbers as JSON.
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /// Returns a document as text that ends with a line end.
    public static String text(Object document) {
        return MAPPER.writeValueAsString(document).replace("\r\n", "\n") + "\n";
    }
}

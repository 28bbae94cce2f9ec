package scaleout.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Small JSON files of our own.
final class Json {

    /// A file of our own that is larger is none, bytes.
    private static final long MOST_BYTES = 16_000_000;

    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /// Reads a file.
    ///
    /// @throws FormatException where it is no JSON, or too large to be of our own
    /// @throws IOException     where it cannot be read
    static JsonCursor read(Path file) throws FormatException, IOException {
        long bytes = Files.size(file);
        if (bytes > MOST_BYTES) {
            throw FormatException.expected(
                    file.toString(),
                    "",
                    "at most %d bytes".formatted(MOST_BYTES),
                    "%d bytes".formatted(bytes),
                    "Move the file away; the program makes a new one.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return JsonCursor.read(file.toString(), in);
        }
    }

    /// Writes a file whole or not at all; its folder is made where there is none.
    static void write(Path file, Map<String, Object> content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        String text = INDENTED.writeValueAsString(content).replace("\r\n", "\n") + "\n";
        AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}

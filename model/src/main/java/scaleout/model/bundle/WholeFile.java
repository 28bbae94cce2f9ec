package scaleout.model.bundle;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a JSON file of a bundle whole or not at all.
final class WholeFile {

    /// What a file is called until all of it is on disk. No reader takes it for a file of the bundle.
    static final String TEMPORARY = ".writing";

    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private WholeFile() {}

    /// Writes a document to `file`, replacing what was there only when everything is on disk.
    ///
    /// @throws IOException where it cannot be written; `file` is then as it was
    static void write(Path file, JsonNode document) throws IOException {
        String text = INDENTED.writeValueAsString(document).replace("\r\n", "\n") + "\n";
        Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
        try {
            // a stream, not a channel: an interrupt would close a channel in the middle of a file
            try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(
                    temporary,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

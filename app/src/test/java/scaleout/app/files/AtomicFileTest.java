package scaleout.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder = Path.of("");

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");

        AtomicFile.write(file, NEW);

        assertEquals("new", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aMissingFolderIsSaidByName() {
        Path file = folder.resolve("missing").resolve("a.txt");

        IOException refused = assertThrows(IOException.class, () -> AtomicFile.write(file, NEW));

        assertEquals(
                "%s: there is no folder %s".formatted(file, file.getParent()),
                refused.getMessage());
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));

        assertThrows(IOException.class, () -> AtomicFile.write(taken, NEW));

        try (var files = Files.list(folder)) {
            assertEquals(List.of(taken), files.toList());
        }
    }
}

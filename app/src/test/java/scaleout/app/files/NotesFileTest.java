package scaleout.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.app.state.Note;
import scaleout.app.state.Notes;
import scaleout.model.trace.FormatException;

final class NotesFileTest {

    private static final Instant ZERO = Instant.parse("2026-06-18T14:00:00Z");
    private static final Notes ONE = Notes.NONE.with(new Note("a", 90, "deployed"));

    @TempDir private Path folder;

    @Test
    void notesLieBesideTheTraceAndAreReadBack() throws IOException, FormatException {
        NotesFile file = file();
        assertEquals(ONE, file.save(Notes.NONE, ONE));
        assertEquals(folder.resolve("chat.zip.notes.json"), file.beside());
        String text = Files.readString(file.beside());
        assertTrue(text.contains("2026-06-18T14:01:30Z"), text);
        assertEquals(ONE, file.read());
    }

    @Test
    void twoWindowsLoseNothing() throws IOException, FormatException {
        NotesFile file = file();
        Notes mine = Notes.NONE.with(new Note("mine", 1, "m"));
        Notes theirs = Notes.NONE.with(new Note("theirs", 2, "t"));
        file.save(Notes.NONE, theirs);
        Notes merged = file.save(Notes.NONE, mine);
        assertEquals(List.of("mine", "theirs"), merged.kept().stream().map(Note::id).toList());
        assertEquals(merged, file.read());
    }

    @Test
    void aFileOfANewerVersionIsRefusedAndStaysAsItIs() throws IOException {
        NotesFile file = file();
        String newer = "{\"format\":\"scaleout-notes\",\"version\":9,\"notes\":[]}";
        Files.writeString(file.beside(), newer);
        assertThrows(FormatException.class, () -> file.save(Notes.NONE, ONE));
        assertEquals(newer, Files.readString(file.beside()));
    }

    @Test
    void whereTheFolderCannotBeWrittenNotesGoToTheDataFolder() throws IOException, FormatException {
        Path readOnly = Files.createDirectory(folder.resolve("ro"));
        assertTrue(readOnly.toFile().setWritable(false));
        try {
            Assumptions.assumeFalse(Files.isWritable(readOnly), "this user may write everywhere");
            NotesFile file =
                    new NotesFile(
                            readOnly.resolve("chat.zip"),
                            new DataFolder(folder.resolve("data")),
                            ZERO,
                            true);
            file.save(Notes.NONE, ONE);
            assertFalse(Files.exists(file.beside()));
            assertEquals(ONE, file.read());
        } finally {
            assertTrue(readOnly.toFile().setWritable(true));
        }
    }

    @Test
    void nothingButTheNotesIsLeftBehind() throws IOException, FormatException {
        file().save(Notes.NONE, ONE);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("chat.zip.notes.json", "data"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    private NotesFile file() {
        return new NotesFile(
                folder.resolve("chat.zip"), new DataFolder(folder.resolve("data")), ZERO, true);
    }
}

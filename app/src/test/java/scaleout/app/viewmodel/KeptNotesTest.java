package scaleout.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.app.files.DataFolder;
import scaleout.app.files.NotesFile;
import scaleout.app.state.Note;
import scaleout.app.state.Notes;
import scaleout.model.trace.FormatException;

final class KeptNotesTest {

    @TempDir private Path folder;

    private NotesFile file() {
        return new NotesFile(
                folder.resolve("trace"),
                new DataFolder(folder.resolve("data")),
                Instant.parse("2026-06-01T12:00:00Z"),
                true);
    }

    private static List<String> texts(Notes notes) {
        return notes.kept().stream().map(Note::text).toList();
    }

    @Test
    void aSaveOfWhichNobodyHeardIsNotTakenForTheNoteOfSomebodyElse()
            throws FormatException, IOException {
        KeptNotes kept = new KeptNotes(file(), Notes.NONE);
        Note note = new Note("a", 12, "");

        kept.save(Notes.NONE.with(note));
        Notes merged = kept.save(Notes.NONE.with(note.saying("spike")));

        assertEquals(List.of("spike"), texts(merged));
        assertEquals(List.of("spike"), texts(file().read()));
    }

    @Test
    void whatOthersWroteInBetweenStays() throws FormatException, IOException {
        KeptNotes kept = new KeptNotes(file(), Notes.NONE);
        Note note = new Note("a", 12, "mine");
        kept.save(Notes.NONE.with(note));
        file().save(file().read(), file().read().with(new Note("b", 30, "theirs")));

        Notes merged = kept.save(Notes.NONE.with(note.saying("mine, again")));

        assertEquals(List.of("mine, again", "theirs"), texts(merged));
        kept.absorbed(merged);
        assertTrue(kept.has(merged));
    }

    @Test
    void whatWasAbsorbedCanBeDeleted() throws FormatException, IOException {
        file().save(Notes.NONE, Notes.NONE.with(new Note("b", 30, "theirs")));
        KeptNotes kept = new KeptNotes(file(), file().read());

        assertEquals(List.of(), texts(kept.save(Notes.NONE)));
    }
}

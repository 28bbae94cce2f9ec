package scaleout.app.viewmodel;

import java.io.IOException;
import scaleout.app.files.NotesFile;
import scaleout.app.state.Notes;
import scaleout.model.trace.FormatException;

/// The notes of one trace on disk, and what of them this window knows: what is in the file beyond that, others wrote.
///
/// A save of which nobody hears, since a later one overtook it, counts too: else what it wrote would be taken for the
/// note of somebody else.
final class KeptNotes {

    private final NotesFile file;
    private Notes known;

    /// @param known the notes as they were read
    KeptNotes(NotesFile file, Notes known) {
        this.file = file;
        this.known = known;
    }

    /// Whether notes are kept already.
    synchronized boolean has(Notes notes) {
        return notes.kept().equals(known.kept());
    }

    /// Writes notes, together with what others wrote, and returns both in one.
    ///
    /// @throws FormatException where the file that is there is no file of notes; it stays as it is
    /// @throws IOException     where they cannot be written anywhere
    synchronized Notes save(Notes notes) throws FormatException, IOException {
        Notes merged = file.save(known, notes);
        known = notes;
        return merged;
    }

    /// Says that the window shows all that is in the file.
    synchronized void absorbed(Notes inFile) {
        known = inFile;
    }
}

package scaleout.app.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import scaleout.app.state.Note;
import scaleout.app.state.Notes;
import scaleout.model.bundle.FileVersion;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// The notes of an input, in a file beside it, or in the user's data folder where its folder cannot be written.
///
/// @param input    what is open
/// @param data     the user's data folder
/// @param zero     zero on the charts' axis
/// @param absolute whether instants of the trace are points in time, and not only seconds from some start
public record NotesFile(Path input, DataFolder data, Instant zero, boolean absolute) {

    /// How the name of a file of notes ends.
    static final String ENDING = ".notes.json";

    private static final String FORMAT = "scaleout-notes";
    private static final int VERSION = 1;
    private static final double MOST_SECONDS = 1e12;

    /// A lock on a file keeps other processes out, but not other threads of this one.
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    /// Returns the notes that are kept; none where there is no file.
    ///
    /// @throws FormatException where a file is no file of notes, or is of a newer version
    /// @throws IOException     where a file cannot be read
    public Notes read() throws FormatException, IOException {
        Notes beside = read(beside());
        Notes aside = read(data.notes(input));
        return Notes.NONE.merge(aside, beside);
    }

    /// Writes notes, together with what another window wrote since they were read, and returns both in one.
    ///
    /// @param base the notes as they were read
    /// @param mine the notes as they are now
    /// @throws FormatException where the file that is there is no file of notes; it stays as it is
    /// @throws IOException     where they cannot be written anywhere; what was there stays as it is
    public Notes save(Notes base, Notes mine) throws FormatException, IOException {
        Path lockFile = data.lock(input);
        Files.createDirectories(lockFile.toAbsolutePath().getParent());
        IN_THIS_PROCESS.lock();
        try (FileChannel channel =
                        FileChannel.open(
                                lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Notes theirs = read();
            Notes merged = base.merge(mine, theirs);
            if (lock.isValid() && !merged.kept().equals(theirs.kept())) {
                write(merged);
            }
            return merged;
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    /// The file beside the input.
    public Path beside() {
        Path whole = input.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + ENDING);
    }

    private void write(Notes notes) throws IOException {
        Path folder = beside().getParent();
        boolean writable = folder != null && Files.isWritable(folder);
        Path file = writable ? beside() : data.notes(input);
        Json.write(file, json(notes));
        if (writable) {
            // what was kept there while the folder could not be written is in the file beside the
            // trace now
            Files.deleteIfExists(data.notes(input));
        }
    }

    private Map<String, Object> json(Notes notes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("clock", absolute ? "utc" : "relative");
        json.put("notes", notes.kept().stream().map(this::json).toList());
        return json;
    }

    private Map<String, Object> json(Note note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", note.id());
        json.put(
                "at",
                absolute
                        ? Moment.after(zero, note.atSeconds()).toString()
                        : (Object) note.atSeconds());
        json.put("text", note.text());
        return json;
    }

    private Notes read(Path file) throws FormatException, IOException {
        if (!Files.exists(file)) {
            return Notes.NONE;
        }
        JsonCursor json = Json.read(file);
        FileVersion.require(json, FORMAT, VERSION);
        List<Note> notes = new ArrayList<>();
        for (JsonCursor one : json.at("notes").items()) {
            notes.add(note(one));
        }
        return new Notes(notes, null);
    }

    private Note note(JsonCursor json) throws FormatException {
        JsonCursor at = json.at("at");
        Optional<String> text = json.findText("text");
        double seconds =
                at.node().isNumber()
                        ? at.number(-MOST_SECONDS, MOST_SECONDS)
                        : Moment.seconds(zero, at.instant());
        return new Note(json.at("id").text(), seconds, text.orElse(""));
    }
}

package scaleout.app.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The marks of a trace.
///
/// @param kept      those that are saved beside the trace, by time
/// @param temporary where the mark stands that is not saved, seconds on the charts' axis; null where there is none
public record Notes(List<Note> kept, @Nullable Double temporary) {

    /// No marks.
    public static final Notes NONE = new Notes(List.of(), null);

    public Notes {
        kept = kept.stream().sorted(Comparator.comparingDouble(Note::atSeconds)).toList();
    }

    /// Returns this with the temporary mark elsewhere; null takes it away.
    public Notes marking(@Nullable Double atSeconds) {
        return new Notes(kept, atSeconds);
    }

    /// Returns this with another note, or with other words of one that it has.
    public Notes with(Note note) {
        List<Note> notes = new ArrayList<>(kept);
        notes.removeIf(other -> other.id().equals(note.id()));
        notes.add(note);
        return new Notes(notes, temporary);
    }

    /// Returns this without a note.
    public Notes without(String id) {
        return new Notes(kept.stream().filter(note -> !note.id().equals(id)).toList(), temporary);
    }

    /// Returns the note of an id.
    public Optional<Note> note(String id) {
        return kept.stream().filter(note -> note.id().equals(id)).findFirst();
    }

    /// Returns `mine` and `theirs` in one, where both began with this: what one added, changed or took away counts. Where
    /// both changed a note, both texts are kept in it; a note that one changed and the other took away stays.
    public Notes merge(Notes mine, Notes theirs) {
        Map<String, Note> base = byId(kept);
        Map<String, Note> my = byId(mine.kept);
        Map<String, Note> their = byId(theirs.kept);
        Map<String, Note> all = new LinkedHashMap<>(base);
        all.putAll(their);
        all.putAll(my);
        List<Note> merged = new ArrayList<>();
        for (String id : all.keySet()) {
            Note note = merged(base.get(id), my.get(id), their.get(id));
            if (note != null) {
                merged.add(note);
            }
        }
        return new Notes(merged, mine.temporary);
    }

    private static @Nullable Note merged(
            @Nullable Note base, @Nullable Note mine, @Nullable Note theirs) {
        if (Objects.equals(mine, theirs) || Objects.equals(theirs, base)) {
            return mine;
        }
        if (Objects.equals(mine, base) || mine == null) {
            return theirs;
        }
        return theirs == null ? mine : mine.saying(mine.text() + "\n" + theirs.text());
    }

    private static Map<String, Note> byId(List<Note> notes) {
        return notes.stream()
                .collect(
                        Collectors.toMap(
                                Note::id,
                                Function.identity(),
                                (one, other) -> other,
                                LinkedHashMap::new));
    }
}

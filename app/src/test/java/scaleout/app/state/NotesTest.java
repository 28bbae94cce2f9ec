package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NotesTest {

    private static final Note A = new Note("a", 10, "deployed");
    private static final Note B = new Note("b", 5, "spike");
    private static final Notes BOTH = new Notes(List.of(A, B), null);

    @Test
    void notesStandInTheOrderOfTheirTimes() {
        assertEquals(List.of(B, A), BOTH.kept());
        assertEquals(List.of(B, A), Notes.NONE.with(A).with(B).kept());
    }

    @Test
    void writingReplacesTheTextOfANote() {
        assertEquals("rolled back", BOTH.with(A.saying("rolled back")).note("a").get().text());
        assertEquals(2, BOTH.with(A.saying("rolled back")).kept().size());
    }

    @Test
    void whatEitherWindowAddedOrTookAwayCounts() {
        Notes mine = BOTH.without("b");
        Notes theirs = BOTH.with(new Note("c", 20, "theirs"));
        assertEquals(
                List.of("a", "c"), BOTH.merge(mine, theirs).kept().stream().map(Note::id).toList());
        assertEquals(
                List.of("a", "c"), BOTH.merge(theirs, mine).kept().stream().map(Note::id).toList());
    }

    @Test
    void whereBothWroteBothTextsAreKept() {
        Notes mine = BOTH.with(A.saying("mine"));
        Notes theirs = BOTH.with(A.saying("theirs"));
        assertEquals("mine\ntheirs", BOTH.merge(mine, theirs).note("a").get().text());
    }

    @Test
    void aNoteThatOneChangedAndTheOtherTookAwayStays() {
        Notes changed = BOTH.with(A.saying("changed"));
        assertEquals("changed", BOTH.merge(changed, BOTH.without("a")).note("a").get().text());
        assertEquals("changed", BOTH.merge(BOTH.without("a"), changed).note("a").get().text());
    }
}

package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HistoryTest {

    private static final History OPENED = History.start(Choice.START);

    @Test
    void undoAndRedoNameWhatTheyDo() {
        History history = OPENED.then(step("Select a", 1, false, 0));
        assertEquals(Optional.of("Select a"), history.undoes());
        assertEquals(Optional.empty(), history.redoes());
        assertEquals(Optional.empty(), history.goTo(0).undoes());
        assertEquals(Optional.of("Select a"), history.goTo(0).redoes());
    }

    @Test
    void aChangeForgetsWhatWasUndone() {
        History history =
                OPENED.then(step("a", 1, false, 0))
                        .then(step("b", 2, false, 0))
                        .goTo(1)
                        .then(step("c", 3, false, 0));
        assertEquals(3, history.steps().size());
        assertEquals(3, history.now().selected());
        assertEquals(Optional.empty(), history.redoes());
    }

    @Test
    void smallChangesThatFollowAtOnceAreOneStepAndAfterAPauseAnother() {
        History dragged =
                OPENED.then(step("Move", 1, true, 0)).then(step("Move", 2, true, 900_000_000));
        assertEquals(1, dragged.at());
        assertEquals(2, dragged.now().selected());
        assertEquals(2, dragged.then(step("Move", 3, true, 2_500_000_000L)).at());
    }

    @Test
    void afterUndoingASmallChangeNothingIsMergedIntoTheStepBefore() {
        History history =
                OPENED.then(step("a", 1, false, 0)).then(step("Move", 2, true, 1)).goTo(1);
        assertEquals(2, history.then(step("Move", 3, true, 2)).at());
    }

    @Test
    void theOldestStepsAreForgotten() {
        History history = OPENED;
        for (int i = 0; i < 2 * History.MOST_STEPS; i++) {
            history = history.then(step("s" + i, i, false, 0));
        }
        assertEquals(History.MOST_STEPS, history.steps().size());
        assertEquals(2 * History.MOST_STEPS - 1, history.now().selected());
    }

    private static History.Step step(String name, int selected, boolean merges, long nanoTime) {
        return new History.Step(name, Choice.START.selecting(selected), merges, nanoTime);
    }
}

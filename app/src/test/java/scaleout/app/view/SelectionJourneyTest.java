package scaleout.app.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import scaleout.app.state.Note;
import scaleout.app.state.Stretch;
import scaleout.app.state.Visible;

/// Selecting time, marking it, and finding commands.
final class SelectionJourneyTest extends Journey {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void draggingSelectsTimeAndItsStatisticsAppear(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        Bounds gantt = bounds(robot);
        robot.drag(gantt.getMinX() + 250, gantt.getMinY() + 130, MouseButton.PRIMARY)
                .dropTo(gantt.getMinX() + 560, gantt.getMinY() + 150);
        waitUntil(() -> isShown(robot, "#selection"));
        String said = robot.lookup("#selection").query().getAccessibleText();
        assertTrue(said.contains("Container init, n"), said);
        robot.clickOn("#clear-selection");
        assertFalse(isShown(robot, "#selection"));
    }

    @Test
    void theKeyboardSelectsTheTimeOfAStartUpAndFitsIt(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        Stretch selected = stretch();
        assertNotNull(selected);
        robot.push(KeyCode.F);
        Visible view = viewModel.session().get().visible();
        assertNotNull(view);
        assertEquals(1.1 * selected.seconds(), view.seconds(), 1);
        robot.push(KeyCode.F);
        assertTrue(viewModel.session().get().visible().seconds() < 0.6 * view.seconds());
        robot.push(KeyCode.ESCAPE);
        assertNull(stretch());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(selected, stretch());
    }

    @Test
    void aKeptMarkHasANoteAndCanBeTakenBack(FxRobot robot) throws TimeoutException, IOException {
        open(robot, copied());
        robot.moveTo("#gantt").push(KeyCode.SHIFT, KeyCode.M);
        assertTrue(isShown(robot, "#notes-card"));
        robot.write("new image").push(KeyCode.ENTER);
        assertFalse(isShown(robot, "#notes-card"));
        Note note = viewModel.session().get().choice().notes().kept().getFirst();
        assertEquals("new image", note.text());
        waitUntil(() -> Files.exists(folder.resolve("trace.notes.json")));
        // slow typing is more than one step
        while (viewModel.choices().history().get().undoes().isPresent()) {
            robot.push(KeyCode.CONTROL, KeyCode.Z);
        }
        assertTrue(viewModel.session().get().choice().notes().kept().isEmpty());
    }

    @Test
    void aCommandIsFoundByItsNameAndRun(FxRobot robot) throws TimeoutException {
        open(robot, QWEN);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        robot.write("zoom in").push(KeyCode.ENTER);
        assertFalse(isShown(robot, "#commands-card"));
        assertNotNull(viewModel.session().get().visible());
    }

    @Test
    void theHistoryGoesBackToAnyStep(FxRobot robot) throws TimeoutException {
        open(robot, QWEN);
        robot.clickOn("#image-cache").push(KeyCode.CONTROL, KeyCode.H);
        robot.push(KeyCode.END).push(KeyCode.ENTER);
        assertNull(viewModel.session().get().whatIf().optimizations().imageCache());
        robot.push(KeyCode.ESCAPE);
        assertFalse(isShown(robot, "#history-card"));
    }

    private Stretch stretch() {
        return viewModel.session().get().choice().stretch();
    }

    private static Bounds bounds(FxRobot robot) {
        Node gantt = robot.lookup("#gantt").query();
        return gantt.localToScreen(gantt.getBoundsInLocal());
    }
}

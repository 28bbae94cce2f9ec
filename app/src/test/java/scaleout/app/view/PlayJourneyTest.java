package scaleout.app.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import scaleout.app.state.Playhead;

/// Playing a scale-out, and its tracks.
final class PlayJourneyTest extends Journey {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private Playhead head() {
        return viewModel.play().playhead().get().orElseThrow();
    }

    private void counted() throws TimeoutException {
        waitUntil(() -> viewModel.play().goingOn().get().isPresent());
    }

    @Test
    void theKeyboardGoesFromChangeToChangeAndSaysWhatIsGoingOn(FxRobot robot)
            throws TimeoutException {
        open(robot, FLEET);
        counted();
        assertFalse(isShown(robot, "#play-time"));
        robot.push(KeyCode.N).push(KeyCode.N);
        assertFalse(head().plays());
        assertTrue(head().atSeconds() > 0);
        assertTrue(isShown(robot, "#play-time"));
        double first = head().atSeconds();
        robot.push(KeyCode.N);
        assertTrue(head().atSeconds() > first);
        robot.push(KeyCode.B);
        assertEquals(first, head().atSeconds());
        assertTrue(
                text(robot, "#play-ready").matches("\\d+ ready of \\d+ asked for"),
                text(robot, "#play-ready"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(isShown(robot, "#play-time"));
    }

    @Test
    void spacePlaysAndPauses(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        counted();
        robot.push(KeyCode.SPACE);
        assertTrue(head().plays());
        double from = head().fromSeconds();
        waitUntil(() -> head().atSeconds() > from);
        robot.push(KeyCode.SPACE);
        assertFalse(head().plays());
        double speed = head().speed();
        robot.interact(() -> viewModel.play().faster(1));
        assertTrue(head().speed() > speed);
    }

    @Test
    void thePlayheadCanBeDragged(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        counted();
        robot.interact(() -> viewModel.play().goTo(300));
        robot.drag("#playhead", MouseButton.PRIMARY).moveBy(100, 0).drop();
        assertTrue(head().atSeconds() > 350, head().toString());
    }

    @Test
    void tracksAreShownAndHiddenByKeyAndByButton(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        assertTrue(isInWindow(robot, "#demand"));
        robot.push(KeyCode.U);
        assertFalse(isInWindow(robot, "#demand"));
        robot.clickOn("#show-lanes");
        assertTrue(isInWindow(robot, "#lanes"));
        waitUntil(() -> viewModel.lanes().lanes().get().size() == 4);
        robot.push(KeyCode.K);
        assertFalse(isInWindow(robot, "#contention"));
    }

    private static boolean isInWindow(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(node -> node.getScene() != null).isPresent();
    }

    @Test
    void theCriticalPathIsReadOutBarByBar(FxRobot robot) throws TimeoutException {
        open(robot, QWEN);
        robot.write("]");
        String first = said(robot, "#gantt");
        assertTrue(first.contains("on the critical path, 1 of 3"), first);
        robot.write("]");
        assertTrue(said(robot, "#gantt").startsWith("Image pull"), first);
        robot.write("[");
        assertEquals(first, said(robot, "#gantt"));
    }

    @Test
    void anotherTraceIsNotPlayed(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        counted();
        robot.push(KeyCode.N);
        open(robot, QWEN);
        waitUntil(() -> viewModel.play().playhead().get().isEmpty());
    }
}

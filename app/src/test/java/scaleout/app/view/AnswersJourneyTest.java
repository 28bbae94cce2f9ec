package scaleout.app.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import scaleout.app.state.AnswersPanel;
import scaleout.app.state.Boundary;

/// The answers below the charts, and the settings of a scenario.
final class AnswersJourneyTest extends Journey {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void theKeyboardReachesEveryTab(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        waitUntil(() -> isShown(robot, "#ecdf"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        assertTrue(
                robot.lookup("#details").<TextArea>query().getText().startsWith("Start-up 1: i-"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        waitUntil(() -> isShown(robot, "#aligned"));
        assertTrue(text(robot, "#nothing-to-compare").startsWith("Nothing to compare yet"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT4);
        waitUntil(() -> isShown(robot, "#residuals"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT5);
        assertTrue(isShown(robot, "#findings"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT6);
        waitUntil(() -> isShown(robot, "#scenarios"));
    }

    @Test
    void theArrowKeysTellWhatAChartOfAnAnswerHasToSay(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        robot.push(KeyCode.ALT, KeyCode.DIGIT4);
        waitUntil(() -> isShown(robot, "#residuals"));
        ChartCanvas chart = robot.lookup("#residuals").query();
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertEquals(chart.drawing().spots().get(1).text(), said(chart));
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertEquals(chart.drawing().spots().getLast().text(), said(chart));
        assertTrue(tipIsShown());
        robot.push(KeyCode.ESCAPE);
        assertFalse(tipIsShown());
    }

    private static Object said(ChartCanvas chart) {
        return chart.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private static boolean tipIsShown() {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof Tooltip && window.isShowing());
    }

    @Test
    void foldingLeavesTheNamesOfTheTabsAndTheDividerChangesTheHeight(FxRobot robot)
            throws TimeoutException {
        open(robot, FLEET);
        double height = robot.lookup("#answers").query().getBoundsInParent().getHeight();
        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertEquals(40, robot.lookup("#answers").query().getBoundsInParent().getHeight());
        robot.push(KeyCode.CONTROL, KeyCode.J);
        robot.interact(() -> robot.lookup("#answers-divider").query().requestFocus());
        robot.push(KeyCode.UP);
        assertTrue(robot.lookup("#answers").query().getBoundsInParent().getHeight() > height);
        AnswersPanel panel = viewModel.session().get().preferences().answers();
        assertEquals(AnswersPanel.USUAL.share() + 0.02, panel.share(), 1e-9);
    }

    @Test
    void anotherTraceIsOpenedBesideAndAlignedOnReady(FxRobot robot) throws TimeoutException {
        open(robot, QWEN);
        chosen = FLEET;
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        waitUntil(() -> isShown(robot, "#waterfall"));
        assertTrue(isShown(robot, "#compare-table"));
        String said = said(robot, "#waterfall");
        assertTrue(said.contains("Mean before, n = 1"), said);
        robot.interact(() -> viewModel.answers().compare().alignOn(Boundary.READY));
        waitUntil(() -> isShown(robot, "#aligned"));
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        waitUntil(() -> isShown(robot, "#nothing-to-compare"));
    }

    @Test
    void showMeSelectsTheStartUpAndMovesTheView(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        robot.push(KeyCode.ALT, KeyCode.DIGIT5);
        waitUntil(() -> isShown(robot, ".show-me"));
        robot.clickOn(".show-me");
        assertNotNull(viewModel.session().get().visible());
    }

    @Test
    void aKeptScenarioIsAppliedAgain(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        robot.clickOn("#image-cache");
        robot.push(KeyCode.ALT, KeyCode.DIGIT6);
        waitUntil(() -> isShown(robot, "#scenario-name"));
        robot.clickOn("#scenario-name").write("cached").push(KeyCode.ENTER);
        assertEquals(1, viewModel.session().get().choice().answers().scenarios().size());
        robot.interact(viewModel.whatIf()::reset);
        waitUntil(() -> robot.lookup("Delete").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("Delete").queryButton().fire());
        assertTrue(viewModel.session().get().choice().answers().scenarios().isEmpty());
    }

    @Test
    void typingASettingChangesTheTotalsAndItsResetTakesItBack(FxRobot robot)
            throws TimeoutException {
        open(robot, QWEN);
        robot.clickOn("Parameters");
        waitUntil(() -> isShown(robot, "#field-containerInitSeconds"));
        assertTrue(viewModel.session().get().whatIf().set().isEmpty());
        String before = text(robot, "#total-after");
        robot.interact(() -> robot.lookup("#field-containerInitSeconds").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("10");
        waitUntil(() -> !text(robot, "#total-after").equals(before));
        assertEquals(10, viewModel.session().get().whatIf().set().get("containerInitSeconds"));
        robot.interact(() -> robot.lookup("#reset-containerInitSeconds").queryButton().fire());
        waitUntil(() -> text(robot, "#total-after").equals(before));
        assertFalse(viewModel.session().get().whatIf().set().containsKey("containerInitSeconds"));
    }
}

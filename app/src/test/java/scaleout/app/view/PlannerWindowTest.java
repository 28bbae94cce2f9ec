package scaleout.app.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import scaleout.app.action.Action;
import scaleout.app.state.Theme;
import scaleout.app.viewmodel.FakeAws;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.model.projection.Projector;
import scaleout.model.reconstruction.Opened;

/// Journeys through the window, with an AWS that is played, and a file that never ends.
final class PlannerWindowTest extends Journey {

    private final CountDownLatch neverDone = new CountDownLatch(1);

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Override
    PlannerViewModel made(Executor worker) {
        return new PlannerViewModel(
                worker,
                Platform::runLater,
                Theme.DARK,
                (inputs, options, progress) -> {
                    if (inputs.getFirst().endsWith("endless.zip")) {
                        waitUntilInterrupted();
                    }
                    return Opened.read(inputs, options, progress);
                },
                Projector::project,
                new FakeAws(3, PlannerWindowTest::copySample),
                folder);
    }

    @Test
    void withNothingOpenThereAreThreeWaysToBegin(FxRobot robot) throws TimeoutException {
        assertTrue(isShown(robot, "#empty"));
        robot.clickOn("qwen3-8b-g6-2xlarge");
        waitUntil(() -> isShown(robot, "#what-if"));
        assertFalse(isShown(robot, "#empty"));
    }

    @Test
    void whereNothingIsOpenOnlyWhatIsSeenIsInTheWindow(FxRobot robot)
            throws IOException, TimeoutException {
        assertTrue(robot.lookup("#status").tryQuery().isEmpty());
        chosen = Files.writeString(folder.resolve("bad.json"), "{\"format\":");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> isShown(robot, "#banner"));
        assertTrue(isShown(robot, "#empty"));
        open(robot, QWEN);
        assertTrue(isShown(robot, "#status"));
        assertFalse(isShown(robot, "#banner"));
    }

    @Test
    void theFirstTouchOfThePointerMakesATooltip(FxRobot robot) throws TimeoutException {
        robot.moveTo("#keys");
        waitUntil(() ->
                Window.getWindows().stream()
                        .anyMatch(window ->
                                window instanceof Tooltip tip
                                        && tip.isShowing()
                                        && tip.getText().equals(Keys.labelWithKey(Action.KEYS))));
    }

    @Test
    void theImageCacheChangesTheTotalsAtOnce(FxRobot robot) throws TimeoutException {
        open(robot, QWEN);
        assertEquals("8m 45s", text(robot, "#total-before"));
        assertEquals("8m 45s", text(robot, "#total-after"));
        robot.clickOn("#image-cache");
        waitUntil(() -> !text(robot, "#total-after").equals("8m 45s"));
        assertEquals("8m 45s", text(robot, "#total-before"));
        assertTrue(text(robot, "#saved").contains(" less "), text(robot, "#saved"));
        robot.clickOn("#reset-what-if");
        waitUntil(() -> text(robot, "#total-after").equals("8m 45s"));
    }

    @Test
    void aBadFileShowsABannerAndKeepsTheTimeline(FxRobot robot)
            throws IOException, TimeoutException {
        open(robot, QWEN);
        chosen = Files.writeString(folder.resolve("bad.json"), "{\"format\":");
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> isShown(robot, "#banner"));
        assertEquals("8m 45s", text(robot, "#total-before"));
        assertTrue(isShown(robot, "#what-if"));
        robot.clickOn("#dismiss");
        assertFalse(isShown(robot, "#banner"));
    }

    @Test
    void cancellingKeepsWhatIsOpen(FxRobot robot) throws TimeoutException {
        open(robot, QWEN);
        robot.interact(() -> viewModel.open(folder.resolve("endless.zip")));
        assertTrue(isShown(robot, "#reading"));
        robot.clickOn("#cancel");
        assertFalse(isShown(robot, "#reading"));
        assertFalse(isShown(robot, "#banner"));
        assertEquals("8m 45s", text(robot, "#total-before"));
    }

    @Test
    void escapeCancelsAlsoWhileTheMenuHasTheFocus(FxRobot robot) throws TimeoutException {
        open(robot, QWEN);
        robot.interact(() -> robot.lookup(".menu-button").query().requestFocus());
        robot.interact(() -> viewModel.open(folder.resolve("endless.zip")));
        assertTrue(isShown(robot, "#reading"));
        robot.push(KeyCode.ESCAPE);
        assertFalse(isShown(robot, "#reading"));
    }

    @Test
    void theKeyboardSelectsRowsAndReadsThemOut(FxRobot robot) throws TimeoutException {
        open(robot, SAMPLES.resolve("burst-mixed-fleet"));
        String before = said(robot, "#gantt");
        robot.push(KeyCode.DOWN);
        assertEquals(1, viewModel.session().get().selected());
        assertNotEquals(before, said(robot, "#gantt"));
        robot.push(KeyCode.PERIOD);
        assertTrue(isShown(robot, "#tip"));
    }

    @Test
    void aPictureIsExported(FxRobot robot) throws TimeoutException {
        open(robot, QWEN);
        chosen = folder.resolve("picture.png");
        robot.clickOn("#export-picture").clickOn("#save-export");
        waitUntil(() -> isShown(robot, "#banner"));
        assertTrue(Files.isRegularFile(chosen));
    }

    @Test
    void anEndpointIsFetchedByKeysAndOpened(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        waitUntil(() -> !viewModel.live().form().get().region().isEmpty());
        robot.write("chat-2");
        robot.push(KeyCode.ENTER);
        waitUntil(() -> isShown(robot, "#total-before"));
        assertFalse(isShown(robot, "#live"));
        assertTrue(isShown(robot, "#what-was-read"));
    }

    @Test
    void escapeLeavesTheCardThatAsksAws(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.L);
        assertTrue(isShown(robot, "#live"));
        robot.clickOn("#list-endpoints");
        waitUntil(() -> robot.lookup("#endpoints").<ListView<?>>query().getItems().size() == 3);
        robot.push(KeyCode.ESCAPE);
        assertFalse(isShown(robot, "#live"));
    }

    @Test
    void aMetricWithoutANameIsNamedAndTheFilesOpenedAgain(FxRobot robot)
            throws IOException, TimeoutException {
        Path table =
                Files.writeString(
                        folder.resolve("table.csv"), "Time,my line\n2026-06-01T12:00:00Z,5\n");
        Path activities = SAMPLES.resolve("burst-mixed-fleet/describe-scaling-activities.json");
        robot.interact(() -> viewModel.open(List.of(activities, table)));
        waitUntil(() -> isShown(robot, "#say-what"));
        robot.clickOn("#say-what");
        robot.clickOn("#metric-0").write("Invocations");
        robot.clickOn("#open-again");
        assertTrue(isShown(robot, "#complaint-0"));
        robot.doubleClickOn("#metric-0").write("AWS/SageMaker/Invocations");
        robot.clickOn("#open-again");
        waitUntil(() -> !isShown(robot, "#saying") && !isShown(robot, "#say-what"));
    }

    private static void copySample(Path bundle) throws IOException {
        Files.createDirectories(bundle);
        try (Stream<Path> files = Files.list(QWEN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, bundle.resolve(file.getFileName()));
            }
        }
    }

    private void waitUntilInterrupted() throws InterruptedIOException {
        try {
            neverDone.await();
        } catch (InterruptedException cancelled) {
            throw new InterruptedIOException();
        }
    }
}

package scaleout.app.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import scaleout.app.files.SessionFile;
import scaleout.app.state.Answers;
import scaleout.app.state.Choice;
import scaleout.app.state.SavedSession;
import scaleout.app.state.SavedTrace;
import scaleout.app.state.Theme;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.domain.Optimizations;
import scaleout.model.projection.WhatIf;

/// Saving what was done, and finding it again.
final class SessionJourneyTest extends Journey {

    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    void aSavedSessionBringsBackTogglesAndView(FxRobot robot) throws TimeoutException {
        open(robot, FLEET);
        robot.clickOn("#image-cache");
        robot.push(KeyCode.DOWN);
        chosen = folder.resolve("review.session.json");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitUntil(() -> Files.exists(chosen) && isShown(robot, "#banner"));
        robot.clickOn("#reset-what-if");
        open(robot, QWEN);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> viewModel.session().get().open().startUps() == 13);
        assertEquals(true, viewModel.session().get().whatIf().optimizations().imageCache());
    }

    @Test
    void aSessionOpenedFirstOfAllBringsBackTheSizesThatWereGiven(FxRobot robot)
            throws TimeoutException, IOException {
        chosen = folder.resolve("sized.session.json");
        WhatIf sized = new WhatIf(Optimizations.AS_RECORDED, 17.75, null, Map.of());
        SavedTrace trace = new SavedTrace(List.of(withoutImageSize()), ReadOptions.NONE);
        SessionFile.write(chosen, new SavedSession(trace, List.of(), Choice.START.with(sized)));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> isShown(robot, "#image-gb"));
        assertEquals(sized, viewModel.session().get().whatIf());
        assertEquals("17.75", robot.lookup("#image-gb").<TextField>query().getText());
        assertEquals(1, robot.lookup("#gantt").queryAll().size());
    }

    private Path withoutImageSize() throws IOException {
        Path trace = copied();
        Files.delete(trace.resolve("ecr-describe-images.json"));
        return trace;
    }

    @Test
    void whatWasMadeAheadOfTheFirstTraceServesIt(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.prepare());
        open(robot, FLEET);
        assertEquals("gantt", robot.lookup("#gantt").query().getScene().getFocusOwner().getId());
        robot.push(KeyCode.DOWN);
        assertEquals(1, viewModel.session().get().choice().selected());
        assertTrue(isShown(robot, "#status"));
    }

    @Test
    void whatWasSaidOfATraceStandsInTheCardThatAsks(FxRobot robot)
            throws TimeoutException, IOException {
        chosen = folder.resolve("said.session.json");
        ReadOptions said =
                new ReadOptions(
                        List.of(),
                        Optional.of(Year.of(2026)),
                        Optional.of(ZoneId.of("Europe/Berlin")),
                        "");
        SessionFile.write(
                chosen,
                new SavedSession(new SavedTrace(List.of(copied()), said), List.of(), Choice.START));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> isShown(robot, "#total-before"));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        waitUntil(() -> isShown(robot, "#saying"));
        assertEquals("Europe/Berlin", robot.lookup("#zone").<TextField>query().getText());
        assertEquals("2026", robot.lookup("#year").<TextField>query().getText());
    }

    @Test
    void aSavedSessionBringsBackWhatWasCompared(FxRobot robot)
            throws TimeoutException, IOException {
        open(robot, FLEET);
        Path beside = copied();
        robot.interact(() -> viewModel.answers().compare().add(List.of(QWEN)));
        waitUntil(() -> viewModel.session().get().choice().answers().beside().size() == 1);
        robot.interact(() -> viewModel.answers().compare().add(List.of(beside)));
        waitUntil(() -> viewModel.session().get().choice().answers().beside().size() == 2);
        robot.interact(() -> viewModel.answers().compare().against(0));
        chosen = folder.resolve("review.session.json");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitUntil(() -> Files.exists(chosen) && isShown(robot, "#banner"));
        Files.move(beside, folder.resolve("gone"));
        open(robot, QWEN);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        waitUntil(() -> viewModel.session().get().open().startUps() == 13);
        Answers answers = viewModel.session().get().choice().answers();
        assertEquals(1, answers.beside().size());
        assertEquals(0, answers.against());
        waitUntil(() -> isShown(robot, "#banner"));
        assertTrue(
                robot.lookup("#banner")
                        .queryParent()
                        .lookupAll(".label")
                        .toString()
                        .contains(String.valueOf(beside.getFileName())));
    }

    @Test
    void whatAnotherWindowSavedIsNotOverwritten(FxRobot robot)
            throws TimeoutException, IOException {
        open(robot, FLEET);
        chosen = folder.resolve("review.session.json");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        waitUntil(() -> isShown(robot, "#banner"));
        String theirs = Files.readString(chosen) + "\n";
        Files.writeString(chosen, theirs);
        robot.clickOn("#dismiss").push(KeyCode.CONTROL, KeyCode.S);
        waitUntil(() -> isShown(robot, "#banner"));
        assertEquals(theirs, Files.readString(chosen));
        assertTrue(Files.exists(folder.resolve("review-2.session.json")));
    }

    @Test
    void notesAreFoundAgainBesideTheTrace(FxRobot robot) throws TimeoutException, IOException {
        Path trace = copied();
        open(robot, trace);
        robot.moveTo("#gantt").push(KeyCode.SHIFT, KeyCode.M).write("spike").push(KeyCode.ENTER);
        waitUntil(() -> Files.exists(folder.resolve("trace.notes.json")));
        open(robot, QWEN);
        open(robot, trace);
        waitUntil(() -> !viewModel.session().get().choice().notes().kept().isEmpty());
        assertEquals("spike", viewModel.session().get().choice().notes().kept().getFirst().text());
    }

    @Test
    void aNewScenarioIsMadeSavedAndSimulated(FxRobot robot) throws TimeoutException {
        chosen = folder.resolve("mine.scenario.json");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.doubleClickOn("#scenario-start_ups").write("x");
        assertTrue(isShown(robot, "#scenario-start_ups-complaint"));
        robot.doubleClickOn("#scenario-start_ups").write("3").clickOn("#make-scenario");

        waitUntil(() -> isShown(robot, "#total-before"));
        assertEquals(3, viewModel.session().get().open().startUps());
        assertFalse(isShown(robot, "#scenario-card"));
    }

    @Test
    void preferencesCountAtOnceAndAreKept(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.clickOn("#theme-light");
        assertEquals(Theme.LIGHT, viewModel.session().get().theme());
        robot.clickOn("#close-preferences");
        waitUntil(() -> Files.exists(folder.resolve("data/preferences.json")));
    }
}

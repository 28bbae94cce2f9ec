package scaleout.app.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import scaleout.app.files.DataFolder;
import scaleout.app.state.ExportForm;
import scaleout.app.state.Theme;
import scaleout.app.viewmodel.Keeper;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.app.viewmodel.SampleTraces;

/// A window as a user has it, with real traces and real threads; the file dialogs answer with [#chosen].
@Tag("ui")
@ExtendWith(ApplicationExtension.class)
abstract class Journey {

    static final Path SAMPLES = Path.of("../sample-traces");
    static final Path QWEN = SAMPLES.resolve("qwen3-8b-g6-2xlarge");
    static final Path FLEET = SAMPLES.resolve("burst-mixed-fleet");

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir Path folder;

    PlannerViewModel viewModel;
    Keeper keeper;
    PlannerWindow window;
    Path chosen;

    /// Shows the window; a class of journeys calls it from its own method with `@Start`, which is not inherited.
    void show(Stage stage) {
        viewModel = made(worker);
        keeper =
                new Keeper(
                        viewModel,
                        new DataFolder(folder.resolve("data")),
                        worker,
                        Platform::runLater);
        window =
                new PlannerWindow(
                        viewModel,
                        new Chosen(),
                        SampleTraces.near(List.of(Path.of(""))),
                        keeper.recent());
        stage.setScene(window.scene(980, 900));
        stage.show();
    }

    PlannerViewModel made(Executor executor) {
        return new PlannerViewModel(executor, Platform::runLater, Theme.DARK);
    }

    @AfterEach
    void stop() throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            keeper.close();
                            return null;
                        })
                .get(20, TimeUnit.SECONDS);
        worker.shutdownNow();
    }

    private final class Chosen implements FileDialogs {

        @Override
        public List<Path> files() {
            return List.of(chosen);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> export(String name, ExportForm.What what) {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> session(Path beside, String name) {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> scenario(String name) {
            return Optional.of(chosen);
        }
    }

    void open(FxRobot robot, Path trace) throws TimeoutException {
        robot.interact(() -> viewModel.open(trace));
        waitUntil(() -> isShown(robot, "#total-before") && !text(robot, "#total-before").isEmpty());
    }

    static void waitUntil(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().filter(Journey::isShown).isPresent();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    /// What those are told who do not see a node.
    static String said(FxRobot robot, String id) {
        return String.valueOf(
                robot.lookup(id).query().queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    /// A copy of a sample: what is kept beside it is not kept beside the sample.
    Path copied() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("trace"));
        try (Stream<Path> files = Files.list(FLEET)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}

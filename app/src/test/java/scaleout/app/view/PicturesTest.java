package scaleout.app.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import scaleout.app.state.ExportForm;
import scaleout.app.state.Theme;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.app.viewmodel.Projected;
import scaleout.model.domain.MetricResolution;

/// Makes the pictures of the README from the sample traces: `./mvnw -Pscreenshots verify`.
@Tag("pictures")
@ExtendWith(ApplicationExtension.class)
final class PicturesTest {

    private static final Path SAMPLE = Path.of("../sample-traces/burst-mixed-fleet");
    private static final Path PICTURES = Path.of("../packaging/pictures");
    private static final int WAIT_SECONDS = 20;

    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private PlannerViewModel viewModel;
    private Scene scene;

    @Start
    void start(Stage stage) {
        viewModel = new PlannerViewModel(worker, Platform::runLater, Theme.DARK);
        PlannerWindow window =
                new PlannerWindow(
                        viewModel,
                        new NoDialogs(),
                        List.of(),
                        new SimpleObjectProperty<>(List.of()));
        scene = window.scene(1440, 900);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop() {
        worker.shutdownNow();
    }

    @Test
    void theWindowInBothThemes(FxRobot robot) throws IOException, TimeoutException {
        robot.interact(() -> viewModel.open(SAMPLE));
        waitForTotals("before any toggle", 0);
        robot.interact(() -> {
            viewModel.whatIf().switchImageCache(true);
            viewModel.whatIf().chooseResolution(MetricResolution.SECONDS_10);
        });
        waitForTotals("with both toggles", 300);
        for (Theme theme : Theme.values()) {
            robot.interact(() -> viewModel.choices().prefer(liked -> liked.in(theme)));
            WaitForAsyncUtils.waitForFxEvents();
            write(
                    robot,
                    "window-%s.png".formatted(theme.name().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    private void waitForTotals(String when, double leastSaved) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                WAIT_SECONDS,
                TimeUnit.SECONDS,
                () ->
                        viewModel.projected().get() instanceof Projected.Ready(var projection, _)
                                && projection.baseline().totalSeconds()
                                                - projection.scenario().totalSeconds()
                                        >= leastSaved);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(viewModel.projected().get() instanceof Projected.Ready, when);
    }

    private void write(FxRobot robot, String name) throws IOException {
        WritableImage shot = new WritableImage((int) scene.getWidth(), (int) scene.getHeight());
        robot.interact(() -> scene.snapshot(shot));
        BufferedImage image =
                new BufferedImage(
                        (int) shot.getWidth(), (int) shot.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, shot.getPixelReader().getArgb(x, y));
            }
        }
        Files.createDirectories(PICTURES);
        assertTrue(ImageIO.write(image, "png", PICTURES.resolve(name).toFile()));
    }

    /// No picture needs a dialog.
    static final class NoDialogs implements FileDialogs {

        @Override
        public List<Path> files() {
            return List.of();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> export(String name, ExportForm.What what) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> session(Path beside, String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> scenario(String name) {
            return Optional.empty();
        }
    }
}

package scaleout.app.view;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import scaleout.app.files.DataFolder;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.app.viewmodel.Keeper;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.app.viewmodel.SampleTraces;
import scaleout.model.trace.FormatException;

/// The program with a window. Use [#open(List)]: a main class that extends `Application` needs JavaFX as modules.
public final class PlannerApplication extends Application {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;
    private static final Duration FIRST_FRAME = Duration.millis(250);
    private static final String TITLE = "Scale-Out Planner";

    private @Nullable Keeper keeper;
    private @Nullable WindowKeeper place;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

    /// Shows the window, opens `inputs` together if there are any, and returns when the window is closed.
    public static void open(List<String> inputs) {
        Thread.ofPlatform().daemon().start(PlannerApplication::openLibraries);
        Application.launch(PlannerApplication.class, inputs.toArray(String[]::new));
    }

    /// Opens all files of the class path while JavaFX starts: the first look for a resource that is nowhere does so too,
    /// but while the window waits.
    private static void openLibraries() {
        ClassLoader.getSystemResource("META-INF/fonts.mf");
    }

    @Override
    public void start(Stage stage) {
        PlannerViewModel viewModel =
                new PlannerViewModel(worker, Platform::runLater, Themes.ofDesktop());
        DataFolder data =
                DataFolder.of(
                        System.getenv(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ".")));
        Keeper kept = new Keeper(viewModel, data, worker, Platform::runLater);
        keeper = kept;
        Themes.followDesktop(theme -> viewModel.choices().prefer(liked -> liked.on(theme)));
        Themes.dress(viewModel.session().get().theme());
        PlannerWindow window =
                new PlannerWindow(
                        viewModel,
                        new DesktopDialogs(stage),
                        SampleTraces.near(places()),
                        kept.recent());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(
                window.scene(
                        Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight())));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        viewModel.session().map(PlannerApplication::title).subscribe(stage::setTitle);
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> viewModel.complain(failure));
        place(stage, data, viewModel);
        stage.show();
        afterFirstFrame(() -> {
            stage.getIcons().addAll(AppMark.icons());
            window.prepare();
        });
        List<Path> inputs = getParameters().getRaw().stream().map(Path::of).toList();
        if (!inputs.isEmpty()) {
            viewModel.open(inputs);
        } else if (kept.restore()) {
            restoring(viewModel);
        }
    }

    /// Runs after a while in which the first frame is painted: on few processors, all else would only delay it.
    private static void afterFirstFrame(Runnable todo) {
        PauseTransition pause = new PauseTransition(FIRST_FRAME);
        pause.setOnFinished(event -> todo.run());
        pause.play();
    }

    private void place(Stage stage, DataFolder data, PlannerViewModel viewModel) {
        WindowKeeper before = new WindowKeeper(stage, data);
        place = before;
        try {
            before.restore();
        } catch (FormatException | IOException unusable) {
            viewModel.complain(unusable);
        }
    }

    /// Says, once it is open, why something is open that nobody opened.
    private static void restoring(PlannerViewModel viewModel) {
        Subscription[] once = new Subscription[1];
        once[0] =
                viewModel
                        .session()
                        .map(Session::open)
                        .subscribe((OpenTrace before, OpenTrace now) -> {
                            once[0].unsubscribe();
                            // after what opening has to say
                            Platform.runLater(() ->
                                    viewModel.say(
                                            "The program ended unexpectedly. This is what was open then."));
                        });
    }

    /// A window that cannot write what it keeps says so on the console: it has no screen any more.
    @Override
    public void stop() throws Exception {
        try {
            if (keeper != null) {
                keeper.close(); // first: ending the worker would break off what is being written
            }
            if (place != null) {
                place.keep();
            }
        } finally {
            worker.shutdownNow();
        }
    }

    private static String title(Session session) {
        OpenTrace open = session.open();
        return open == null
                ? TITLE
                : "%s – %s".formatted(open.timeline().endpointForPeople(), TITLE);
    }

    /// Where sample traces may lie: the working directory, and the folder of the program. Not by the class's own code
    /// source: a class out of an AOT cache that has moved knows none.
    private static List<Path> places() {
        String classPath = System.getProperty("java.class.path", "");
        String program = classPath.split(File.pathSeparator, 2)[0];
        return List.of(Path.of(""), Path.of(program));
    }
}

package scaleout.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import scaleout.app.state.Rows;
import scaleout.app.state.Theme;
import scaleout.app.state.Visible;
import scaleout.app.view.BenchWindow;
import scaleout.app.viewmodel.FittingEngine;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.app.viewmodel.Projected;
import scaleout.model.bundle.Input;
import scaleout.model.reconstruction.Opened;
import scaleout.model.timeline.Timeline;

/// Measures frames in a real window of 1600x900 while it pans and zooms over 1,000,000 spans, beside a plain canvas that
/// draws every bar, and how long a toggle takes to reach the screen. `./mvnw -Pbench verify` runs it on the display.
///
/// JavaFX runs at full speed, without waiting for a screen to refresh, so that the time from one frame to the next is
/// what a frame costs: the change, laying out, and rendering in software.
public final class FrameTimes {

    private static final int START_UPS = 200_000;
    private static final int TOGGLED_START_UPS = 1_000;
    private static final int EACH = 1_000;
    private static final int ROUND = 300;
    private static final int WARM_UP = ROUND;

    /// More of them, as `-Dframes=3000`, give a profiler something to look at.
    private static final int FRAMES = Integer.getInteger("frames", 2 * ROUND);

    private static final int WARM_UP_TOGGLES = 20;

    /// More of them, as `-Dtoggles=600`, give a profiler something to look at.
    private static final int TOGGLES = WARM_UP_TOGGLES + Integer.getInteger("toggles", 101);

    private FrameTimes() {}

    /// Measures, prints, and writes the figures into the README that is named, if one is.
    public static void main(String[] arguments) {
        System.setProperty("javafx.animation.fullspeed", "true");
        Application.launch(App.class, arguments);
    }

    /// The window that is measured.
    public static final class App extends Application {

        private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
        private final Deque<Runnable> steps = new ArrayDeque<>();
        private final Figures figures = new Figures();
        private Timeline timeline = Fleet.of(START_UPS, EACH);
        private PlannerViewModel viewModel;
        private Stage stage;
        private Visible all;

        @Override
        public void start(Stage shown) {
            stage = shown;
            viewModel =
                    new PlannerViewModel(
                            worker,
                            Platform::runLater,
                            Theme.DARK,
                            (inputs, options, progress) ->
                                    new Opened(
                                            timeline,
                                            List.of(),
                                            new Input.Files(List.of(), List.of())),
                            new FittingEngine());
            stage.setScene(BenchWindow.scene(viewModel, 1600, 900));
            stage.show();
            figures.say(
                    "Java, processors",
                    "%s, %d"
                            .formatted(
                                    Runtime.version(), Runtime.getRuntime().availableProcessors()));
            figures.say("Spans", "%,d in %,d start-ups".formatted(5 * START_UPS, START_UPS));
            steps.add(this::open);
            steps.add(() -> frames("a row each", Rows.ALL.sized(Rows.Size.ROWS)));
            steps.add(
                    () -> frames("overview, all rows in view", Rows.ALL.sized(Rows.Size.OVERVIEW)));
            steps.add(() ->
                    frames(
                            "all folded, %d groups".formatted(Fleet.TYPES),
                            Rows.ALL.collapsing(BenchWindow.groups(timeline))));
            steps.add(this::memory);
            steps.add(() -> plain());
            steps.add(this::openSmall);
            steps.add(() -> toggle(new double[TOGGLES], 0));
            steps.add(this::write);
            next();
        }

        private void next() {
            if (!steps.isEmpty()) {
                Platform.runLater(steps.poll());
            }
        }

        private void open() {
            long start = System.nanoTime();
            viewModel.open(Path.of("fleet"));
            whenProjected(() -> {
                all = BenchWindow.all(timeline);
                figures.say(
                        "Opened and projected after",
                        Figures.ms((System.nanoTime() - start) / 1e6));
                next();
            });
        }

        private void openSmall() {
            timeline = Fleet.of(TOGGLED_START_UPS, 100);
            viewModel.open(Path.of("small"));
            whenProjected(this::next);
        }

        private void whenProjected(Runnable then) {
            viewModel
                    .projected()
                    .addListener(
                            new ChangeListener<Projected>() {
                                @Override
                                public void changed(
                                        ObservableValue<? extends Projected> of,
                                        Projected before,
                                        Projected now) {
                                    if (!(now instanceof Projected.NotYet)) {
                                        viewModel.projected().removeListener(this);
                                        afterFrames(1, then);
                                    }
                                }
                            });
        }

        private void frames(String name, Rows rows) {
            viewModel.choices().change(name, choice -> choice.showing(rows).seeing(null));
            measure(
                    frame ->
                            viewModel
                                    .choices()
                                    .move("Move view", choice -> choice.seeing(view(frame))),
                    times -> {
                        figures.say("Frame, " + name, times);
                        next();
                    });
        }

        /// Zooms in and out again while it goes from the left to the right.
        private Visible view(int frame) {
            double phase = 2 * Math.PI * (frame % ROUND) / ROUND;
            double zoom = Math.pow(2, 3 * (1 - Math.cos(phase)));
            double seconds = all.seconds() / zoom;
            double room = all.seconds() - seconds;
            double left = all.startSeconds() + room * (0.5 - 0.5 * Math.cos(phase / 2));
            return new Visible(left, left + seconds, 24.0 * (frame % ROUND));
        }

        private void plain() {
            BenchWindow.Plain plain = new BenchWindow.Plain(timeline, 1600, 900);
            Scene before = stage.getScene();
            stage.setScene(plain.scene());
            measure(
                    frame -> plain.draw(view(frame).startSeconds(), view(frame).endSeconds()),
                    times -> {
                        figures.say("Frame, plain canvas, every bar drawn", times);
                        stage.setScene(before);
                        next();
                    },
                    5,
                    40);
        }

        private void toggle(double[] times, int done) {
            if (done == times.length) {
                figures.say(
                        "Toggle to screen, the first %d".formatted(WARM_UP_TOGGLES),
                        Arrays.copyOf(times, WARM_UP_TOGGLES));
                figures.say(
                        "Toggle to screen, %,d start-ups".formatted(TOGGLED_START_UPS),
                        Arrays.copyOfRange(times, WARM_UP_TOGGLES, times.length));
                next();
                return;
            }
            long start = System.nanoTime();
            viewModel.whatIf().switchImageCache(done % 2 == 0);
            whenProjected(() -> {
                times[done] = (System.nanoTime() - start) / 1e6;
                toggle(times, done + 1);
            });
        }

        private void memory() {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            double used = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
            figures.say("Heap in use with the timeline and all indexes", "%.0f MB".formatted(used));
            next();
        }

        private void measure(IntConsumer change, Consumer<double[]> then) {
            measure(change, then, WARM_UP, FRAMES);
        }

        private static void measure(
                IntConsumer change, Consumer<double[]> then, int warmUp, int count) {
            double[] times = new double[count];
            new AnimationTimer() {
                private int frame = -warmUp;
                private long last;

                @Override
                public void handle(long pulse) {
                    long now = System.nanoTime();
                    if (frame > 0) {
                        times[frame - 1] = (now - last) / 1e6;
                    }
                    last = now;
                    if (frame == count) {
                        stop();
                        then.accept(times);
                    } else {
                        change.accept(Math.floorMod(frame, count));
                        frame++;
                    }
                }
            }.start();
        }

        private static void afterFrames(int count, Runnable then) {
            new AnimationTimer() {
                private int left = count;

                @Override
                public void handle(long pulse) {
                    if (left-- == 0) {
                        stop();
                        then.run();
                    }
                }
            }.start();
        }

        private void write() {
            worker.shutdownNow();
            List<String> raw = getParameters().getRaw();
            try {
                if (!raw.isEmpty()) {
                    figures.write(Path.of(raw.getFirst()));
                }
            } catch (IOException unwritable) {
                System.err.println(unwritable.getMessage());
            }
            Platform.exit();
        }
    }
}

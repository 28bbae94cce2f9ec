package scaleout.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Theme;
import scaleout.app.state.Traces;
import scaleout.model.bundle.Input;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Projector;
import scaleout.model.projection.WhatIf;
import scaleout.model.reconstruction.Opened;
import scaleout.model.timeline.Timeline;
import scaleout.model.trace.FormatException;

/// No toolkit, no threads, no waiting: work and UI are queues that the test runs by hand.
final class PlannerViewModelTest {

    private final Tasks worker = new Tasks();
    private final Tasks ui = new Tasks();
    private final List<WhatIf> projected = new ArrayList<>();
    private Reader reader =
            (inputs, options, progress) -> opened(Traces.cold(inputs.getFirst().toString()));
    private final PlannerViewModel viewModel =
            new PlannerViewModel(
                    worker,
                    ui,
                    Theme.DARK,
                    (inputs, options, progress) -> reader.read(inputs, options, progress),
                    (timeline, whatIf) -> {
                        projected.add(whatIf);
                        return Projector.project(timeline, whatIf);
                    });

    @Test
    void anOpenedTraceIsShownAndProjected() {
        open("chat");
        assertEquals("chat", endpoint());
        assertEquals(List.of(WhatIf.NOTHING), projected);
        assertEquals(
                765, answer().total().beforeSeconds(), 1e-6); // 240 s detection and 525 s start-up
        assertTrue(answer().total().isNone());
        assertInstanceOf(Work.Idle.class, viewModel.work().get());
    }

    @Test
    void theWindowIsToldHowFarReadingHasCome() {
        reader =
                (inputs, options, progress) -> {
                    progress.at("Reading describe-alarms.json", 0.25);
                    progress.at("Reading metric-data.json", 0.5);
                    return opened(Traces.cold("chat"));
                };
        viewModel.open(Path.of("chat"));
        worker.runNext();
        ui.runNext();
        // both reports came before the window had time to show the first
        assertEquals(
                new Work.Reading("Opening chat", "Reading metric-data.json", 0.5),
                viewModel.work().get());
    }

    @Test
    void theLatestTraceAskedForWins() {
        viewModel.open(Path.of("first"));
        worker.runNext();
        viewModel.open(Path.of("second"));
        runAll();
        assertEquals("second", endpoint());
        assertEquals(1, projected.size());
    }

    @Test
    void aTraceThatCannotBeReadLeavesOpenWhatIsOpen() {
        open("chat");
        reader =
                (inputs, options, progress) -> {
                    throw FormatException.expected(
                            "bad.json", "/a", "a number", "the end", "Save it again.");
                };
        open("bad.json");
        assertEquals("chat", endpoint());
        assertEquals(765, answer().total().beforeSeconds(), 1e-6);
        assertEquals(
                new Banner.Problem(
                        "bad.json, /a: expected a number but found the end.", "Save it again."),
                viewModel.banner().get());
    }

    @Test
    void theNextOpenHidesTheMessageOfTheOneBefore() {
        reader =
                (inputs, options, progress) -> {
                    throw new NoSuchFileException("gone");
                };
        open("gone");
        assertEquals(
                new Banner.Problem(
                        "gone: there is no such file or folder.",
                        "Check the path, or open another trace."),
                viewModel.banner().get());
        viewModel.open(Path.of("chat"));
        assertInstanceOf(Banner.Hidden.class, viewModel.banner().get());
    }

    @Test
    void anErrorOfTheProgramIsShownToo() {
        reader =
                (inputs, options, progress) -> {
                    throw new StackOverflowError();
                };
        open("deep.json");
        assertInstanceOf(Banner.Problem.class, viewModel.banner().get());
    }

    @Test
    void cancellingInterruptsTheReaderAndKeepsWhatIsOpen() {
        open("chat");
        List<Boolean> interrupted = new ArrayList<>();
        reader =
                (inputs, options, progress) -> {
                    viewModel.cancel(); // as if the user did it now
                    interrupted.add(Thread.interrupted());
                    throw new InterruptedIOException();
                };
        open("huge.zip");
        assertEquals(List.of(true), interrupted);
        assertEquals("chat", endpoint());
        assertInstanceOf(Work.Idle.class, viewModel.work().get());
        assertInstanceOf(Banner.Hidden.class, viewModel.banner().get());
    }

    @Test
    void togglesMakeTheScenario() {
        open("chat");
        viewModel.whatIf().switchImageCache(true);
        viewModel.whatIf().switchDataCache(true);
        viewModel.whatIf().chooseResolution(MetricResolution.SECONDS_10);
        runAll();
        assertEquals(
                new Optimizations(true, true, MetricResolution.SECONDS_10),
                projected.getLast().optimizations());
        assertEquals(-150, change(Phase.DETECTION).deltaSeconds(), 1e-6); // 3 x 60 s to 3 x 10 s
        assertEquals(-333, change(Phase.IMAGE_PULL).deltaSeconds(), 1e-6);
    }

    @Test
    void aToggleBackAtItsRecordedPositionChangesNothing() {
        open("chat");
        viewModel.whatIf().switchImageCache(true);
        viewModel.whatIf().chooseResolution(MetricResolution.SECONDS_10);
        viewModel.whatIf().switchImageCache(false);
        viewModel.whatIf().chooseResolution(MetricResolution.SECONDS_60);
        runAll();
        assertEquals(WhatIf.NOTHING, projected.getLast());
        assertTrue(answer().total().isNone());
    }

    @Test
    void theLatestScenarioWinsEvenIfItIsDoneFirst() {
        open("chat");
        viewModel.whatIf().switchImageCache(true);
        viewModel.whatIf().switchImageCache(false);
        worker.runNewest();
        worker.runAll();
        ui.runAll();
        assertTrue(answer().total().isNone());
    }

    @Test
    void theAnswersDeltasAddUp() {
        open("chat");
        viewModel.whatIf().switchImageCache(true);
        runAll();
        double sum =
                answer().phases().values().stream().mapToDouble(PhaseChange::deltaSeconds).sum();
        assertEquals(answer().total().deltaSeconds(), sum, 1e-6);
    }

    @Test
    void aSizeThatTheTraceLeavesOpenIsAskedForAndThenProjected() {
        reader = (inputs, options, progress) -> opened(Traces.ofUnknownImage("chat"));
        open("chat");
        assertInstanceOf(Projected.Ready.class, viewModel.projected().get());
        assertTrue(viewModel.session().get().recorded().imageSizeUnknown());
        viewModel.whatIf().switchImageCache(true);
        runAll();
        assertInstanceOf(Projected.Impossible.class, viewModel.projected().get());
        viewModel.whatIf().giveSizes(17.7, null);
        runAll();
        assertInstanceOf(Projected.Ready.class, viewModel.projected().get());
    }

    @Test
    void anotherTraceStartsWithNothingChangedAndEverythingInView() {
        open("chat");
        viewModel.whatIf().switchImageCache(true);
        viewModel.choices().move("Select start-up", choice -> choice.selecting(7));
        viewModel.choices().prefer(liked -> liked.in(Theme.LIGHT));
        open("other");
        assertEquals(WhatIf.NOTHING, viewModel.session().get().whatIf());
        assertNull(viewModel.session().get().visible());
        assertEquals(Theme.LIGHT, viewModel.session().get().theme());
    }

    @Test
    void undoTakesBackTheLatestChangeAndProjectsAnew() {
        open("chat");
        viewModel.whatIf().giveSizes(17.7, null);
        viewModel.whatIf().switchImageCache(true);
        runAll();
        Projected changed = viewModel.projected().get();
        viewModel.choices().undo();
        runAll();
        assertNull(viewModel.session().get().whatIf().optimizations().imageCache());
        assertNotEquals(changed, viewModel.projected().get());
        viewModel.choices().redo();
        assertEquals(true, viewModel.session().get().whatIf().optimizations().imageCache());
    }

    private void open(String name) {
        viewModel.open(Path.of(name));
        runAll();
    }

    private void runAll() {
        for (int i = 0; i < 4; i++) {
            worker.runAll();
            ui.runAll();
        }
    }

    private String endpoint() {
        OpenTrace open = Objects.requireNonNull(viewModel.session().get().open());
        return open.timeline().endpoint();
    }

    private Answer answer() {
        return assertInstanceOf(Projected.Ready.class, viewModel.projected().get()).answer();
    }

    private PhaseChange change(Phase phase) {
        return Objects.requireNonNull(answer().phases().get(phase));
    }

    private static Opened opened(Timeline timeline) {
        return new Opened(timeline, List.of(), new Input.Files(List.of(), List.of()));
    }
}

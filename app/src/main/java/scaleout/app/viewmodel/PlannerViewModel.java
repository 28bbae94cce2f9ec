package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.app.state.Theme;
import scaleout.app.state.Toggles;
import scaleout.app.viewmodel.Latest.Outcome;
import scaleout.model.bundle.Progress;
import scaleout.model.domain.MetricResolution;
import scaleout.model.projection.Projection;
import scaleout.model.projection.ProjectionException;
import scaleout.model.projection.Projector;
import scaleout.model.projection.WhatIf;
import scaleout.model.reconstruction.Opened;
import scaleout.model.timeline.Timeline;
import scaleout.model.trace.FormatException;

/// Everything that the window shows, and everything that the user can do to it. Call it on the UI executor.
///
/// Reading and projecting run on the worker. Of each only the latest request counts. What is open stays open until
/// another trace has been read to its end.
public final class PlannerViewModel {

    /// Reads a trace, off the UI thread.
    @FunctionalInterface
    public interface Reader {
        /// Returns what lies at `path`; throws `InterruptedIOException` when the thread is interrupted.
        Opened read(Path path, Progress progress) throws FormatException, IOException;
    }

    /// Projects a timeline, off the UI thread.
    @FunctionalInterface
    public interface Engine {
        /// Returns the projection of `timeline` under `whatIf`.
        Projection project(Timeline timeline, WhatIf whatIf) throws ProjectionException;
    }

    private final Reader reader;
    private final Engine engine;
    private final Latest reading;
    private final Latest projecting;
    private final Latest exporting;
    private final ReadOnlyObjectWrapper<Session> session;
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(new Work.Idle());
    private final ReadOnlyObjectWrapper<Banner> banner =
            new ReadOnlyObjectWrapper<>(new Banner.Hidden());
    private final ReadOnlyObjectWrapper<Projected> projected =
            new ReadOnlyObjectWrapper<>(new Projected.NotYet());

    /// Returns a view-model that reads and computes for real.
    public PlannerViewModel(Executor worker, Executor ui, Theme theme) {
        this(worker, ui, theme, Opened::read, Projector::project);
    }

    /// Returns a view-model that reads and computes as told.
    public PlannerViewModel(
            Executor worker, Executor ui, Theme theme, Reader reader, Engine engine) {
        this.reader = reader;
        this.engine = engine;
        this.reading = new Latest(worker, ui);
        this.projecting = new Latest(worker, ui);
        this.exporting = new Latest(worker, ui);
        this.session = new ReadOnlyObjectWrapper<>(Session.start(theme));
    }

    /// What the user has chosen.
    public ReadOnlyObjectProperty<Session> session() {
        return session.getReadOnlyProperty();
    }

    /// What the window is waiting for.
    public ReadOnlyObjectProperty<Work> work() {
        return work.getReadOnlyProperty();
    }

    /// The message above the charts.
    public ReadOnlyObjectProperty<Banner> banner() {
        return banner.getReadOnlyProperty();
    }

    /// The projection of what is open. While another one is computed, the one before it stays.
    public ReadOnlyObjectProperty<Projected> projected() {
        return projected.getReadOnlyProperty();
    }

    /// Starts reading a trace; another one that is being read is given up.
    public void open(Path path) {
        dismissBanner();
        work.set(new Work.Reading(path, "Opening " + path.getFileName(), 0));
        Progress progress = reporting(path, reading.untilOvertaken());
        reading.start(() -> read(path, progress), this::opened);
    }

    /// Gives up what is being read; what was open stays.
    public void cancel() {
        reading.cancel();
        work.set(new Work.Idle());
    }

    /// Hides the message above the charts.
    public void dismissBanner() {
        banner.set(new Banner.Hidden());
    }

    /// Shows a problem that the window met itself.
    public void complain(Throwable failure) {
        banner.set(Banner.Problem.of(Words.of(failure)));
    }

    /// Switches the image cache.
    public void switchImageCache(boolean on) {
        scenario(Toggles.withImageCache(session.get(), on));
    }

    /// Switches the data cache.
    public void switchDataCache(boolean on) {
        scenario(Toggles.withDataCache(session.get(), on));
    }

    /// Chooses a metric resolution; null goes back to as recorded.
    public void chooseResolution(@Nullable MetricResolution resolution) {
        scenario(Toggles.withResolution(session.get(), resolution));
    }

    /// Gives the sizes that the trace leaves open, decimal GB; null leaves a size to the trace.
    public void giveSizes(@Nullable Double imageGb, @Nullable Double modelGb) {
        scenario(Toggles.withSizes(session.get(), imageGb, modelGb));
    }

    /// Puts every toggle and size back to as recorded.
    public void resetWhatIf() {
        scenario(WhatIf.NOTHING);
    }

    /// Changes what the user looks at, not what is computed: the selection, the part in view, the theme.
    public void look(UnaryOperator<Session> change) {
        session.set(change.apply(session.get()));
    }

    /// The file name to propose for a picture, such as `chat-prod.png`.
    public String pictureName() {
        OpenTrace open = session.get().open();
        String name = open == null ? "scale-out" : open.timeline().endpoint();
        return name.replaceAll("[^\\w.-]", "-") + ".png";
    }

    /// Writes a picture of what is open.
    public void exportPicture(Path chosen) {
        Session now = session.get();
        OpenTrace open = now.open();
        if (open == null) {
            return;
        }
        Path file = Picture.named(chosen);
        Charts.of(now, projected.get(), Optional.empty())
                .map(charts -> new Picture(open, charts.scene(), charts.palette()))
                .ifPresent(picture ->
                        exporting.start(
                                () -> {
                                    picture.write(file);
                                    return file;
                                },
                                this::exported));
    }

    private void exported(Outcome<Path> outcome) {
        switch (outcome) {
            case Outcome.Done<Path>(Path file) ->
                    banner.set(new Banner.Done("Picture saved: " + file));
            case Outcome.Failed<Path>(Throwable failure) -> complain(failure);
        }
    }

    private OpenTrace read(Path path, Progress progress) throws FormatException, IOException {
        long start = System.nanoTime();
        Opened opened = reader.read(path, progress);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new OpenTrace(
                path, opened.timeline(), opened.findings(), opened.problems(), seconds);
    }

    private void opened(Outcome<OpenTrace> outcome) {
        work.set(new Work.Idle());
        switch (outcome) {
            case Outcome.Done<OpenTrace>(OpenTrace trace) -> {
                projected.set(new Projected.NotYet());
                session.set(session.get().opened(trace));
                project();
            }
            case Outcome.Failed<OpenTrace>(Throwable failure) -> complain(failure);
        }
    }

    private void scenario(WhatIf whatIf) {
        if (!whatIf.equals(session.get().whatIf())) {
            session.set(session.get().with(whatIf));
            project();
        }
    }

    private void project() {
        OpenTrace open = session.get().open();
        if (open != null) {
            WhatIf whatIf = session.get().whatIf();
            projecting.start(() -> engine.project(open.timeline(), whatIf), this::projected);
        }
    }

    private void projected(Outcome<Projection> outcome) {
        switch (outcome) {
            case Outcome.Done<Projection>(Projection projection) ->
                    projected.set(new Projected.Ready(projection, Answer.of(projection)));
            case Outcome.Failed<Projection>(Throwable failure) ->
                    projected.set(new Projected.Impossible(Words.of(failure)));
        }
    }

    /// Tells the window of progress at most once per turn of the UI executor, however often the reader reports it.
    private Progress reporting(Path path, Consumer<Runnable> untilOvertaken) {
        AtomicReference<Work.@Nullable Reading> waiting = new AtomicReference<>();
        return (what, done) -> {
            if (waiting.getAndSet(new Work.Reading(path, what, done)) == null) {
                untilOvertaken.accept(() -> {
                    Work.Reading latest = waiting.getAndSet(null);
                    if (latest != null) {
                        work.set(latest);
                    }
                });
            }
        };
    }
}

package scaleout.app.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import scaleout.app.state.LeftOut;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Preferences;
import scaleout.app.state.SavedSession;
import scaleout.app.state.Session;
import scaleout.app.state.Source;
import scaleout.app.state.Theme;
import scaleout.app.viewmodel.Latest.Outcome;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.simulation.ScenarioInput;

/// Everything that the window shows, and everything that the user can do to it. Call it on the UI executor.
///
/// Reading and projecting run on the worker. Of each only the latest request counts. What is open stays open until
/// another trace has been read to its end.
public final class PlannerViewModel {

    /// How much of fetching and reading is fetching, for the progress.
    private static final double FETCH_SHARE = 0.9;

    private final Loader loader;
    private final Engine engine;
    private final Opening opening;
    private final Latest projecting;
    private final LiveViewModel live;
    private final StretchViewModel stretch;
    private final PlayViewModel play;
    private final LanesViewModel lanes;
    private final AnswersViewModel answers;
    private final SessionsViewModel sessions;
    private final ExportViewModel exports;
    private final NewScenarioViewModel newScenario;
    private final SayingViewModel saying = new SayingViewModel(this::open);
    private final Choices choices;
    private final WhatIfViewModel whatIf;
    private final ReadOnlyObjectProperty<Session> session;
    private final ReadOnlyObjectWrapper<Banner> banner =
            new ReadOnlyObjectWrapper<>(new Banner.Hidden());
    private final ReadOnlyObjectWrapper<Projected> projected =
            new ReadOnlyObjectWrapper<>(new Projected.NotYet());

    /// Returns a view-model that reads and computes for real.
    public PlannerViewModel(Executor worker, Executor ui, Theme theme) {
        this(worker, ui, theme, ScenarioInput::read, new FittingEngine());
    }

    /// Returns a view-model that reads and computes as told.
    public PlannerViewModel(
            Executor worker, Executor ui, Theme theme, Reader reader, Engine engine) {
        this(worker, ui, theme, reader, engine, new RealAws(), home());
    }

    /// Returns a view-model that reads, computes and asks AWS as told.
    ///
    /// @param home where the folder for fetched bundles is proposed
    public PlannerViewModel(
            Executor worker,
            Executor ui,
            Theme theme,
            Reader reader,
            Engine engine,
            AwsCalls aws,
            Path home) {
        this.loader = new Loader(reader);
        this.engine = engine;
        this.opening = new Opening(worker, ui);
        this.live = new LiveViewModel(worker, ui, aws, home, this::fetch);
        this.projecting = new Latest(worker, ui);
        this.choices = new Choices(new Preferences(theme), this::project);
        this.session = choices.session();
        this.exports =
                new ExportViewModel(worker, ui, session, projected(), engine::fitted, banner::set);
        this.whatIf = new WhatIfViewModel(choices);
        this.newScenario = new NewScenarioViewModel(worker, ui, this::open, this::complain);
        this.sessions = new SessionsViewModel(worker, ui, choices, banner::set);
        this.stretch = new StretchViewModel(worker, ui, session);
        this.play = new PlayViewModel(worker, ui, session);
        this.lanes = new LanesViewModel(worker, ui, session, projected(), engine::fitted);
        this.answers =
                new AnswersViewModel(
                        worker,
                        ui,
                        choices,
                        projected(),
                        engine::fitted,
                        new CompareViewModel(
                                worker,
                                ui,
                                choices,
                                (source, progress) -> loader.read(source, progress).trace(),
                                this::complain));
    }

    /// What the user has chosen.
    public ReadOnlyObjectProperty<Session> session() {
        return session;
    }

    /// What the window is waiting for.
    public ReadOnlyObjectProperty<Work> work() {
        return opening.work();
    }

    /// The message above the charts.
    public ReadOnlyObjectProperty<Banner> banner() {
        return banner.getReadOnlyProperty();
    }

    /// The projection of what is open. While another one is computed, the one before it stays.
    public ReadOnlyObjectProperty<Projected> projected() {
        return projected.getReadOnlyProperty();
    }

    /// Asks what if.
    public WhatIfViewModel whatIf() {
        return whatIf;
    }

    /// Makes scenarios.
    public NewScenarioViewModel newScenario() {
        return newScenario;
    }

    /// Saves sessions.
    public SessionsViewModel sessions() {
        return sessions;
    }

    /// What happens in the selected time.
    public StretchViewModel stretch() {
        return stretch;
    }

    /// Plays the scale-out.
    public PlayViewModel play() {
        return play;
    }

    /// The selected start-up in each retained-state lane.
    public LanesViewModel lanes() {
        return lanes;
    }

    /// The answers below the charts.
    public AnswersViewModel answers() {
        return answers;
    }

    /// The card that asks AWS.
    public LiveViewModel live() {
        return live;
    }

    /// The card that asks for what files leave out.
    public SayingViewModel saying() {
        return saying;
    }

    /// Starts reading a trace; another one that is being read is given up.
    public void open(Path path) {
        open(List.of(path));
    }

    /// Starts reading inputs as one trace, if there are any; another one that is being read is given up.
    public void open(List<Path> inputs) {
        if (!inputs.isEmpty()) {
            open(Source.of(inputs));
        }
    }

    private void open(Source source) {
        start(source.name(), progress -> loader.read(source, progress));
    }

    /// Opens again what was open when the program ended unexpectedly.
    void restore(SavedSession left) {
        Loaded.Wanted wanted = new Loaded.Wanted(left, Optional.empty());
        start(wanted.source().name(), progress -> loader.read(wanted, progress));
    }

    private void start(String name, Opening.Job<Loaded> job) {
        dismissBanner();
        live.hide();
        saying.hide();
        opening.start("Opening " + name, "Opening " + name, job, this::opened);
    }

    private void fetch(String title, Opening.Job<Source> fetching, Consumer<Throwable> failed) {
        dismissBanner();
        opening.start(
                title,
                "Asking AWS",
                progress -> {
                    Source source =
                            fetching.run((what, done) -> progress.at(what, FETCH_SHARE * done));
                    return loader.read(
                            source,
                            (what, done) ->
                                    progress.at(what, FETCH_SHARE + (1 - FETCH_SHARE) * done));
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<Loaded>(Loaded loaded) -> {
                            live.hide();
                            show(loaded);
                        }
                        case Outcome.Failed<Loaded>(Throwable failure) -> failed.accept(failure);
                    }
                });
    }

    /// Gives up what is being read; what was open stays.
    public void cancel() {
        opening.cancel();
    }

    /// Hides the message above the charts.
    public void dismissBanner() {
        banner.set(new Banner.Hidden());
    }

    /// Shows a problem that the window met itself.
    public void complain(Throwable failure) {
        banner.set(Banner.Problem.of(Words.of(failure)));
    }

    /// Tells the user something.
    public void say(String message) {
        banner.set(new Banner.Done(message));
    }

    /// What the user has chosen, step by step.
    public Choices choices() {
        return choices;
    }

    /// Writes pictures and data.
    public ExportViewModel exports() {
        return exports;
    }

    private void opened(Outcome<Loaded> outcome) {
        switch (outcome) {
            case Outcome.Done<Loaded>(Loaded loaded) -> show(loaded);
            case Outcome.Failed<Loaded>(UnusableException unusable) -> {
                saying.about(unusable.source(), unusable.leftOut());
                Banner.Problem problem = Banner.Problem.of(Words.of(unusable));
                banner.set(
                        unusable.leftOut().isNothing()
                                ? problem
                                : new Banner.Question(problem.problem(), problem.advice()));
            }
            case Outcome.Failed<Loaded>(Throwable failure) -> complain(failure);
        }
    }

    private void show(Loaded loaded) {
        OpenTrace trace = loaded.trace();
        LeftOut leftOut = LeftOut.of(trace.files());
        saying.about(trace.source(), leftOut);
        projected.set(new Projected.NotYet());
        choices.opened(trace, loaded.choice());
        sessions.opened(loaded.session());
        banner.set(
                loaded.missing().isEmpty()
                        ? News.of(trace, leftOut)
                        : News.missing(loaded.missing()));
        project();
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

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }
}

package scaleout.app.view;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import scaleout.app.action.Action;
import scaleout.app.chart.FxFonts;
import scaleout.app.state.AnswerTab;
import scaleout.app.state.Note;
import scaleout.app.state.Session;
import scaleout.app.state.TimeDisplay;
import scaleout.app.state.Tracks;
import scaleout.app.viewmodel.Banner;
import scaleout.app.viewmodel.Lazy;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.app.viewmodel.Work;

/// The whole window: head bar, messages, charts and panel, status bar.
public final class PlannerWindow {

    /// What works while a card covers the window.
    private static final Set<Action> IN_A_CARD =
            EnumSet.of(
                    Action.OPEN_FILE,
                    Action.OPEN_FOLDER,
                    Action.SWITCH_THEME,
                    Action.UNDO,
                    Action.REDO,
                    Action.KEEP_MARK,
                    Action.CLEAR);

    private final PlannerViewModel viewModel;
    private final Asking asking;

    private final Lazy<KeysCard> keysCard = new Lazy<>(() -> new KeysCard(this::run));
    private final Lazy<LiveCard> liveCard;
    private final Lazy<SayingCard> sayingCard;
    private final Lazy<CommandsCard> commandsCard =
            new Lazy<>(() -> new CommandsCard(this::runFromCard));
    private final Lazy<HistoryCard> historyCard;
    private final Lazy<NotesCard> notesCard;
    private final Lazy<PreferencesCard> preferencesCard;
    private final Lazy<NewScenarioCard> scenarioCard;
    private final Lazy<ExportCard> exportCard;
    private final PlannerPane planner;
    private final CardStack cards;

    /// @param samples traces to propose while nothing is open
    /// @param recent  what was opened last, the latest first
    public PlannerWindow(
            PlannerViewModel viewModel,
            FileDialogs dialogs,
            List<Path> samples,
            ObservableValue<List<List<Path>>> recent) {
        FxFonts.load();
        this.viewModel = viewModel;
        asking = new Asking(viewModel, dialogs);
        planner = new PlannerPane(viewModel, this::run, samples, recent);
        cards = new CardStack(planner, this::uncovered);
        liveCard = new Lazy<>(() -> new LiveCard(viewModel.live(), dialogs));
        sayingCard = new Lazy<>(() -> new SayingCard(viewModel.saying()));
        historyCard = new Lazy<>(() -> new HistoryCard(viewModel.choices(), this::run));
        notesCard = new Lazy<>(() -> new NotesCard(viewModel.choices(), this::run, this::showTime));
        preferencesCard = new Lazy<>(() -> new PreferencesCard(viewModel.choices(), this::run));
        scenarioCard =
                new Lazy<>(() ->
                        new NewScenarioCard(
                                viewModel.newScenario(), this::run, this::makeScenario));
        exportCard = new Lazy<>(() -> new ExportCard(viewModel.exports(), this::run, this::export));
        viewModel.choices().scenario().subscribe(session -> show());
        viewModel.work().subscribe(work -> show());
        viewModel.banner().subscribe(banner -> show());
        viewModel.live().shown().subscribe(shown -> show());
        viewModel.saying().shown().subscribe(shown -> show());
    }

    /// Returns the window's content in a scene that obeys keys, drops and the theme.
    public Scene scene(double width, double height) {
        Scene scene = new Scene(cards, width, height);
        keys().install(scene);
        planner.install(scene);
        viewModel
                .session()
                .map(Session::preferences)
                .map(liked ->
                        liked.showing(TimeDisplay.RELATIVE)
                                .zoomingByWheel(false)
                                .tracking(tracks -> Tracks.USUAL))
                .subscribe(liked -> Themes.apply(liked, scene));
        return scene;
    }

    /// Makes what is not seen before there is a trace, a message or a drag. To be called when there is time: the first
    /// frame does not wait for it, and the first trace is shown the sooner.
    public void prepare() {
        planner.complete();
        planner.bench();
    }

    private void show() {
        planner.show();
        boolean busy = viewModel.work().get() instanceof Work.Reading;
        cards.show(liveCard, viewModel.live().shown().get() && !busy);
        cards.show(sayingCard, viewModel.saying().shown().get() && !busy);
    }

    private void uncovered() {
        if (viewModel.session().get().open() != null) {
            charts().requestFocus();
        }
    }

    private ChartsPane charts() {
        return planner.bench().charts();
    }

    /// Runs what was chosen in the card, which is gone then.
    private void runFromCard(Action action) {
        cards.show(commandsCard, false);
        run(action);
    }

    private void showTime(double seconds) {
        cards.show(notesCard, false);
        charts().navigation().showTime(seconds);
    }

    private void keepMark() {
        charts().navigation()
                .pointedAt()
                .ifPresent(at -> {
                    Note note = charts().selection().keep(at);
                    cards.show(notesCard, true);
                    notesCard.get().begin(note);
                });
    }

    private void export() {
        asking.export(() -> cards.show(exportCard, false));
    }

    private void makeScenario() {
        asking.makeScenario(() -> cards.show(scenarioCard, false));
    }

    private void showOpen(Lazy<? extends Card> card) {
        if (viewModel.session().get().open() != null) {
            cards.show(card, true);
        }
    }

    private Keys keys() {
        Keys keys = new Keys();
        for (Action action : Action.values()) {
            keys.on(action, faster -> run(action, faster));
        }
        return keys;
    }

    private void run(Action action) {
        run(action, false);
    }

    private void run(Action action, boolean faster) {
        if (cards.covered() && !IN_A_CARD.contains(action)) {
            return;
        }
        Navigation navigation = charts().navigation();
        switch (action) {
            case OPEN_FILE -> asking.openFiles();
            case OPEN_FOLDER -> asking.openFolder();
            case OPEN_FROM_AWS -> viewModel.live().show();
            case SAY_WHAT -> viewModel.saying().show();
            case EXPORT_PICTURE -> showOpen(exportCard);
            case SWITCH_THEME ->
                    viewModel.choices().prefer(liked -> liked.in(liked.theme().other()));
            case NEW_SCENARIO -> cards.show(scenarioCard, true);
            case SAVE_SESSION -> asking.saveSession();
            case SWITCH_TIMES ->
                    viewModel.choices().prefer(liked -> liked.showing(liked.times().next()));
            case PREFERENCES -> cards.show(preferencesCard, true);
            case HISTORY -> showOpen(historyCard);
            case COMMANDS -> cards.show(commandsCard, true);
            case NOTES -> showOpen(notesCard);
            case FIT -> navigation.fit();
            case SELECT_TIME ->
                    navigation.reader().barOrStartUp().ifPresent(charts().selection()::select);
            case EXTEND_TIME ->
                    navigation.reader().barOrStartUp().ifPresent(charts().selection()::extend);
            case MARK -> navigation.pointedAt().ifPresent(charts().selection()::mark);
            case KEEP_MARK -> keepMark();
            case UNDO -> viewModel.choices().undo();
            case REDO -> viewModel.choices().redo();
            case COMPARE_WITH -> asking.compareWith();
            case SHOW_ANSWERS -> planner.bench().toggleAnswers();
            case SHOW_DISTRIBUTION -> viewModel.answers().show(AnswerTab.DISTRIBUTION);
            case SHOW_DETAILS -> viewModel.answers().show(AnswerTab.DETAILS);
            case SHOW_COMPARE -> viewModel.answers().show(AnswerTab.COMPARE);
            case SHOW_FIT -> viewModel.answers().show(AnswerTab.FIT);
            case SHOW_FINDINGS -> viewModel.answers().show(AnswerTab.FINDINGS);
            case SHOW_SCENARIOS -> viewModel.answers().show(AnswerTab.SCENARIOS);
            case SHOW_PLAN -> viewModel.answers().show(AnswerTab.PLAN);
            case SHOW_WHAT_IF -> planner.bench().togglePanel();
            case RESET_WHAT_IF -> viewModel.whatIf().reset();
            case FIND -> charts().rowsBar().find();
            case FOLD -> navigation.folds().fold();
            case FOLD_ALL -> navigation.folds().foldAll();
            case PIN -> navigation.folds().pin();
            case REGROUP -> charts().rowsBar().regroup();
            case SORT -> charts().rowsBar().sort();
            case OVERVIEW -> charts().rowsBar().switchOverview();
            case ZOOM_IN -> navigation.zoom(true, faster);
            case ZOOM_OUT -> navigation.zoom(false, faster);
            case EARLIER -> navigation.pan(false, faster);
            case LATER -> navigation.pan(true, faster);
            case EVERYTHING -> navigation.showEverything();
            case NEXT_SPAN -> navigation.reader().readSpan(1);
            case PREVIOUS_SPAN -> navigation.reader().readSpan(-1);
            case NEXT_CRITICAL_SPAN -> navigation.reader().readCritical(1);
            case PREVIOUS_CRITICAL_SPAN -> navigation.reader().readCritical(-1);
            case PLAY -> charts().play();
            case PLAY_FASTER -> viewModel.play().faster(1);
            case PLAY_SLOWER -> viewModel.play().faster(-1);
            case NEXT_MOMENT -> viewModel.play().step(1);
            case PREVIOUS_MOMENT -> viewModel.play().step(-1);
            case SHOW_DEMAND -> track(tracks -> tracks.showingDemand(!tracks.demand()));
            case SHOW_CONTENTION -> track(tracks -> tracks.showingContention(!tracks.contention()));
            case SHOW_LANES -> track(tracks -> tracks.showingLanes(!tracks.lanes()));
            case KEYS -> cards.show(keysCard, true);
            case CLEAR -> clear();
        }
    }

    private void clear() {
        if (CardStack.isShown(liveCard)) {
            viewModel.live().hide();
        } else if (CardStack.isShown(sayingCard)) {
            viewModel.saying().hide();
        } else if (cards.covered()) {
            cards.hideAll();
        } else if (viewModel.work().get() instanceof Work.Reading) {
            viewModel.cancel();
        } else if (!(viewModel.banner().get() instanceof Banner.Hidden)) {
            viewModel.dismissBanner();
        } else if (viewModel.play().playhead().get().isPresent()) {
            viewModel.play().stop();
        } else {
            charts().navigation().reader().forgetBar();
            charts().selection().clear();
        }
    }

    private void track(UnaryOperator<Tracks> how) {
        viewModel.choices().prefer(liked -> liked.tracking(how));
    }
}

package scaleout.app.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.ContentionLayout;
import scaleout.app.chart.DemandLayout;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.FxFonts;
import scaleout.app.chart.GanttLayout;
import scaleout.app.chart.GoingOn;
import scaleout.app.chart.LanesLayout;
import scaleout.app.chart.Scene;
import scaleout.app.chart.TextRuler;
import scaleout.app.chart.Viewport;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Playhead;
import scaleout.app.state.Tracks;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.model.projection.RetainedLane;

/// The rows, and above and below them the tracks, all on one time axis; under them the bar that plays it.
final class ChartsPane extends StackPane {

    private static final double SPACE_BELOW = 16;

    private final PlannerViewModel viewModel;
    private final ChartCanvas demand = new ChartCanvas("demand");
    private final ChartCanvas gantt = new ChartCanvas("gantt");
    private final ChartCanvas contention = new ChartCanvas("contention");
    private final ChartCanvas lanes = new ChartCanvas("lanes");
    private final ScrollBar scrollBar = new ScrollBar();
    private final Pointer pointer = new Pointer(demand, gantt, contention, lanes);
    private final Navigation navigation;
    private final TimeSelection selection;
    private final TimeOverlay overlay = new TimeOverlay();
    private final PlayOverlay playOverlay;
    private final PlayBar playBar;
    private final Player player;
    private final RowsBar rowsBar;
    private final TextRuler ruler = FxFonts.ruler();
    private final TrackSplit split;
    private @Nullable OpenTrace divided;
    private Optional<Charts> current = Optional.empty();

    ChartsPane(PlannerViewModel viewModel, Commands commands) {
        this.viewModel = viewModel;
        List<ChartCanvas> all = List.of(demand, gantt, contention, lanes);
        this.navigation = new Navigation(viewModel, () -> current, gantt, all, pointer);
        this.selection = new TimeSelection(viewModel.choices(), () -> current, gantt, all);
        this.rowsBar = new RowsBar(viewModel.choices(), navigation, gantt::requestFocus);
        this.playOverlay =
                new PlayOverlay(
                        viewModel.play(),
                        List.of(
                                new PlayOverlay.Part(demand, 0, DemandLayout::caption),
                                new PlayOverlay.Part(gantt, GanttLayout.AXIS, height -> 0),
                                new PlayOverlay.Part(
                                        contention, 0, height -> ContentionLayout.CAPTION)));
        this.playBar = new PlayBar(viewModel.play(), commands);
        this.player = new Player(viewModel.play());
        gantt.describeBy(this::words);
        contention.describeBy(ChartsPane::rates);
        demand.describeBy(drawing -> demandWords());
        lanes.describeBy(drawing -> LanesLayout.words(viewModel.lanes().lanes().get()));
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        scrollBar.setMaxWidth(USE_PREF_SIZE);
        StackPane rows = new StackPane(gantt, scrollBar);
        StackPane.setAlignment(scrollBar, Pos.CENTER_RIGHT);
        split = new TrackSplit(demand, rows, contention, lanes);
        StackPane plots = new StackPane(split, overlay, playOverlay, pointer);
        plots.setMinHeight(0);
        VBox.setVgrow(plots, Priority.ALWAYS);
        getChildren().add(new VBox(rowsBar, plots, playBar));
        InvalidationListener update = observable -> update();
        viewModel.session().addListener(update);
        viewModel.projected().addListener(update);
        viewModel.play().goingOn().addListener(update);
        viewModel.lanes().lanes().addListener(update);
        gantt.heightProperty().addListener(update);
        gantt.widthProperty().addListener(update);
        viewModel
                .play()
                .playhead()
                .subscribe(head ->
                        head.filter(Playhead::plays)
                                .ifPresent(playing -> navigation.follow(playing.atSeconds())));
        scrollBar
                .valueProperty()
                .addListener(
                        (observable, before, pixels) -> navigation.scrollTo(pixels.doubleValue()));
        update();
    }

    /// Plays the scale-out, or pauses.
    void play() {
        player.toggle();
    }

    /// The keys of the rows work at once.
    @Override
    public void requestFocus() {
        gantt.requestFocus();
    }

    /// Moves about in time and rows.
    Navigation navigation() {
        return navigation;
    }

    /// Says which rows are shown.
    RowsBar rowsBar() {
        return rowsBar;
    }

    /// Selects and marks time.
    TimeSelection selection() {
        return selection;
    }

    private void update() {
        current = Charts.of(viewModel.session().get(), viewModel.projected().get(), current);
        current.ifPresent(this::show);
    }

    private void show(Charts charts) {
        Scene scene = charts.scene();
        Viewport viewport = charts.viewport();
        gantt.show(
                (width, height) -> GanttLayout.layOut(scene, viewport, width, height, ruler),
                charts.palette());
        contention.show(
                (width, height) -> ContentionLayout.layOut(scene, viewport, width, height, ruler),
                charts.palette());
        demand.show(
                (width, height) ->
                        goingOn(scene)
                                .map(known ->
                                        DemandLayout.layOut(
                                                scene, known, viewport, width, height, ruler))
                                .orElseGet(() -> new Drawing(width, height, List.of(), List.of())),
                charts.palette());
        List<RetainedLane> found = viewModel.lanes().lanes().get();
        lanes.show(
                (width, height) -> LanesLayout.layOut(scene, found, viewport, width, height, ruler),
                charts.palette());
        rowsBar.show(charts.scene());
        Tracks tracks = viewModel.session().get().preferences().tracks();
        playBar.show(charts, tracks);
        overlay.show(charts, viewModel.session().get().choice());
        playOverlay.show(charts);
        OpenTrace open = viewModel.session().get().open();
        if (open != null && !open.equals(divided)) {
            divided = open;
            split.divideAnew();
        }
        split.show(tracks, charts.contentHeight() + SPACE_BELOW);
        showScroll(charts.contentHeight(), viewport.scrollPixels());
    }

    /// What goes on in the trace that the charts show.
    private Optional<GoingOn> goingOn(Scene scene) {
        return viewModel.play().goingOn().get().filter(known -> known.isOf(scene.timeline()));
    }

    private String demandWords() {
        return current.map(Charts::scene)
                .flatMap(scene -> goingOn(scene).map(known -> DemandLayout.words(scene, known)))
                .orElse("Demand and capacity");
    }

    private void showScroll(double contentHeight, double scrollPixels) {
        double most = Math.max(0, contentHeight - gantt.getHeight());
        Ui.show(scrollBar, most > 0);
        scrollBar.setMax(most);
        scrollBar.setVisibleAmount(
                most * Math.min(1, gantt.getHeight() / Math.max(1, contentHeight)));
        scrollBar.setBlockIncrement(gantt.getHeight());
        scrollBar.setValue(Math.min(scrollPixels, most));
    }

    /// What the Gantt chart shows, for those who do not see it.
    private String words(Drawing drawing) {
        OpenTrace open = viewModel.session().get().open();
        return open == null
                ? ""
                : current.map(charts -> words(charts.scene(), open.startUps(), drawing)).orElse("");
    }

    private static String words(Scene scene, int startUps, Drawing drawing) {
        String key = String.valueOf(scene.selected());
        String selected =
                drawing.spots().stream()
                        .filter(spot -> spot.key().equals(key))
                        .map(Drawing.Spot::text)
                        .collect(Collectors.joining("; "));
        return "Start-ups of %s, %d in all. Number %d is selected: %s"
                .formatted(scene.timeline().endpoint(), startUps, scene.selected() + 1, selected);
    }

    private static String rates(Drawing drawing) {
        return drawing.spots().stream()
                .map(Drawing.Spot::text)
                .collect(Collectors.joining("; ", "Transfer rates over time. ", ""));
    }
}

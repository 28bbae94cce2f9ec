package scaleout.app.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.ContentionLayout;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.FxFonts;
import scaleout.app.chart.GanttLayout;
import scaleout.app.chart.Scene;
import scaleout.app.chart.TextRuler;
import scaleout.app.chart.Viewport;
import scaleout.app.state.OpenTrace;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.PlannerViewModel;

/// The Gantt chart over the contention chart, on one time axis.
final class ChartsPane extends StackPane {

    private static final double LEAST_GANTT_SHARE = 0.3;
    private static final double MOST_GANTT_SHARE = 0.62;
    private static final double LEAST_HEIGHT = 112;
    private static final double SPACE_BELOW = 16;

    private final PlannerViewModel viewModel;
    private final ChartCanvas gantt = new ChartCanvas("gantt");
    private final ChartCanvas contention = new ChartCanvas("contention");
    private final ScrollBar scrollBar = new ScrollBar();
    private final Pointer pointer = new Pointer(gantt, contention);
    private final Navigation navigation;
    private final TimeSelection selection;
    private final TimeOverlay overlay = new TimeOverlay();
    private final RowsBar rowsBar;
    private final TextRuler ruler = FxFonts.ruler();
    private final SplitPane split = new SplitPane();
    private @Nullable OpenTrace divided;
    private Optional<Charts> current = Optional.empty();

    ChartsPane(PlannerViewModel viewModel) {
        this.viewModel = viewModel;
        this.navigation = new Navigation(viewModel, () -> current, gantt, contention, pointer);
        this.selection =
                new TimeSelection(
                        viewModel.choices(), () -> current, gantt, List.of(gantt, contention));
        this.rowsBar = new RowsBar(viewModel.choices(), navigation, gantt::requestFocus);
        gantt.describeBy(this::words);
        contention.describeBy(ChartsPane::rates);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        scrollBar.setMaxWidth(USE_PREF_SIZE);
        StackPane rows = new StackPane(gantt, scrollBar);
        StackPane.setAlignment(scrollBar, Pos.CENTER_RIGHT);
        rows.setMinHeight(LEAST_HEIGHT);
        split.getItems().addAll(rows, contention);
        split.setOrientation(Orientation.VERTICAL);
        contention.setMinHeight(LEAST_HEIGHT);
        StackPane plots = new StackPane(split, overlay, pointer);
        VBox.setVgrow(plots, Priority.ALWAYS);
        getChildren().add(new VBox(rowsBar, plots));
        InvalidationListener update = observable -> update();
        viewModel.session().addListener(update);
        viewModel.projected().addListener(update);
        gantt.heightProperty().addListener(update);
        gantt.widthProperty().addListener(update);
        scrollBar
                .valueProperty()
                .addListener(
                        (observable, before, pixels) -> navigation.scrollTo(pixels.doubleValue()));
        update();
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

    /// Gives the rows of a trace just the room that they need, until the user moves the divider.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        OpenTrace open = viewModel.session().get().open();
        if (open != null && !open.equals(divided) && getHeight() > 0) {
            divided = open;
            double wanted = current.map(Charts::contentHeight).orElse(0.0) + SPACE_BELOW;
            split.setDividerPositions(
                    Math.clamp(wanted / getHeight(), LEAST_GANTT_SHARE, MOST_GANTT_SHARE));
        }
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
        rowsBar.show(charts.scene());
        overlay.show(charts, viewModel.session().get().choice());
        OpenTrace open = viewModel.session().get().open();
        if (open != null && !open.equals(divided)) {
            requestLayout();
        }
        showScroll(charts.contentHeight(), viewport.scrollPixels());
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

package scaleout.app.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import scaleout.app.chart.Drawing.Spot;
import scaleout.app.chart.GanttLayout;
import scaleout.app.chart.RowFinder;
import scaleout.app.state.Stretch;
import scaleout.app.state.Visible;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.Noticed;
import scaleout.app.viewmodel.PlannerViewModel;

/// Moves about in the charts by mouse and keys, and selects start-ups.
final class Navigation {

    private static final double ZOOM_STEP = 1.25;
    private static final double ZOOM_PER_PIXEL = 1.0025;
    private static final double PAN_PART = 0.1;
    private static final double FASTER = 3;
    private static final double CLOSER = 2;
    private static final double ROW = 24;
    private static final int PAGE = 10;
    private static final int ALL = 1_000_000_000;

    private final PlannerViewModel viewModel;
    private final Supplier<Optional<Charts>> current;
    private final ChartCanvas gantt;
    private final Pointer pointer;
    private final BarReader reader;
    private final RowFolds folds;
    private double draggedFrom;

    /// @param current what the charts show now
    /// @param charts  all charts on the time axis, the rows among them
    Navigation(
            PlannerViewModel viewModel,
            Supplier<Optional<Charts>> current,
            ChartCanvas gantt,
            List<ChartCanvas> charts,
            Pointer pointer) {
        this.viewModel = viewModel;
        this.current = current;
        this.gantt = gantt;
        this.pointer = pointer;
        reader = new BarReader(current, gantt, pointer);
        folds = new RowFolds(viewModel.choices(), current);
        for (ChartCanvas chart : charts) {
            chart.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
            chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(chart, event));
            chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        }
        gantt.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Reads out bars.
    BarReader reader() {
        return reader;
    }

    /// Folds groups and pins rows.
    RowFolds folds() {
        return folds;
    }

    /// Zooms at the mouse, or in the middle where the mouse is elsewhere.
    void zoom(boolean in, boolean faster) {
        double step = faster ? Math.pow(ZOOM_STEP, FASTER) : ZOOM_STEP;
        zoomAt(Double.isNaN(pointer.mouseX()) ? middle() : pointer.mouseX(), in ? step : 1 / step);
    }

    /// Moves by a part of what is in view.
    void pan(boolean later, boolean faster) {
        double part = (later ? PAN_PART : -PAN_PART) * (faster ? FASTER : 1);
        change(visible -> visible.later(part * visible.seconds()));
    }

    /// Shows all of the time.
    void showEverything() {
        viewModel.choices().change("Show everything", choice -> choice.seeing(null));
    }

    /// Shows the selected time, or else that of the bar that is read out or of the selected start-up; where it is shown
    /// already, half of what is shown.
    void fit() {
        Stretch selected = viewModel.session().get().choice().stretch();
        fit(
                selected != null
                        ? Optional.of(selected)
                        : reader.barOrStartUp().flatMap(this::stretch));
    }

    private void fit(Optional<Stretch> time) {
        time.ifPresent(stretch ->
                change(visible -> {
                    Visible whole = stretch.filling(visible.scrollPixels());
                    boolean fits = visible.seconds() <= 1.001 * whole.seconds();
                    double middle = (stretch.fromSeconds() + stretch.toSeconds()) / 2;
                    boolean shows =
                            visible.startSeconds() <= middle && visible.endSeconds() >= middle;
                    return fits && shows ? visible.zoomed(middle, CLOSER) : whole;
                }));
    }

    private Optional<Stretch> stretch(Spot bar) {
        return current.get()
                .flatMap(charts ->
                        Stretch.between(
                                secondsAt(charts, bar.x()),
                                secondsAt(charts, bar.x() + bar.width())));
    }

    /// The time at the mouse, or else where the bar that is read out begins, or the middle of the view, seconds.
    OptionalDouble pointedAt() {
        double x =
                Double.isNaN(pointer.mouseX())
                        ? reader.barOrStartUp().map(Spot::x).orElse(middle())
                        : Math.max(pointer.mouseX(), GanttLayout.gutter());
        return current.get()
                .map(charts -> OptionalDouble.of(secondsAt(charts, x)))
                .orElse(OptionalDouble.empty());
    }

    private double secondsAt(Charts charts, double x) {
        return GanttLayout.timeAt(x, charts.viewport(), gantt.getWidth());
    }

    /// Moves the view so that a time is in its middle.
    void showTime(double atSeconds) {
        change(visible ->
                visible.later(atSeconds - (visible.startSeconds() + visible.endSeconds()) / 2));
    }

    /// Selects a start-up, unfolds its row, and moves the view to its time and its row.
    void showPlace(Noticed.Place place) {
        reader.restart();
        viewModel
                .choices()
                .change(
                        "Show start-up",
                        choice ->
                                choice.selecting(place.startUp())
                                        .showing(choice.rows().collapsing(Set.of()).filtered(""))
                                        .seeing(place.stretch().filling(0)));
        reveal();
    }

    /// Moves the rows so that so many pixels of them are out at the top.
    void scrollTo(double pixels) {
        current.get()
                .filter(charts -> charts.visible().scrollPixels() != pixels)
                .ifPresent(charts ->
                        change(visible -> visible.scrolledTo(pixels, mostScroll(charts))));
    }

    /// Selects the start-up `by` rows further, and brings it into view.
    void selectRow(int by) {
        current.get()
                .ifPresent(charts ->
                        show(RowFinder.neighbour(charts.scene(), charts.scene().selected(), by)));
    }

    /// Selects a start-up and brings its row into view.
    void show(int startUp) {
        reader.restart();
        pointer.hide();
        viewModel.choices().move("Select start-up", choice -> choice.selecting(startUp));
        reveal();
    }

    /// Selects the next start-up that the search finds, or the one before.
    void showFound(int by) {
        current.get()
                .ifPresent(charts -> {
                    List<Integer> found = RowFinder.found(charts.scene());
                    if (!found.isEmpty()) {
                        int at = found.indexOf(charts.scene().selected());
                        int next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
                        show(found.get(Math.floorMod(next, found.size())));
                    }
                });
    }

    /// Moves the view on so that a time that has left it is near its left edge.
    void follow(double atSeconds) {
        current.get()
                .filter(charts ->
                        atSeconds < charts.visible().startSeconds()
                                || atSeconds > charts.visible().endSeconds())
                .ifPresent(charts ->
                        change(visible ->
                                visible.later(
                                        atSeconds
                                                - visible.startSeconds()
                                                - PAN_PART * visible.seconds())));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean faster = event.isShiftDown();
        switch (event.getCode()) {
            case UP -> selectRow(-1);
            case DOWN -> selectRow(1);
            case PAGE_UP -> selectRow(-PAGE);
            case PAGE_DOWN -> selectRow(PAGE);
            case HOME -> selectRow(-ALL);
            case END -> selectRow(ALL);
            case LEFT -> pan(false, faster);
            case RIGHT -> pan(true, faster);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        boolean wheelZooms = viewModel.session().get().preferences().wheelZooms();
        if (event.isShortcutDown() != wheelZooms && event.getDeltaX() == 0) {
            zoomAt(event.getX(), Math.pow(ZOOM_PER_PIXEL, event.getDeltaY()));
        } else if (event.getDeltaX() != 0) {
            move(event.getDeltaX());
        } else {
            current.get()
                    .ifPresent(c ->
                            scrollTo(
                                    Math.clamp(
                                            c.visible().scrollPixels() - event.getDeltaY(),
                                            0,
                                            mostScroll(c))));
        }
        event.consume();
    }

    private void pressed(ChartCanvas chart, MouseEvent event) {
        draggedFrom = event.getX();
        chart.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            // what tracks say at a place is no bar that could fill the view
            Optional.of(chart.drawing())
                    .filter(drawing -> chart.getId().equals(gantt.getId()))
                    .flatMap(drawing -> drawing.at(event.getX(), event.getY()))
                    .filter(BarReader::isBar)
                    .ifPresentOrElse(bar -> fit(stretch(bar)), this::showEverything);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            chart.drawing().at(event.getX(), event.getY()).ifPresent(this::select);
        }
    }

    private void select(Spot spot) {
        if (spot.key().startsWith(GanttLayout.GROUP)) {
            folds.fold(spot.key().substring(GanttLayout.GROUP.length()));
        } else if (spot.key().matches("\\d{1,9}")) {
            reader.restart();
            viewModel
                    .choices()
                    .move(
                            "Select start-up",
                            choice -> choice.selecting(Integer.parseInt(spot.key())));
        }
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE) {
            move(event.getX() - draggedFrom);
            draggedFrom = event.getX();
        }
    }

    /// Moves the picture by pixels, to the right where they are positive.
    private void move(double pixels) {
        double plot = Math.max(1, gantt.getWidth() - GanttLayout.gutter());
        change(visible -> visible.later(-pixels / plot * visible.seconds()));
    }

    private void zoomAt(double x, double factor) {
        current.get()
                .ifPresent(charts -> {
                    double at =
                            GanttLayout.timeAt(
                                    Math.max(x, GanttLayout.gutter()),
                                    charts.viewport(),
                                    gantt.getWidth());
                    change(visible -> visible.zoomed(at, factor));
                });
    }

    private double middle() {
        return (gantt.getWidth() + GanttLayout.gutter()) / 2;
    }

    /// Scrolls as little as shows the selected row.
    private void reveal() {
        current.get()
                .ifPresent(charts ->
                        RowFinder.rowTop(charts.scene(), charts.scene().selected())
                                .ifPresent(top -> scrollTo(revealing(top, charts))));
    }

    private double revealing(double rowTop, Charts charts) {
        double highest = rowTop - 3 * ROW;
        double lowest = rowTop + 2 * ROW - gantt.getHeight();
        double wanted = Math.max(lowest, Math.min(charts.visible().scrollPixels(), highest));
        return Math.clamp(wanted, 0, mostScroll(charts));
    }

    private double mostScroll(Charts charts) {
        return Math.max(0, charts.contentHeight() - gantt.getHeight());
    }

    private void change(UnaryOperator<Visible> how) {
        current.get()
                .ifPresent(charts -> {
                    Visible wanted = how.apply(charts.visible()).inside(charts.all());
                    viewModel.choices().move("Move view", choice -> choice.seeing(wanted));
                });
    }
}

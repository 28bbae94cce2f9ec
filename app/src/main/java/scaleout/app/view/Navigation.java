package scaleout.app.view;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import scaleout.app.chart.Drawing.Spot;
import scaleout.app.chart.FxFonts;
import scaleout.app.chart.GanttLayout;
import scaleout.app.chart.Viewport;
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

    private final PlannerViewModel viewModel;
    private final Supplier<Optional<Charts>> current;
    private final ChartCanvas gantt;
    private final Pointer pointer;
    private double draggedFrom;
    private int span = -1;

    /// @param current what the charts show now
    Navigation(
            PlannerViewModel viewModel,
            Supplier<Optional<Charts>> current,
            ChartCanvas gantt,
            ChartCanvas contention,
            Pointer pointer) {
        this.viewModel = viewModel;
        this.current = current;
        this.gantt = gantt;
        this.pointer = pointer;
        for (ChartCanvas chart : List.of(gantt, contention)) {
            chart.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
            chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(chart, event));
            chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        }
        gantt.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
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
        fit(selected != null ? Optional.of(selected) : barOrStartUp().flatMap(this::stretch));
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

    /// The bar that is read out, or else all bars of the selected start-up in one.
    Optional<Spot> barOrStartUp() {
        List<Spot> bars = spotsOfSelected().stream().filter(Navigation::isBar).toList();
        if (span >= 0 && span < spotsOfSelected().size()) {
            return Optional.of(spotsOfSelected().get(span)).filter(Navigation::isBar);
        }
        return bars.stream()
                .reduce((one, other) -> {
                    double left = Math.min(one.x(), other.x());
                    double right = Math.max(one.x() + one.width(), other.x() + other.width());
                    return new Spot(left, one.y(), right - left, one.height(), one.key(), "");
                });
    }

    private static boolean isBar(Spot spot) {
        return spot.x() >= GanttLayout.gutter();
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
                        ? barOrStartUp().map(Spot::x).orElse(middle())
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

    /// Selects a start-up, and moves the view to its time and its row.
    void showPlace(Noticed.Place place) {
        span = -1;
        viewModel
                .choices()
                .change(
                        "Show start-up",
                        choice ->
                                choice.selecting(place.startUp())
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
        span = -1;
        pointer.hide();
        viewModel
                .choices()
                .move("Select start-up", choice -> choice.selecting(choice.selected() + by));
        reveal();
    }

    /// Reads out the next bar, or the one before, of the selected start-up.
    void readSpan(int by) {
        List<Spot> spots = spotsOfSelected();
        if (!spots.isEmpty()) {
            span = span < 0 && by < 0 ? spots.size() - 1 : Math.floorMod(span + by, spots.size());
            pointer.pointAt(gantt, spots.get(span));
            gantt.setAccessibleText(spots.get(span).text());
        }
    }

    /// Forgets the bar that is being read out.
    void forgetBar() {
        span = -1;
        pointer.hide();
    }

    private List<Spot> spotsOfSelected() {
        String key = String.valueOf(viewModel.session().get().selected());
        return gantt.drawing().spots().stream().filter(s -> s.key().equals(key)).toList();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean faster = event.isShiftDown();
        switch (event.getCode()) {
            case UP -> selectRow(-1);
            case DOWN -> selectRow(1);
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
            chart.drawing()
                    .at(event.getX(), event.getY())
                    .filter(Navigation::isBar)
                    .ifPresentOrElse(bar -> fit(stretch(bar)), this::showEverything);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            chart.drawing().at(event.getX(), event.getY()).ifPresent(this::select);
        }
    }

    private void select(Spot spot) {
        if (spot.key().matches("\\d{1,9}")) {
            span = -1;
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

    /// Scrolls as little as shows the selected row: it is looked for in a drawing of all rows.
    private void reveal() {
        current.get()
                .ifPresent(charts -> {
                    double content = charts.contentHeight();
                    Visible all = charts.all();
                    Viewport top = new Viewport(all.startSeconds(), all.endSeconds(), 0);
                    String key = String.valueOf(charts.scene().selected());
                    GanttLayout.layOut(
                                    charts.scene(), top, gantt.getWidth(), content, FxFonts.ruler())
                            .spots()
                            .stream()
                            .filter(spot -> spot.key().equals(key))
                            .findFirst()
                            .ifPresent(spot ->
                                    scrollTo(
                                            revealing(
                                                    spot,
                                                    charts.visible().scrollPixels(),
                                                    content)));
                });
    }

    private double revealing(Spot row, double scroll, double content) {
        double highest = row.y() - 3 * row.height();
        double lowest = row.y() + 2 * row.height() - gantt.getHeight();
        double wanted = Math.max(lowest, Math.min(scroll, highest));
        return Math.clamp(wanted, 0, Math.max(0, content - gantt.getHeight()));
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

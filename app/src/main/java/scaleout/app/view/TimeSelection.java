package scaleout.app.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import scaleout.app.chart.Drawing.Spot;
import scaleout.app.chart.GanttLayout;
import scaleout.app.state.Choice;
import scaleout.app.state.Note;
import scaleout.app.state.Stretch;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.Choices;

/// Selects time by dragging or from the keyboard, and marks it.
final class TimeSelection {

    /// A press that moves less than this, pixels, is a click.
    private static final double LEAST_DRAG = 4;

    /// Nearer than this, pixels, an end jumps to the edge of a bar.
    private static final double SNAP = 6;

    private final Choices choices;
    private final Supplier<Optional<Charts>> current;
    private final ChartCanvas gantt;
    private double pressedX;
    private double anchorSeconds;
    private boolean dragging;

    TimeSelection(
            Choices choices,
            Supplier<Optional<Charts>> current,
            ChartCanvas gantt,
            List<ChartCanvas> charts) {
        this.choices = choices;
        this.current = current;
        this.gantt = gantt;
        for (ChartCanvas chart : charts) {
            chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(chart, event));
            chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> dragged(chart, event));
            chart.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released(chart, event));
        }
    }

    /// Selects the time of a bar.
    void select(Spot bar) {
        time(bar).ifPresent(time -> change(choice -> time));
    }

    /// Makes the selected time hold that of a bar too.
    void extend(Spot bar) {
        time(bar)
                .ifPresent(time ->
                        change(choice ->
                                choice.stretch() == null ? time : choice.stretch().with(time)));
    }

    /// Puts the temporary mark at a time.
    void mark(double atSeconds) {
        choices.move("Mark", choice -> choice.noting(choice.notes().marking(atSeconds)));
    }

    /// Keeps a mark at a time, and returns its note.
    Note keep(double atSeconds) {
        Note note = new Note(UUID.randomUUID().toString(), atSeconds, "");
        choices.change(
                "Keep a mark", choice -> choice.noting(choice.notes().marking(null).with(note)));
        return note;
    }

    /// Forgets the selected time and the temporary mark; tells whether there was any.
    boolean clear() {
        Choice now = choices.session().get().choice();
        boolean any = now.stretch() != null || now.notes().temporary() != null;
        if (any) {
            choices.change(
                    "Clear the selection",
                    choice -> choice.selecting(null).noting(choice.notes().marking(null)));
        }
        return any;
    }

    private Optional<Stretch> time(Spot bar) {
        return current.get()
                .flatMap(charts ->
                        Stretch.between(
                                seconds(charts, bar.x()), seconds(charts, bar.x() + bar.width())));
    }

    private void change(Function<Choice, Stretch> how) {
        choices.move("Select time", choice -> choice.selecting(how.apply(choice)));
    }

    private void pressed(ChartCanvas chart, MouseEvent event) {
        dragging = false;
        pressedX = event.getX();
        if (event.getButton() == MouseButton.PRIMARY) {
            current.get()
                    .ifPresent(charts -> {
                        double at = snapped(chart, charts, event);
                        Stretch selected = choices.session().get().choice().stretch();
                        if (event.isShiftDown() && selected != null) {
                            anchorSeconds = selected.anchor(at);
                            dragging = true;
                            selectTo(at);
                        } else {
                            anchorSeconds = at;
                        }
                    });
        }
    }

    private void dragged(ChartCanvas chart, MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || pressedX < GanttLayout.gutter()) {
            return;
        }
        dragging |= Math.abs(event.getX() - pressedX) >= LEAST_DRAG;
        if (dragging) {
            current.get().ifPresent(charts -> selectTo(snapped(chart, charts, event)));
        }
    }

    /// A click on nothing forgets the selected time.
    private void released(ChartCanvas chart, MouseEvent event) {
        boolean click = event.getButton() == MouseButton.PRIMARY && !dragging;
        dragging = false;
        if (click
                && event.getClickCount() == 1
                && choices.session().get().choice().stretch() != null
                && chart.drawing().at(event.getX(), event.getY()).isEmpty()) {
            choices.change("Clear the selection", choice -> choice.selecting((Stretch) null));
        }
    }

    private void selectTo(double atSeconds) {
        Stretch.between(anchorSeconds, atSeconds)
                .ifPresent(stretch ->
                        choices.move("Select time", choice -> choice.selecting(stretch)));
    }

    private double snapped(ChartCanvas chart, Charts charts, MouseEvent event) {
        double x =
                Math.clamp(
                        event.getX(),
                        GanttLayout.gutter(),
                        Math.max(GanttLayout.gutter(), gantt.getWidth()));
        OptionalDouble edge = event.isAltDown() ? OptionalDouble.empty() : edge(chart, x);
        return seconds(charts, edge.orElse(x));
    }

    /// The nearest edge of a bar on the screen, unless it is the edge of the screen.
    private static OptionalDouble edge(ChartCanvas chart, double x) {
        return chart.drawing().spots().stream()
                .filter(spot -> spot.x() >= GanttLayout.gutter())
                .flatMapToDouble(spot -> DoubleStream.of(spot.x(), spot.x() + spot.width()))
                .filter(at -> at > GanttLayout.gutter() && at < chart.getWidth())
                .filter(at -> Math.abs(at - x) <= SNAP)
                .boxed()
                .min(Comparator.comparingDouble(at -> Math.abs(at - x)))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    private double seconds(Charts charts, double x) {
        return GanttLayout.timeAt(x, charts.viewport(), gantt.getWidth());
    }
}

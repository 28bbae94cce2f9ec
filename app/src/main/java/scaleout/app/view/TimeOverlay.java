package scaleout.app.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.GanttLayout;
import scaleout.app.state.Choice;
import scaleout.app.state.Note;
import scaleout.app.state.Stretch;
import scaleout.app.viewmodel.Charts;
import scaleout.model.report.Durations;

/// Over all charts: the selected time as a band, and the marks as lines with flags.
final class TimeOverlay extends Pane {

    private static final double MOST_FLAG = 160;

    private @Nullable Charts charts;
    private Choice choice = Choice.START;

    TimeOverlay() {
        setMouseTransparent(true);
        setId("time-overlay");
        widthProperty().subscribe(width -> draw());
        heightProperty().subscribe(height -> draw());
    }

    /// Shows what is selected and marked in `newChoice`, where `newCharts` have it.
    void show(Charts newCharts, Choice newChoice) {
        charts = newCharts;
        choice = newChoice;
        draw();
    }

    private void draw() {
        getChildren().clear();
        if (charts == null || getWidth() <= 0) {
            return;
        }
        if (choice.stretch() != null) {
            band(charts, choice.stretch());
        }
        for (Note note : choice.notes().kept()) {
            mark(charts, note.atSeconds(), note.text(), "kept-mark");
        }
        if (choice.notes().temporary() != null) {
            mark(charts, choice.notes().temporary(), "", "temporary-mark");
        }
    }

    private void band(Charts shown, Stretch stretch) {
        double left = Math.max(x(shown, stretch.fromSeconds()), GanttLayout.gutter());
        double right = Math.min(x(shown, stretch.toSeconds()), getWidth());
        if (right <= left) {
            return;
        }
        Rectangle band = new Rectangle(left, 0, right - left, getHeight());
        band.getStyleClass().add("stretch");
        Label length = Ui.line(words(stretch.seconds()), "stretch-length");
        getChildren().addAll(band, edge(left, "stretch-edge"), edge(right, "stretch-edge"), length);
        place(length, (left + right) / 2, 0.5);
    }

    private void mark(Charts shown, double atSeconds, String text, String style) {
        double x = x(shown, atSeconds);
        if (x < GanttLayout.gutter() || x > getWidth()) {
            return;
        }
        Label flag =
                new Label(
                        text.isEmpty()
                                ? "\u2691"
                                : "\u2691 " + text.lines().findFirst().orElse(""));
        flag.setMaxWidth(MOST_FLAG);
        flag.getStyleClass().addAll("flag", style);
        getChildren().addAll(edge(x, style), flag);
        place(flag, x, 0);
    }

    private static Node edge(double x, String style) {
        double middle = Math.floor(x) + 0.5;
        Line line = new Line(middle, 0, middle, 0);
        line.getStyleClass().addAll("mark-line", style);
        return line;
    }

    /// Puts a label at a pixel, so much of its width to the left of it, but inside the charts.
    private void place(Label label, double x, double part) {
        label.applyCss();
        double width = Math.min(MOST_FLAG, label.prefWidth(-1));
        double most = Math.max(0, getWidth() - width);
        label.resizeRelocate(
                Math.clamp(x - part * width, Math.min(GanttLayout.gutter(), most), most),
                0,
                width,
                label.prefHeight(width));
        getChildren().stream()
                .filter(Line.class::isInstance)
                .map(Line.class::cast)
                .forEach(line -> line.setEndY(getHeight()));
    }

    private double x(Charts shown, double seconds) {
        return GanttLayout.xAt(seconds, shown.viewport(), getWidth());
    }

    private static String words(double seconds) {
        return Durations.text(seconds);
    }

    @Override
    protected void layoutChildren() {
        // everything is placed when it is drawn
    }
}

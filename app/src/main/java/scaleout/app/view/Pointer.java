package scaleout.app.view;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import scaleout.app.chart.Drawing.Spot;
import scaleout.app.chart.GanttLayout;

/// Over both charts: a hair-line at the mouse's time, and what the bar under it says.
final class Pointer extends Pane {

    private static final double GAP = 12;
    private static final double MOST_WIDTH = 400;

    private final Line hairLine = new Line();
    private final Label title = Ui.line("", "tip-title");
    private final Label details = Ui.text("", "tip-details");
    private final VBox tip = new VBox(title, details);
    private double mouseX = Double.NaN;

    Pointer(ChartCanvas... charts) {
        setMouseTransparent(true);
        hairLine.getStyleClass().add("hair-line");
        hairLine.endYProperty().bind(heightProperty());
        tip.getStyleClass().add("tip");
        tip.setMaxWidth(MOST_WIDTH);
        tip.setId("tip");
        getChildren().addAll(hairLine, tip);
        for (ChartCanvas chart : charts) {
            chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> moved(chart, event));
            chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> moved(chart, event));
            chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide());
        }
        hide();
    }

    /// The mouse's distance from the left edge, pixels; NaN where it is elsewhere.
    double mouseX() {
        return mouseX;
    }

    /// Shows what a spot says, as if the mouse were on it.
    void pointAt(ChartCanvas chart, Spot spot) {
        Point2D place =
                sceneToLocal(
                        chart.localToScene(
                                spot.x() + spot.width() / 2, spot.y() + spot.height() / 2));
        showLine(place.getX());
        showTip(spot, place);
    }

    void hide() {
        mouseX = Double.NaN;
        hairLine.setVisible(false);
        tip.setVisible(false);
    }

    private void moved(ChartCanvas chart, MouseEvent event) {
        Point2D place = sceneToLocal(event.getSceneX(), event.getSceneY());
        mouseX = event.getX();
        hairLine.setVisible(false);
        if (mouseX >= GanttLayout.gutter()) {
            showLine(place.getX());
        }
        Optional<Spot> spot = chart.drawing().at(event.getX(), event.getY());
        tip.setVisible(spot.isPresent());
        spot.ifPresent(s -> showTip(s, place));
    }

    private void showLine(double x) {
        double middle = Math.floor(x) + 0.5;
        hairLine.setStartX(middle);
        hairLine.setEndX(middle);
        hairLine.setVisible(true);
    }

    private void showTip(Spot spot, Point2D place) {
        int end = spot.text().indexOf('\n');
        title.setText(end < 0 ? spot.text() : spot.text().substring(0, end));
        details.setText(end < 0 ? "" : spot.text().substring(end + 1));
        Ui.show(details, end >= 0);
        tip.setVisible(true);
        tip.applyCss();
        double width = Math.min(MOST_WIDTH, tip.prefWidth(-1));
        tip.resize(width, tip.prefHeight(width));
        Bounds size = tip.getLayoutBounds();
        double right = place.getX() + GAP;
        double below = place.getY() + GAP;
        tip.relocate(
                Math.max(
                        0,
                        right + size.getWidth() <= getWidth()
                                ? right
                                : place.getX() - GAP - size.getWidth()),
                Math.max(
                        0,
                        below + size.getHeight() <= getHeight()
                                ? below
                                : place.getY() - GAP - size.getHeight()));
    }
}

package scaleout.app.view;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import scaleout.app.chart.GanttLayout;
import scaleout.app.state.Playhead;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.PlayViewModel;

/// Over all charts: the playhead as a line with a handle to drag it by; what comes after it is dimmed.
final class PlayOverlay extends Pane {

    /// What takes the mouse to either side of the line, pixels.
    private static final double GRIP = 6;

    private final PlayViewModel play;
    private final List<Veil> veils;
    private final Line line = new Line();
    private final Polygon handle = new Polygon(-6, 0, 6, 0, 6, 8, 0, 14, -6, 8);
    private final Region grip = new Region();
    private Optional<Charts> charts = Optional.empty();

    /// A chart whose later part is dimmed, but for what is no part of the time: its axis and its caption.
    ///
    /// @param above pixels at its top
    /// @param below pixels at its bottom, by its height
    record Part(ChartCanvas chart, double above, DoubleUnaryOperator below) {}

    private record Veil(Part part, Rectangle rectangle) {}

    PlayOverlay(PlayViewModel play, List<Part> parts) {
        this.play = play;
        veils = parts.stream().map(part -> new Veil(part, new Rectangle())).toList();
        setId("play-overlay");
        setPickOnBounds(false);
        for (Veil veil : veils) {
            veil.rectangle.getStyleClass().add("later");
            veil.rectangle.setMouseTransparent(true);
            getChildren().add(veil.rectangle);
            veil.part.chart.localToSceneTransformProperty().subscribe(moved -> draw());
            veil.part.chart.heightProperty().subscribe(height -> draw());
        }
        line.getStyleClass().add("playhead");
        line.setMouseTransparent(true);
        handle.getStyleClass().add("playhead-handle");
        handle.setMouseTransparent(true);
        grip.setId("playhead");
        grip.setCursor(Cursor.H_RESIZE);
        grip.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        grip.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        getChildren().addAll(line, handle, grip);
        widthProperty().subscribe(width -> draw());
        heightProperty().subscribe(height -> draw());
        play.playhead().subscribe(head -> draw());
    }

    /// Lies over other charts.
    void show(Charts newCharts) {
        charts = Optional.of(newCharts);
        draw();
    }

    private void dragged(MouseEvent event) {
        double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        charts.ifPresent(shown -> play.goTo(GanttLayout.timeAt(x, shown.viewport(), getWidth())));
        event.consume();
    }

    private void draw() {
        Optional<Playhead> head = play.playhead().get();
        setVisible(head.isPresent() && charts.isPresent() && getWidth() > 0);
        if (isVisible()) {
            draw(
                    GanttLayout.xAt(
                            head.orElseThrow().atSeconds(),
                            charts.orElseThrow().viewport(),
                            getWidth()));
        }
    }

    private void draw(double x) {
        double left =
                Math.clamp(x, GanttLayout.gutter(), Math.max(GanttLayout.gutter(), getWidth()));
        veils.forEach(veil -> draw(veil, left));
        boolean inView = x >= GanttLayout.gutter() && x <= getWidth();
        line.setVisible(inView);
        handle.setVisible(inView);
        grip.setVisible(inView);
        double middle = Math.floor(x) + 0.5;
        line.setStartX(middle);
        line.setEndX(middle);
        line.setEndY(getHeight());
        handle.setLayoutX(middle);
        grip.resizeRelocate(middle - GRIP, 0, 2 * GRIP, getHeight());
    }

    private void draw(Veil veil, double left) {
        ChartCanvas chart = veil.part.chart;
        boolean shown = chart.getScene() != null;
        veil.rectangle.setVisible(shown);
        if (shown) {
            double top = sceneToLocal(chart.localToScene(0, 0)).getY() + veil.part.above;
            veil.rectangle.setX(left);
            veil.rectangle.setY(top);
            veil.rectangle.setWidth(Math.max(0, getWidth() - left));
            veil.rectangle.setHeight(
                    Math.max(
                            0,
                            chart.getHeight()
                                    - veil.part.above
                                    - veil.part.below.applyAsDouble(chart.getHeight())));
        }
    }

    @Override
    protected void layoutChildren() {
        // everything is placed when it is drawn
    }
}

package scaleout.app.view;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Drawing.Spot;

/// Tells what a chart has to say about the place that the mouse is on, or that the arrow keys have come to.
final class SpotTips {

    private static final Duration SOON = Duration.millis(200);
    private static final int NOWHERE = -1;

    private final ChartCanvas canvas;
    private final Tooltip tip = new Tooltip();
    private Drawing walked;
    private int at = NOWHERE;

    private SpotTips(ChartCanvas canvas) {
        this.canvas = canvas;
        this.walked = canvas.drawing();
        tip.setShowDelay(SOON);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        canvas.focusedProperty().subscribe(focused -> leave());
    }

    /// Lets a chart tell.
    static void install(ChartCanvas canvas) {
        new SpotTips(canvas);
    }

    private void moved(MouseEvent event) {
        canvas.drawing()
                .at(event.getX(), event.getY())
                .ifPresentOrElse(
                        spot -> {
                            tip.setText(spot.text());
                            Tooltip.install(canvas, tip);
                        },
                        () -> {
                            tip.hide();
                            Tooltip.uninstall(canvas, tip);
                        });
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT, DOWN -> walk(event, 1);
            case LEFT, UP -> walk(event, -1);
            case ESCAPE -> {
                if (at != NOWHERE) {
                    leave();
                    event.consume();
                }
            }
            default -> {}
        }
    }

    /// To the next place, or the one before; from the last one to the first.
    @SuppressWarnings("ReferenceEquality") // another object is another drawing, where to begin anew
    private void walk(KeyEvent event, int by) {
        List<Spot> spots = canvas.drawing().spots();
        if (spots.isEmpty()) {
            return;
        }
        event.consume();
        if (walked != canvas.drawing()) {
            walked = canvas.drawing();
            at = NOWHERE;
        }
        at = at == NOWHERE && by < 0 ? spots.size() - 1 : Math.floorMod(at + by, spots.size());
        Spot spot = spots.get(at);
        canvas.say(spot.text());
        tip.setText(spot.text());
        Bounds onScreen = canvas.localToScreen(canvas.getBoundsInLocal());
        if (onScreen != null) {
            tip.show(
                    canvas,
                    onScreen.getMinX() + spot.x() + spot.width() / 2,
                    onScreen.getMinY() + spot.y() + spot.height());
        }
    }

    private void leave() {
        at = NOWHERE;
        tip.hide();
    }
}

package scaleout.app.view;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import scaleout.app.chart.Ink;
import scaleout.app.state.Theme;

/// The program's mark: three bars of a start-up, one after the other.
final class AppMark {

    /// Bars on a square of 16: from left, from top, width; each 4 high.
    private record Bar(double x, double y, double width, Ink ink) {}

    private static final double SIDE = 16;
    private static final double THICK = 3.5;
    private static final List<Bar> BARS =
            List.of(
                    new Bar(0.5, 1, 8, Ink.DETECTION),
                    new Bar(3.5, 6.25, 10, Ink.IMAGE_PULL),
                    new Bar(9.5, 11.5, 6, Ink.CONTAINER_INIT));

    private AppMark() {}

    /// Returns the mark as a node, `side` pixels high and wide.
    static Pane node(double side) {
        double scale = side / SIDE;
        Pane pane = new Pane();
        pane.setMinSize(side, side);
        pane.setMaxSize(side, side);
        for (Bar bar : BARS) {
            Rectangle shape =
                    new Rectangle(bar.x * scale, bar.y * scale, bar.width * scale, THICK * scale);
            shape.setArcWidth(2 * scale);
            shape.setArcHeight(2 * scale);
            shape.setFill(Colours.of(bar.ink, Theme.DARK));
            pane.getChildren().add(shape);
        }
        return pane;
    }

    /// Returns the icons of the window, for every size that desktops ask for.
    static List<Image> icons() {
        return List.of(16, 32, 48, 64, 128, 256).stream().map(AppMark::icon).toList();
    }

    private static Image icon(int side) {
        WritableImage image = new WritableImage(side, side);
        PixelWriter pixels = image.getPixelWriter();
        double scale = side / SIDE;
        for (Bar bar : BARS) {
            int bottom = (int) Math.round((bar.y + THICK) * scale);
            int right = (int) Math.round((bar.x + bar.width) * scale);
            for (int y = (int) Math.round(bar.y * scale); y < bottom; y++) {
                for (int x = (int) Math.round(bar.x * scale); x < right; x++) {
                    pixels.setColor(x, y, Colours.of(bar.ink, Theme.DARK));
                }
            }
        }
        return image;
    }
}

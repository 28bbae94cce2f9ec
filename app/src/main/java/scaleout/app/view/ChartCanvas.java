package scaleout.app.view;

import java.util.List;
import java.util.function.Function;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.FxPainter;
import scaleout.app.chart.Palette;

/// A chart that fills its room. It is drawn at most once per pulse, when something has changed.
final class ChartCanvas extends Region {

    /// Lays out a chart for a size in pixels.
    @FunctionalInterface
    interface Artist {
        Drawing draw(double width, double height);
    }

    private static final Drawing NOTHING = new Drawing(0, 0, List.of(), List.of());

    private final Canvas canvas = new Canvas();
    private Artist artist = (width, height) -> NOTHING;
    private Palette palette = Palette.DARK;
    private Drawing drawing = NOTHING;
    private Function<Drawing, String> words = shown -> "";

    ChartCanvas(String id) {
        setId(id);
        getStyleClass().add("chart");
        setFocusTraversable(true);
        getChildren().add(canvas);
    }

    /// What is on the screen.
    Drawing drawing() {
        return drawing;
    }

    /// Says by `newWords` what is drawn, for those who do not see it.
    void describeBy(Function<Drawing, String> newWords) {
        words = newWords;
    }

    /// Draws with another artist and other colours on the next pulse.
    void show(Artist newArtist, Palette newPalette) {
        artist = newArtist;
        palette = newPalette;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.floor(getWidth()));
        canvas.setHeight(Math.floor(getHeight()));
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            drawing = artist.draw(canvas.getWidth(), canvas.getHeight());
            FxPainter.paint(canvas.getGraphicsContext2D(), drawing, palette);
            setAccessibleText(words.apply(drawing));
        }
    }
}

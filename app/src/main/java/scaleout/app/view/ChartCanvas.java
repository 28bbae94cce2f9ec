package scaleout.app.view;

import java.util.List;
import java.util.function.Function;
import javafx.scene.AccessibleAttribute;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
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

    private final Paper paper = new Paper();
    private Artist artist = (width, height) -> NOTHING;
    private Palette palette = Palette.DARK;
    private Drawing drawing = NOTHING;
    private Function<Drawing, String> words = shown -> "";
    private @Nullable String said;

    ChartCanvas(String id) {
        setId(id);
        getStyleClass().add("chart");
        setFocusTraversable(true);
        getChildren().add(paper);
    }

    /// What is on the screen.
    Drawing drawing() {
        return drawing;
    }

    /// Says by `newWords` what is drawn, for those who do not see it.
    void describeBy(Function<Drawing, String> newWords) {
        words = newWords;
    }

    /// Says something else until something else is drawn, such as the bar that is read out.
    void say(String newSaid) {
        said = newSaid;
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// Draws with another artist and other colours on the next pulse.
    void show(Artist newArtist, Palette newPalette) {
        artist = newArtist;
        palette = newPalette;
        paper.requestLayout();
    }

    /// Put together when it is asked for: most frames go by without anyone who does.
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? said != null ? said : words.apply(drawing)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    protected void layoutChildren() {
        paper.resize(Math.floor(getWidth()), Math.floor(getHeight()));
    }

    /// Not managed, so that another drawing does not lay out the whole window anew.
    private final class Paper extends Region {

        private final Canvas canvas = new Canvas();

        Paper() {
            setManaged(false);
            setMouseTransparent(true);
            getChildren().add(canvas);
        }

        @Override
        protected void layoutChildren() {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            if (getWidth() > 0 && getHeight() > 0) {
                drawing = artist.draw(getWidth(), getHeight());
                FxPainter.paint(canvas.getGraphicsContext2D(), drawing, palette);
                said = null;
                notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            }
        }
    }
}

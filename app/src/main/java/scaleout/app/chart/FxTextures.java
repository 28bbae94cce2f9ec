package scaleout.app.chart;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Surety;

/// Fills of one palette as small images that repeat, each made once: ten thousand patterned boxes then cost no more
/// than plain ones. The JavaFX counterpart of [Hatching].
final class FxTextures {

    private static final Map<Palette, FxTextures> ALL = new EnumMap<>(Palette.class);

    private final Palette palette;
    private final Map<Ink, Color> colours = new EnumMap<>(Ink.class);
    private final Map<Ink, Color> edges = new EnumMap<>(Ink.class);
    private final Map<Ink, Map<Pattern, Map<Surety, Paint>>> fills = new EnumMap<>(Ink.class);
    private final Map<List<Ink>, Paint> blends = new HashMap<>();

    private FxTextures(Palette palette) {
        this.palette = palette;
        for (Ink ink : Ink.values()) {
            colours.put(ink, colour(palette.rgb(ink), 1));
            edges.put(ink, colour(palette.edge(ink), 1));
            fills.put(ink, fillsOf(ink));
        }
    }

    private Map<Pattern, Map<Surety, Paint>> fillsOf(Ink ink) {
        Map<Pattern, Map<Surety, Paint>> ofPattern = new EnumMap<>(Pattern.class);
        for (Pattern pattern : Pattern.values()) {
            Map<Surety, Paint> ofSurety = new EnumMap<>(Surety.class);
            for (Surety surety : Surety.values()) {
                ofSurety.put(surety, fillOf(ink, Texture.of(pattern, surety)));
            }
            ofPattern.put(pattern, ofSurety);
        }
        return ofPattern;
    }

    /// The fills of a palette. Use on the JavaFX thread only.
    static FxTextures of(Palette palette) {
        return ALL.computeIfAbsent(palette, FxTextures::new);
    }

    Color colour(Ink ink) {
        return Objects.requireNonNull(colours.get(ink));
    }

    Color edge(Ink ink) {
        return Objects.requireNonNull(edges.get(ink));
    }

    Paint fill(Ink ink, Pattern pattern, Surety surety) {
        Map<Pattern, Map<Surety, Paint>> ofPattern = Objects.requireNonNull(fills.get(ink));
        Map<Surety, Paint> ofSurety = Objects.requireNonNull(ofPattern.get(pattern));
        return Objects.requireNonNull(ofSurety.get(surety));
    }

    Paint blend(List<Ink> inks) {
        return blends.computeIfAbsent(inks, this::blendOf);
    }

    private Paint fillOf(Ink ink, Texture texture) {
        Color ground = colour(palette.rgb(ink), texture.fill());
        if (texture.lines() == Pattern.PLAIN) {
            return ground;
        }
        Color line = colour(texture.ownInk() ? palette.rgb(ink) : palette.lineOn(ink), 1);
        int size = Texture.SPACING;
        WritableImage tile = new WritableImage(size, size);
        PixelWriter pixels = tile.getPixelWriter();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                pixels.setColor(x, y, over(ground, line, coverage(texture, x + 0.5, y + 0.5)));
            }
        }
        return new ImagePattern(tile, 0, 0, size, size, false);
    }

    /// How much of the pixel around a point its nearest line covers, 0 to 1.
    private static double coverage(Texture texture, double x, double y) {
        int spacing = Texture.spacing(texture.lines());
        double distance =
                switch (texture.lines()) {
                    case PLAIN -> spacing;
                    case HORIZONTAL -> toMultiple(y - 0.5, spacing);
                    case DIAGONAL -> toMultiple(x + y, spacing) / Math.sqrt(2);
                    case COUNTER_DIAGONAL -> toMultiple(x - y, spacing) / Math.sqrt(2);
                };
        return Math.clamp(texture.lineWidth() / 2 + 0.5 - distance, 0, 1);
    }

    private static double toMultiple(double value, int of) {
        return Math.abs(value - Math.rint(value / of) * of);
    }

    private Paint blendOf(List<Ink> inks) {
        int size = Texture.BAND * inks.size();
        WritableImage tile = new WritableImage(size, size);
        PixelWriter pixels = tile.getPixelWriter();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                Ink ink = inks.get((x + y) % size / Texture.BAND);
                pixels.setColor(x, y, colour(palette.rgb(ink), Texture.BLEND));
            }
        }
        return new ImagePattern(tile, 0, 0, size, size, false);
    }

    /// Returns `top` at an opacity over `bottom`, which may be translucent.
    private static Color over(Color bottom, Color top, double opacity) {
        double alpha = opacity + bottom.getOpacity() * (1 - opacity);
        double part = alpha == 0 ? 0 : opacity / alpha;
        return Color.color(
                part * top.getRed() + (1 - part) * bottom.getRed(),
                part * top.getGreen() + (1 - part) * bottom.getGreen(),
                part * top.getBlue() + (1 - part) * bottom.getBlue(),
                alpha);
    }

    private static Color colour(int rgb, double opacity) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, opacity);
    }
}

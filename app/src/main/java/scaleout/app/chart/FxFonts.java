package scaleout.app.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import scaleout.app.chart.Mark.Style;

/// The shipped type for JavaFX. Use on the JavaFX thread only.
public final class FxFonts {

    /// The family's name in CSS.
    public static final String FAMILY = "IBM Plex Sans";

    /// How many widths are remembered; beyond it they are measured afresh.
    private static final int MOST_WIDTHS = 20_000;

    private static final Map<Style, Map<String, Double>> WIDTHS = new HashMap<>();
    private static final Map<Style, Font> FONTS = new HashMap<>();

    private FxFonts() {}

    /// Registers the family with JavaFX, so that CSS finds it. Later calls do nothing.
    public static void load() {
        if (FONTS.isEmpty()) {
            load("IBMPlexSans-Regular.ttf");
            load("IBMPlexSans-Bold.ttf");
            sized(1);
        }
    }

    /// Makes all text on the screen so many times as large as [Style#pixels()] says.
    public static void sized(double newFactor) {
        WIDTHS.clear();
        for (Style style : Style.values()) {
            FontWeight weight = style.bold() ? FontWeight.BOLD : FontWeight.NORMAL;
            FONTS.put(style, Font.font(FAMILY, weight, newFactor * style.pixels()));
        }
    }

    /// Measures as [FxPainter] paints.
    public static TextRuler ruler() {
        return FxFonts::width;
    }

    static Font font(Style style) {
        load();
        return FONTS.getOrDefault(style, Font.getDefault());
    }

    private static double width(String text, Style style) {
        Map<String, Double> widths = WIDTHS.computeIfAbsent(style, s -> new HashMap<>());
        if (widths.size() >= MOST_WIDTHS) {
            widths.clear();
        }
        return widths.computeIfAbsent(text, t -> measured(t, style));
    }

    private static double measured(String text, Style style) {
        Text node = new Text(text);
        node.setFont(font(style));
        return node.getLayoutBounds().getWidth();
    }

    private static void load(String name) {
        try (InputStream file = FxFonts.class.getResourceAsStream("fonts/" + name)) {
            if (file == null || Font.loadFont(file, Style.BODY.pixels()) == null) {
                throw new IllegalStateException(
                        "the program's font %s cannot be used".formatted(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font %s cannot be read".formatted(name), e);
        }
    }
}

package scaleout.app.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import scaleout.app.chart.Mark.Style;

/// The shipped type for `Graphics2D`.
public final class AwtFonts {

    private static final String REGULAR = "IBMPlexSans-Regular.ttf";
    private static final String BOLD = "IBMPlexSans-Bold.ttf";
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Map<Style, Font> FONTS = load();

    private AwtFonts() {}

    /// Measures as [AwtPainter] paints.
    public static TextRuler ruler() {
        return (text, style) -> font(style).getStringBounds(text, CONTEXT).getWidth();
    }

    /// Opens the font file of a face; the caller closes it.
    public static InputStream file(boolean bold) {
        String name = bold ? BOLD : REGULAR;
        return Objects.requireNonNull(
                AwtFonts.class.getResourceAsStream("fonts/" + name),
                "the program lacks its font " + name);
    }

    /// The name of a face, as [Font#getFontName()] says it.
    public static String name(boolean bold) {
        return font(bold ? Style.STRONG : Style.BODY).getFontName();
    }

    static Font font(Style style) {
        return Objects.requireNonNull(FONTS.get(style));
    }

    private static Map<Style, Font> load() {
        Font regular = load(false);
        Font bold = load(true);
        Map<Style, Font> fonts = new EnumMap<>(Style.class);
        for (Style style : Style.values()) {
            fonts.put(style, (style.bold() ? bold : regular).deriveFont((float) style.pixels()));
        }
        return fonts;
    }

    private static Font load(boolean bold) {
        try (InputStream file = file(bold)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's font cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the program's font is damaged", e);
        }
    }
}

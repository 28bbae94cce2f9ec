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

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Map<Style, Font> FONTS = load();

    private AwtFonts() {}

    /// Measures as [AwtPainter] paints.
    public static TextRuler ruler() {
        return (text, style) -> font(style).getStringBounds(text, CONTEXT).getWidth();
    }

    static Font font(Style style) {
        return Objects.requireNonNull(FONTS.get(style));
    }

    private static Map<Style, Font> load() {
        Font regular = load("IBMPlexSans-Regular.ttf");
        Font bold = load("IBMPlexSans-Bold.ttf");
        Map<Style, Font> fonts = new EnumMap<>(Style.class);
        for (Style style : Style.values()) {
            fonts.put(style, (style.bold() ? bold : regular).deriveFont((float) style.pixels()));
        }
        return fonts;
    }

    private static Font load(String name) {
        try (InputStream file = AwtFonts.class.getResourceAsStream("fonts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its font " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the font %s cannot be read".formatted(name), e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font %s is damaged".formatted(name), e);
        }
    }
}

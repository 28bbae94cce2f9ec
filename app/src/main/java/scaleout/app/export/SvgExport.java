package scaleout.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.SVGUnits;
import org.jfree.svg.ViewBox;
import scaleout.app.chart.AwtPainter;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Mark;
import scaleout.app.chart.Palette;

/// Writes a drawing as SVG: text stays text, and the letters that it needs of the shipped type are in the file.
final class SvgExport {

    private static final String FAMILY = "IBM Plex Sans";

    private SvgExport() {}

    static byte[] bytes(Drawing drawing, Palette palette, String title, double scale)
            throws IOException {
        VectorSize.check(drawing, scale);
        double width = drawing.width() * scale;
        double height = drawing.height() * scale;
        StringBuilder content = new StringBuilder();
        SVGGraphics2D graphics = new SVGGraphics2D(width, height, SVGUnits.PX, content);
        graphics.setDefsKeyPrefix("p");
        AwtPainter.paint(
                graphics,
                drawing,
                palette,
                (text, x, y, wide, style, rgb) ->
                        content.append(label(text, x, y, wide, style, rgb)));
        String svg =
                graphics.getSVGElement(
                        null,
                        true,
                        new ViewBox(0, 0, drawing.width(), drawing.height()),
                        null,
                        null);
        int inside = svg.indexOf('>') + 1;
        String whole =
                "%s role=\"img\" font-family=\"%s, sans-serif\"><title>%s</title><desc>%s</desc><style>%s</style>%s\n"
                        .formatted(
                                svg.substring(0, inside - 1),
                                FAMILY,
                                escaped(title),
                                escaped(words(drawing)),
                                fonts(drawing),
                                svg.substring(inside));
        return whole.getBytes(StandardCharsets.UTF_8);
    }

    /// Viewers that do not take type from the file squeeze or stretch their own to the same width.
    private static String label(
            String text, double x, double y, double width, Mark.Style style, int rgb) {
        return String.format(
                Locale.ROOT,
                "<text x='%.2f' y='%.2f' font-size='%.1f'%s fill='#%06x' textLength='%.2f' lengthAdjust='spacingAndGlyphs'>%s</text>",
                x,
                y,
                style.pixels(),
                style.bold() ? " font-weight='700'" : "",
                rgb,
                width,
                escaped(text));
    }

    /// What the picture says, for those who do not see it.
    private static String words(Drawing drawing) {
        return drawing.spots().stream()
                .map(Drawing.Spot::text)
                .map(text -> text.replace('\n', ' '))
                .distinct()
                .limit(200)
                .collect(Collectors.joining("; "));
    }

    private static String fonts(Drawing drawing) throws IOException {
        return face(drawing, false, 400) + face(drawing, true, 700);
    }

    private static String face(Drawing drawing, boolean bold, int weight) throws IOException {
        TreeSet<Integer> letters = new TreeSet<>();
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Label label && label.style().bold() == bold) {
                label.text().codePoints().forEach(letters::add);
            }
        }
        if (letters.isEmpty()) {
            return "";
        }
        byte[] font = Typeface.subset(bold, letters);
        return String.format(
                Locale.ROOT,
                "@font-face{font-family:'%s';font-weight:%d;src:url(data:font/ttf;base64,%s)}",
                FAMILY,
                weight,
                Base64.getEncoder().encodeToString(font));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ");
    }
}

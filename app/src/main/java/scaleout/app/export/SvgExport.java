package scaleout.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
        SvgSurface surface = new SvgSurface();
        AwtPainter.paint(surface, drawing, palette);
        String whole =
                """
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
                width="%spx" height="%spx" viewBox="0.0 0.0 %s %s" role="img" \
                font-family="%s, sans-serif"><title>%s</title><desc>%s</desc><style>%s</style>
                %s
                </svg>
                """
                        .formatted(
                                drawing.width() * scale,
                                drawing.height() * scale,
                                drawing.width(),
                                drawing.height(),
                                FAMILY,
                                SvgSurface.escaped(title),
                                SvgSurface.escaped(words(drawing)),
                                fonts(drawing),
                                surface.elements());
        return whole.getBytes(StandardCharsets.UTF_8);
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
}

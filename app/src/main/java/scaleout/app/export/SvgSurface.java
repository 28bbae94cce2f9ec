package scaleout.app.export;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import scaleout.app.chart.Mark;
import scaleout.app.chart.Surface;

/// Writes what is painted as elements of SVG, in the order of painting. The same painting is the same text: names are
/// numbers in their order, and a length has at most three decimals in every language.
final class SvgSurface implements Surface {

    private final StringBuilder elements = new StringBuilder();
    private int clips;

    /// What was painted so far.
    String elements() {
        return elements.toString();
    }

    @Override
    public void fill(Shape shape, int rgb, double opacity) {
        element(
                shape,
                " fill='%s'%s"
                        .formatted(
                                colour(rgb),
                                opacity < 1 ? " fill-opacity='" + number(opacity) + "'" : ""));
    }

    @Override
    public void line(Shape shape, double width, double[] dashes, int rgb) {
        element(
                shape,
                " fill='none' stroke='%s' stroke-width='%s' stroke-miterlimit='10'%s"
                        .formatted(colour(rgb), number(width), dashes(dashes)));
    }

    private static String dashes(double[] dashes) {
        return dashes.length == 0
                ? ""
                : Arrays.stream(dashes)
                        .mapToObj(SvgSurface::number)
                        .collect(Collectors.joining(" ", " stroke-dasharray='", "'"));
    }

    @Override
    public void inside(Shape shape, Runnable what) {
        clips++;
        elements.append("<clipPath id='c").append(clips).append("'>");
        element(shape, "");
        elements.append("</clipPath><g clip-path='url(#c").append(clips).append(")'>");
        what.run();
        elements.append("</g>");
    }

    @Override
    public void picture(BufferedImage picture, double x, double y, double rowHeight) {
        elements.append(
                "<image x='%s' y='%s' width='%s' height='%s'"
                        .formatted(
                                number(x),
                                number(y),
                                number(picture.getWidth()),
                                number(picture.getHeight() * rowHeight)));
        elements.append(" preserveAspectRatio='none' style='image-rendering:pixelated'")
                .append(" xlink:href='data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png(picture)))
                .append("'/>");
    }

    /// Viewers that do not take type from the file squeeze or stretch their own to the same width.
    @Override
    public void text(String text, double x, double y, double width, Mark.Style style, int rgb) {
        elements.append(
                "<text x='%s' y='%s' font-size='%s'%s fill='%s' textLength='%s' lengthAdjust='spacingAndGlyphs'>%s</text>"
                        .formatted(
                                number(x),
                                number(y),
                                number(style.pixels()),
                                style.bold() ? " font-weight='700'" : "",
                                colour(rgb),
                                number(width),
                                escaped(text)));
    }

    /// Returns a text as SVG has it.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ");
    }

    private void element(Shape shape, String look) {
        if (shape instanceof Rectangle2D box) {
            elements.append(
                    "<rect x='%s' y='%s' width='%s' height='%s'%s/>"
                            .formatted(
                                    number(box.getX()),
                                    number(box.getY()),
                                    number(Math.max(0, box.getWidth())),
                                    number(Math.max(0, box.getHeight())),
                                    look));
        } else {
            elements.append("<path d='");
            path(shape.getPathIterator(null));
            elements.append("'").append(look).append("/>");
        }
    }

    /// Our shapes have straight sides only.
    private void path(PathIterator path) {
        double[] point = new double[6];
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            if (kind == PathIterator.SEG_CLOSE) {
                elements.append('Z');
            } else if (kind == PathIterator.SEG_MOVETO || kind == PathIterator.SEG_LINETO) {
                elements.append(kind == PathIterator.SEG_MOVETO ? 'M' : 'L')
                        .append(number(point[0]))
                        .append(' ')
                        .append(number(point[1]));
            } else {
                throw new IllegalArgumentException("a curve, which no mark has");
            }
        }
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IOException("this Java runtime cannot write PNG");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return bytes.toByteArray();
    }

    private static String colour(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
    }

    /// At most three decimals: a thousandth of a pixel. Without the language of the machine.
    private static String number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths % 1000 == 0) {
            return Long.toString(thousandths / 1000);
        }
        return Double.toString(thousandths / 1000.0);
    }
}

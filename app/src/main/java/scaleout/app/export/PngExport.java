package scaleout.app.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import scaleout.app.chart.AwtPainter;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Palette;
import scaleout.app.files.AtomicFile;

/// Writes a drawing as PNG: the same bytes for the same drawing, with no time in them.
public final class PngExport {

    /// More pixels than any screen or page needs, and no more memory than 256 MB.
    static final long MOST_PIXELS = 64_000_000;

    static {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private PngExport() {}

    /// Writes a drawing.
    ///
    /// @param scale pixels of the file per pixel of the drawing, greater than 0
    /// @throws IOException              where the file cannot be written; it is then as it was
    /// @throws IllegalArgumentException where the picture would have no pixels or too many
    public static void write(Drawing drawing, Palette palette, double scale, Path out)
            throws IOException {
        AtomicFile.write(out, bytes(drawing, palette, scale));
    }

    /// Returns a drawing as the bytes of a PNG file.
    ///
    /// @throws IllegalArgumentException where the picture would have no pixels or too many
    static byte[] bytes(Drawing drawing, Palette palette, double scale) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image(drawing, palette, scale), "png", stream)) {
                throw new IOException("this Java runtime cannot write PNG");
            }
        }
        return bytes.toByteArray();
    }

    static BufferedImage image(Drawing drawing, Palette palette, double scale) {
        double width = Math.ceil(drawing.width() * scale);
        double height = Math.ceil(drawing.height() * scale);
        if (!(scale > 0 && width >= 1 && height >= 1 && width * height <= MOST_PIXELS)) {
            throw new IllegalArgumentException(
                    "a picture of %.0f x %.0f at scale %s would have %.0f x %.0f pixels; at least 1 and at most %d million are possible. Choose a smaller size or scale."
                            .formatted(
                                    drawing.width(),
                                    drawing.height(),
                                    scale,
                                    width,
                                    height,
                                    MOST_PIXELS / 1_000_000));
        }
        BufferedImage image =
                new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        AwtPainter.paint(graphics, drawing, palette);
        graphics.dispose();
        return image;
    }
}

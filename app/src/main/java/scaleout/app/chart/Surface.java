package scaleout.app.chart;

import java.awt.Shape;
import java.awt.image.BufferedImage;

/// What [AwtPainter] paints on: the few things that a drawing needs of pixels, SVG or PDF. Lengths are pixels of the drawing,
/// colours `0xRRGGBB`.
public interface Surface {

    /// Fills a shape.
    ///
    /// @param opacity 0 to 1
    void fill(Shape shape, int rgb, double opacity);

    /// Draws along a shape's line.
    ///
    /// @param width  of the line
    /// @param dashes lengths on and off in turn; none for a solid line
    void line(Shape shape, double width, double[] dashes, int rgb);

    /// Paints `what`, but only inside a shape.
    void inside(Shape shape, Runnable what);

    /// Places a picture, each of its columns one pixel wide and each of its rows `rowHeight` high, with hard edges.
    void picture(BufferedImage picture, double x, double y, double rowHeight);

    /// Writes a text on its baseline.
    ///
    /// @param x     where it begins
    /// @param width how wide it is in the shipped type
    void text(String text, double x, double y, double width, Mark.Style style, int rgb);
}

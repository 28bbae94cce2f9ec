package scaleout.app.export;

import scaleout.app.chart.Drawing;

/// How large a drawing without pixels may be.
final class VectorSize {

    /// No page is larger, and no viewer shows more: 200 inches at 72 to the inch, as PDF allows.
    static final double MOST = 14_400;

    private VectorSize() {}

    /// Throws where a drawing would be too small or too large to be shown.
    static void check(Drawing drawing, double scale) {
        double width = drawing.width() * scale;
        double height = drawing.height() * scale;
        if (!(scale > 0 && width >= 1 && height >= 1 && width <= MOST && height <= MOST)) {
            throw new IllegalArgumentException(
                    "a drawing of %.0f x %.0f at scale %s would be %.0f x %.0f; from 1 to %.0f are possible. Choose a smaller size or scale."
                            .formatted(
                                    drawing.width(), drawing.height(), scale, width, height, MOST));
        }
    }
}

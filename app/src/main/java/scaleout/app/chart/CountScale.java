package scaleout.app.chart;

import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;

/// A vertical axis of whole numbers.
///
/// @param bottom     of zero, pixels
/// @param pixelsEach height of one, greater than 0
record CountScale(double bottom, double pixelsEach) {

    private static final double GAP = 6;
    private static final double LABEL = 36;

    /// The pixel of a number.
    double y(double count) {
        return bottom - count * pixelsEach;
    }

    /// Puts numbers left of a plot and grid lines through it, from zero up to where `highest` is the last pixel.
    ///
    /// @param leastStep between two grid lines, pixels
    void draw(Sheet sheet, double left, double right, double highest, double leastStep) {
        double step = step(leastStep);
        for (double at = 0; y(at) >= highest; at += step) {
            double y = Math.floor(y(at)) + 0.5;
            if (at > 0) {
                sheet.line(left, y, right, y, Ink.LINE);
            }
            sheet.label(
                    left - GAP,
                    Math.min(y + 4, sheet.height() - 1),
                    "%.0f".formatted(at),
                    Ink.DIM,
                    Style.SMALL,
                    Anchor.END,
                    LABEL);
        }
    }

    /// The least of 1, 2, 5, 10, … that keeps the grid lines apart.
    private double step(double leastStep) {
        for (double decade = 1; ; decade *= 10) {
            for (double step : new double[] {decade, 2 * decade, 5 * decade}) {
                if (step * pixelsEach >= leastStep) {
                    return step;
                }
            }
        }
    }
}

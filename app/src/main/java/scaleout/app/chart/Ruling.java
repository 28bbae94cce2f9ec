package scaleout.app.chart;

import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.model.report.Durations;

/// A horizontal axis of seconds for charts that share no time with others.
///
/// @param from  seconds at `left`
/// @param to    seconds at `right`, after `from`
/// @param left  pixels
/// @param right pixels, right of `left`
record Ruling(double from, double to, double left, double right) {

    private static final double LEAST_STEP = 80;

    /// Returns the axis over values, its ends at round ones.
    static Ruling over(double least, double most, double left, double right) {
        double span = Math.max(1, most - least);
        double step = round(span * LEAST_STEP / Math.max(LEAST_STEP, right - left));
        double from = Math.floor(least / step) * step;
        double to = Math.max(from + step, Math.ceil(most / step) * step);
        return new Ruling(from, to, left, Math.max(left + 1, right));
    }

    /// The least of 1, 2, 5, 10, ... that is not below a number, with the powers of 60 in between.
    private static double round(double least) {
        for (double step : new double[] {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600}) {
            if (step >= least) {
                return step;
            }
        }
        return Math.ceil(least / 3600) * 3600;
    }

    /// The pixel of a time.
    double x(double seconds) {
        return left + (seconds - from) * (right - left) / (to - from);
    }

    /// The pixel of a time, moved into the plot.
    double clamped(double seconds) {
        return Math.clamp(x(seconds), left, right);
    }

    /// Puts grid lines on a sheet from `top` to `bottom`, and their times below.
    void draw(Sheet sheet, double top, double bottom) {
        double step = round((to - from) * LEAST_STEP / Math.max(LEAST_STEP, right - left));
        double first = Math.ceil(from / step - 1e-9) * step;
        for (int i = 0; first + i * step <= to + 1e-9; i++) {
            double at = first + i * step;
            double x = Math.floor(x(at)) + 0.5;
            sheet.line(x, top, x, bottom, Ink.LINE);
            Anchor anchor = x + 32 > sheet.width() ? Anchor.END : Anchor.MIDDLE;
            sheet.label(x, bottom + 16, Durations.text(at), Ink.DIM, Style.SMALL, anchor, 72);
        }
    }
}

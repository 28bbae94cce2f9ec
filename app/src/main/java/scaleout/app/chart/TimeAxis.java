package scaleout.app.chart;

/// Where the time of a chart lies on its width. All charts that share a viewport share this axis.
///
/// @param viewport what is in view
/// @param width    of the whole chart, pixels
record TimeAxis(Viewport viewport, double width) {

    /// Left of the plot, pixels: names and titles.
    static final double GUTTER = 150;

    /// Right of the plot, pixels.
    static final double MARGIN = 16;

    /// How far two grid lines are apart at least, pixels.
    private static final double LEAST_STEP = 96;

    private static final double[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200,
        86_400
    };

    /// Left edge of the plot, pixels.
    double left() {
        return GUTTER;
    }

    /// Right edge of the plot, pixels; always right of its left edge.
    double right() {
        return Math.max(GUTTER + 1, width - MARGIN);
    }

    double pixelsPerSecond() {
        return (right() - left()) / (viewport.endSeconds() - viewport.startSeconds());
    }

    double x(double seconds) {
        return left() + (seconds - viewport.startSeconds()) * pixelsPerSecond();
    }

    double seconds(double x) {
        return viewport.startSeconds() + (x - left()) / pixelsPerSecond();
    }

    /// The pixel of a time, moved into the plot.
    double clamped(double seconds) {
        return Math.clamp(x(seconds), left(), right());
    }

    /// Whether any of an interval is in view; its ends count.
    boolean shows(double start, double end) {
        return end >= viewport.startSeconds() && start <= viewport.endSeconds();
    }

    /// The seconds between two grid lines.
    double step() {
        double least = LEAST_STEP / pixelsPerSecond();
        for (double step : STEPS) {
            if (step >= least) {
                return step;
            }
        }
        return Math.ceil(least / 86_400) * 86_400;
    }

    /// The time of the first grid line in view.
    ///
    /// @param offset where any grid line is, seconds
    double firstTick(double offset) {
        return Math.ceil((viewport.startSeconds() - offset) / step()) * step() + offset;
    }
}

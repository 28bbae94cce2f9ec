package scaleout.app.chart;

/// The part of the time axis and of the rows that is in view.
///
/// @param startSeconds  time at the left edge of the plot, seconds on the chart's axis
/// @param endSeconds    time at the right edge, after `startSeconds`
/// @param scrollPixels  rows scrolled out at the top, pixels, at least 0
public record Viewport(double startSeconds, double endSeconds, double scrollPixels) {

    public Viewport {
        if (!(endSeconds > startSeconds)) {
            throw new IllegalArgumentException(
                    "a viewport needs time: %s to %s".formatted(startSeconds, endSeconds));
        }
    }
}

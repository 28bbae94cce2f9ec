package scaleout.app.state;

/// The part of the charts that is in view, and how it moves.
///
/// @param startSeconds time at the left edge, seconds on the chart's axis
/// @param endSeconds   time at the right edge, after `startSeconds`
/// @param scrollPixels rows scrolled out at the top, pixels, at least 0
public record Visible(double startSeconds, double endSeconds, double scrollPixels) {

    /// Nearer than this no trace has anything to show.
    private static final double LEAST_SECONDS = 2;

    public Visible {
        if (!(endSeconds > startSeconds)) {
            throw new IllegalArgumentException(
                    "nothing is in view from %s to %s".formatted(startSeconds, endSeconds));
        }
    }

    /// How much time is in view, seconds.
    public double seconds() {
        return endSeconds - startSeconds;
    }

    /// Returns `1/factor` of the time, with `atSeconds` where it was on the screen.
    public Visible zoomed(double atSeconds, double factor) {
        double wanted = Math.max(LEAST_SECONDS, seconds() / factor);
        double left = (atSeconds - startSeconds) / seconds() * wanted;
        return new Visible(atSeconds - left, atSeconds - left + wanted, scrollPixels);
    }

    /// Returns the same length of time, `seconds` later.
    public Visible later(double seconds) {
        return new Visible(startSeconds + seconds, endSeconds + seconds, scrollPixels);
    }

    /// Returns the same time with the rows moved to `pixels`, but not below 0 nor above `most`.
    public Visible scrolledTo(double pixels, double most) {
        return new Visible(startSeconds, endSeconds, Math.max(0, Math.min(pixels, most)));
    }

    /// Returns this moved and, if need be, shortened so that it lies inside the time of `all`.
    public Visible inside(Visible all) {
        if (seconds() >= all.seconds()) {
            return new Visible(all.startSeconds, all.endSeconds, scrollPixels);
        }
        double tooEarly = Math.max(0, all.startSeconds - startSeconds);
        double tooLate = Math.max(0, endSeconds - all.endSeconds);
        return later(tooEarly - tooLate);
    }
}

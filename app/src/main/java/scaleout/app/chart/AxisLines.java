package scaleout.app.chart;

/// Lines along the axes as rectangles: without a graphics card, filling those costs a tenth of drawing lines.
final class AxisLines {

    /// Fills a rectangle; all in pixels.
    @FunctionalInterface
    interface Filler {
        void fill(double x, double y, double width, double height);
    }

    private static final double[] SOLID = {Double.MAX_VALUE};

    private final double half;
    private final double[] dashes;
    private final Filler filler;
    private int dash;
    private double left;

    private AxisLines(double width, double[] dashes, Filler filler) {
        half = width / 2;
        this.dashes = dashes.length == 0 ? SOLID : dashes;
        this.filler = filler;
        left = this.dashes[0];
    }

    /// Whether every part of a line runs along an axis.
    static boolean hasOnly(double[] xs, double[] ys) {
        for (int i = 1; i < xs.length; i++) {
            if (xs[i] != xs[i - 1] && ys[i] != ys[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /// Fills what drawing the line would.
    ///
    /// @param width  of the line, pixels
    /// @param dashes lengths on and off in turn, pixels; none for a solid line
    static void fill(double[] xs, double[] ys, double width, double[] dashes, Filler filler) {
        AxisLines lines = new AxisLines(width, dashes, filler);
        for (int i = 1; i < xs.length; i++) {
            lines.part(xs[i - 1], ys[i - 1], xs[i], ys[i], i + 1 < xs.length);
        }
    }

    /// At a corner the line goes half its width further, so that there is no notch.
    private void part(double x1, double y1, double x2, double y2, boolean corner) {
        double length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
        double right = Math.signum(x2 - x1);
        double down = Math.signum(y2 - y1);
        double at = 0;
        while (at + left < length) {
            dash(x1, y1, right, down, at, at + left);
            at += left;
            dash++;
            left = dashes[dash % dashes.length];
        }
        dash(x1, y1, right, down, at, length + (corner ? half : 0));
        left -= length - at;
    }

    private void dash(double x, double y, double right, double down, double from, double to) {
        if (dash % 2 == 0) {
            bar(x + right * from, y + down * from, x + right * to, y + down * to, right != 0);
        }
    }

    private void bar(double x1, double y1, double x2, double y2, boolean level) {
        filler.fill(
                Math.min(x1, x2) - (level ? 0 : half),
                Math.min(y1, y2) - (level ? half : 0),
                level ? Math.abs(x2 - x1) : 2 * half,
                level ? 2 * half : Math.abs(y2 - y1));
    }
}

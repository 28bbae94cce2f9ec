package scaleout.app.chart;

import java.util.List;
import scaleout.model.domain.Phase;

/// One shape of a drawing, in pixels from its top left corner. Painters decide nothing.
public sealed interface Mark {

    /// How a box is filled on top of its colour, so that colour is never the only cue.
    enum Pattern {
        PLAIN,
        HORIZONTAL,
        DIAGONAL,
        COUNTER_DIAGONAL;

        /// The pattern of a phase.
        public static Pattern of(Phase phase) {
            return switch (phase) {
                case DETECTION, CONTAINER_INIT -> PLAIN;
                case PROVISIONING -> HORIZONTAL;
                case IMAGE_PULL -> DIAGONAL;
                case MODEL_DOWNLOAD -> COUNTER_DIAGONAL;
            };
        }
    }

    /// How sure a shape looks.
    enum Surety {
        /// Filled: measured or published.
        SOLID,
        /// Filled, its ends hatched: bounded.
        HATCHED_ENDS,
        /// Hatched all over: inferred.
        HATCHED,
        /// Outlined, faint fill: simulated.
        OUTLINED,
        /// Dashed outline, faint fill: projected.
        GHOST
    }

    /// Where a text stands relative to its point.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// How a text looks.
    enum Style {
        SMALL(11.5, false),
        BODY(13, false),
        STRONG(13, true),
        LARGE(26, true);

        private final double pixels;
        private final boolean bold;

        Style(double pixels, boolean bold) {
            this.pixels = pixels;
            this.bold = bold;
        }

        /// The size of the type, pixels.
        public double pixels() {
            return pixels;
        }

        /// Whether it is the bold face.
        public boolean bold() {
            return bold;
        }
    }

    /// Returns this shape `dx` pixels further right and `dy` pixels further down.
    Mark moved(double dx, double dy);

    /// A filled rectangle.
    record Box(
            double x,
            double y,
            double width,
            double height,
            Ink ink,
            Pattern pattern,
            Surety surety)
            implements Mark {

        @Override
        public Box moved(double dx, double dy) {
            return new Box(x + dx, y + dy, width, height, ink, pattern, surety);
        }
    }

    /// A rectangle of several phases that nothing separates: bands of their inks, as unsure as [Surety#HATCHED].
    record Blend(double x, double y, double width, double height, List<Ink> inks) implements Mark {

        public Blend {
            inks = List.copyOf(inks);
        }

        @Override
        public Blend moved(double dx, double dy) {
            return new Blend(x + dx, y + dy, width, height, inks);
        }
    }

    /// A line through points `[x, y]`, with an outline of the ground's colour when `outlined`.
    record Polyline(List<double[]> points, Ink ink, double width, boolean dashed, boolean outlined)
            implements Mark {

        @Override
        public Polyline moved(double dx, double dy) {
            return new Polyline(Mark.moved(points, dx, dy), ink, width, dashed, outlined);
        }
    }

    /// A filled area, closed from its last point to its first.
    record Area(List<double[]> points, Ink ink, Pattern pattern, Surety surety) implements Mark {

        @Override
        public Area moved(double dx, double dy) {
            return new Area(Mark.moved(points, dx, dy), ink, pattern, surety);
        }
    }

    /// Cells of one pixel's width, each a blend of phases.
    ///
    /// @param cellHeight pixels
    record Cells(double x, double y, double cellHeight, Coverage coverage) implements Mark {

        @Override
        public Cells moved(double dx, double dy) {
            return new Cells(x + dx, y + dy, cellHeight, coverage);
        }
    }

    /// A rectangle that dims what is under it: the ground's colour, not quite opaque.
    record Veil(double x, double y, double width, double height) implements Mark {

        /// How opaque it is, from 0 to 1.
        static final double OPACITY = 0.7;

        @Override
        public Veil moved(double dx, double dy) {
            return new Veil(x + dx, y + dy, width, height);
        }
    }

    /// A text on its baseline, cut with an ellipsis where it is wider than `mostWidth`.
    record Label(
            double x, double y, String text, Ink ink, Style style, Anchor anchor, double mostWidth)
            implements Mark {

        @Override
        public Label moved(double dx, double dy) {
            return new Label(x + dx, y + dy, text, ink, style, anchor, mostWidth);
        }
    }

    private static List<double[]> moved(List<double[]> points, double dx, double dy) {
        return points.stream().map(point -> new double[] {point[0] + dx, point[1] + dy}).toList();
    }
}

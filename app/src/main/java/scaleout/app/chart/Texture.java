package scaleout.app.chart;

import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Surety;

/// How a filled shape looks, the same for every painter.
///
/// @param fill      opacity of its colour, 0 to 1
/// @param lines     which lines run over it
/// @param ownInk    whether the lines have the ink's colour rather than [Palette#lineOn]
/// @param lineWidth pixels
/// @param edge      its outline
record Texture(double fill, Pattern lines, boolean ownInk, double lineWidth, Edge edge) {

    /// An outline, of one pixel unless it is thick.
    enum Edge {
        NONE,
        THIN,
        THICK,
        DASHED
    }

    /// The distance of diagonal lines along the x axis, pixels. Horizontal lines are half as far apart.
    static final int SPACING = 8;

    /// The width of one ink's band in a blend along the x axis, pixels.
    static final int BAND = 12;

    /// The opacity of a blend.
    static final double BLEND = 0.62;

    /// A thick outline, pixels.
    static final double THICK_EDGE = 2;

    /// What the outline of the critical path adds on both sides together, pixels.
    static final double OUTLINE = 1.5;

    /// On and off, pixels.
    static final double[] DASHES = {3, 2};

    /// No dashes.
    static final double[] SOLID = {};

    /// How much of a box is hatched at either end where nothing more is known, pixels.
    static final double END = 6;

    static Texture of(Pattern pattern, Surety surety) {
        return switch (surety) {
            case SOLID, HATCHED_ENDS -> new Texture(1, pattern, false, 1, Edge.NONE);
            case HATCHED ->
                    new Texture(
                            0.3,
                            pattern == Pattern.PLAIN ? Pattern.DIAGONAL : pattern,
                            true,
                            1.6,
                            Edge.THIN);
            case OUTLINED -> new Texture(0.12, pattern, true, 0.6, Edge.THICK);
            case GHOST -> new Texture(0.28, Pattern.PLAIN, true, 1, Edge.DASHED);
        };
    }

    /// The distance of lines along the axis that they are counted on, pixels.
    static int spacing(Pattern pattern) {
        return pattern == Pattern.HORIZONTAL ? SPACING / 2 : SPACING;
    }
}

package scaleout.app.export;

import java.util.List;
import scaleout.app.chart.GanttHeights;
import scaleout.app.chart.Scene;

/// What a picture contains besides its head, its legend, its axis, one row and its table. What is given up first where
/// the height is too small, and who gets the height that is left, is decided here and nowhere else.
///
/// @param rows       least height of the axis and the rows, pixels
/// @param contention least height of the contention chart, pixels; 0 where there is none
/// @param findings   whether there are findings
/// @param parameters whether the caption names the parameters
record Plan(double rows, double contention, boolean findings, boolean parameters) {

    /// Says how many rows are left out, pixels.
    static final double MORE = Paragraph.LINE + 4;

    private static final double CONTENTION = 190;
    private static final double LEAST_CONTENTION = 110;
    private static final double MOST_CONTENTION = 310;

    /// Three rows: fewer only where nothing else can be left out any more.
    private static final double FEW_ROWS = 140;

    /// Returns what can be tried, the fullest first, each with less than the one before.
    static List<Plan> fullestFirst(Scene scene) {
        double content = GanttHeights.contentHeight(scene);
        double few = Math.min(FEW_ROWS, content);
        double one = Math.min(GanttHeights.firstRowHeight(scene) + MORE, content);
        boolean projected = scene.projection() != null;
        return List.of(
                new Plan(few, projected ? CONTENTION : 0, true, true),
                new Plan(few, projected ? LEAST_CONTENTION : 0, true, true),
                new Plan(few, projected ? LEAST_CONTENTION : 0, false, true),
                new Plan(few, 0, false, true),
                new Plan(one, 0, false, true),
                new Plan(one, 0, false, false));
    }

    /// Returns this plan with findings, whatever it said about them.
    Plan withFindings() {
        return new Plan(rows, contention, true, parameters);
    }

    /// The least height of both charts, pixels.
    double leastCharts() {
        return rows + contention;
    }

    /// Returns the height of the axis and the rows, pixels. Rows get what the contention chart does not need.
    ///
    /// @param room    height for both charts, pixels
    /// @param content height of the axis and all rows, pixels
    double rowsIn(double room, double content) {
        return Math.clamp(room - (contention > 0 ? CONTENTION : 0), rows, content);
    }

    /// Returns the height of the contention chart, pixels; 0 where there is none.
    ///
    /// @param room what the rows have left over, pixels
    double contentionIn(double room) {
        return contention > 0 ? Math.min(room, MOST_CONTENTION) : 0;
    }
}

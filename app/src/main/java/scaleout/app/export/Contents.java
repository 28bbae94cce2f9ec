package scaleout.app.export;

import java.util.List;
import scaleout.app.chart.GanttHeights;
import scaleout.app.chart.Scene;

/// What a picture contains besides its head, its legend, its axis, one row and its table. What is given up first where
/// the height is too small, and who gets the height that is left, is decided here and nowhere else.
///
/// @param demand     height of demand and capacity, pixels; 0 where they are not there
/// @param rows       least height of the axis and the rows, pixels
/// @param contention least height of the contention chart, pixels; 0 where there is none
/// @param lanes      height of the retained-state lanes, pixels; 0 where there are none
/// @param findings   whether there are findings
/// @param parameters whether the caption names the parameters
record Contents(
        double demand,
        double rows,
        double contention,
        double lanes,
        boolean findings,
        boolean parameters) {

    /// Says how many rows are left out, pixels.
    static final double MORE = Paragraph.LINE + 4;

    private static final double DEMAND = 128;
    private static final double LEAST_DEMAND = 76;
    private static final double CONTENTION = 190;
    private static final double LEAST_CONTENTION = 110;
    private static final double MOST_CONTENTION = 310;

    /// Three rows: fewer only where nothing else can be left out any more.
    private static final double FEW_ROWS = 140;

    /// Returns what can be tried, the fullest first, each with less than the one before.
    static List<Contents> fullestFirst(Subject subject) {
        Scene scene = subject.scene();
        double content = GanttHeights.contentHeight(scene);
        double few = Math.min(FEW_ROWS, content);
        double one = Math.min(GanttHeights.firstRowHeight(scene) + MORE, content);
        boolean demand = subject.beside().goingOn().isPresent();
        boolean contention = subject.beside().contentionOf(scene);
        double lanes = subject.beside().lanesHeight();
        double less = contention ? LEAST_CONTENTION : 0;
        return List.of(
                new Contents(
                        demand ? DEMAND : 0, few, contention ? CONTENTION : 0, lanes, true, true),
                new Contents(demand ? LEAST_DEMAND : 0, few, less, lanes, true, true),
                new Contents(0, few, less, lanes, true, true),
                new Contents(0, few, less, lanes, false, true),
                new Contents(0, few, 0, lanes, false, true),
                new Contents(0, few, 0, 0, false, true),
                new Contents(0, one, 0, 0, false, true),
                new Contents(0, one, 0, 0, false, false));
    }

    /// Returns these contents with findings, whatever it said about them.
    Contents withFindings() {
        return new Contents(demand, rows, contention, lanes, true, parameters);
    }

    /// The least height of all charts, pixels.
    double leastCharts() {
        return demand + rows + contention + lanes;
    }

    /// The height at which no row has to be left out, pixels.
    ///
    /// @param content height of the axis and all rows, pixels
    double charts(double content) {
        return demand + content + contention + lanes;
    }

    /// Returns the height of the axis and the rows, pixels. Rows get what the other charts do not need.
    ///
    /// @param room    height for all charts, pixels
    /// @param content height of the axis and all rows, pixels
    double rowsIn(double room, double content) {
        double others = demand + lanes + (contention > 0 ? CONTENTION : 0);
        return Math.clamp(room - others, rows, content);
    }

    /// Returns the height of the contention chart, pixels; 0 where there is none.
    ///
    /// @param room what the rows have left over, pixels
    double contentionIn(double room) {
        return contention > 0 ? Math.min(room - demand - lanes, MOST_CONTENTION) : 0;
    }
}

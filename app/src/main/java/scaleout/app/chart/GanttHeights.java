package scaleout.app.chart;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import scaleout.app.chart.GanttRows.Form;

/// How high the rows of a scene are, in pixels, unscrolled.
public final class GanttHeights {

    private GanttHeights() {}

    /// The height of the axis and all rows, pixels.
    public static double contentHeight(Scene scene) {
        GanttRows rows = GanttRows.of(scene);
        return GanttLayout.AXIS + rows.pinnedHeight() + rows.height();
    }

    /// The height of the axis and the first row with the head above it, pixels.
    public static double firstRowHeight(Scene scene) {
        GanttRows rows = GanttRows.of(scene);
        double row = rows.rows().size() <= GanttRows.FEW ? GanttRows.TALL_ROW : GanttRows.ROW;
        return GanttLayout.AXIS + rows.pinnedHeight() + GanttRows.HEAD + row;
    }

    /// Returns how many rows are cut or left out by a height in pixels, unscrolled.
    public static int rowsBelow(Scene scene, double height) {
        return (int) rowEnds(scene).filter(end -> end > height).count();
    }

    /// Returns the height in pixels, at most `height`, that cuts no row, unscrolled.
    public static double wholeRows(Scene scene, double height) {
        return rowEnds(scene).filter(end -> end <= height).max().orElse(height);
    }

    private static DoubleStream rowEnds(Scene scene) {
        GanttRows rows = GanttRows.of(scene);
        double top = GanttLayout.AXIS + rows.pinnedHeight();
        return rows.groups().stream()
                .flatMapToDouble(group ->
                        group.form() == Form.EACH
                                ? IntStream.range(0, group.rows().size())
                                        .mapToDouble(i -> top + group.rowTop(i) + group.rowHeight())
                                : DoubleStream.of(top + group.bottom()));
    }
}

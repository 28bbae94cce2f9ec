package scaleout.app.export;

import java.util.ArrayList;
import java.util.List;
import scaleout.app.chart.ContentionLayout;
import scaleout.app.chart.DemandLayout;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Extent;
import scaleout.app.chart.GanttHeights;
import scaleout.app.chart.GanttLayout;
import scaleout.app.chart.Ink;
import scaleout.app.chart.LanesLayout;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Scene;
import scaleout.app.chart.Sheet;
import scaleout.app.chart.TextRuler;
import scaleout.app.chart.Viewport;
import scaleout.model.projection.Projection;

/// What a picture is made of, from top to bottom: head, legend, charts, outcome and caption. Only the charts can have
/// any height; all else is as high as its words, so what it contains is measured before it is drawn.
final class Composition {

    /// Around everything, pixels.
    private static final double EDGE = 24;

    private final Scene scene;
    private final Subject subject;
    private final TextRuler ruler;
    private final double width;

    /// A picture in the making.
    ///
    /// @param width of the whole picture, pixels
    Composition(Subject subject, double width, TextRuler ruler) {
        this.scene = subject.scene();
        this.subject = subject;
        this.ruler = ruler;
        this.width = width - 2 * EDGE;
    }

    /// Returns the height below which these contents do not fit, pixels.
    double leastHeight(Contents contents) {
        return heightBeside(contents) + contents.leastCharts();
    }

    /// Returns the height at which no row needs to be left out, pixels.
    double naturalHeight(Contents contents) {
        return heightBeside(contents) + contents.charts(GanttHeights.contentHeight(scene));
    }

    /// Returns the picture.
    ///
    /// @param height pixels, at least the least height of these contents
    Drawing layOut(Contents contents, double height) {
        double room = height - heightBeside(contents);
        double rows = contents.rowsIn(room, GanttHeights.contentHeight(scene));
        double contention = contents.contentionIn(room - rows);
        Sheet sheet = new Sheet(width + 2 * EDGE, height, ruler);
        double y = above().on(sheet, EDGE, EDGE);
        demand(sheet, y, contents.demand());
        y += contents.demand();
        rows(sheet, y, rows);
        y += rows;
        if (contention > 0) {
            separator(sheet, y);
            sheet.add(
                    ContentionLayout.layOut(scene, Extent.fit(scene), width, contention, ruler),
                    EDGE,
                    y);
            y += contention;
        }
        if (contents.lanes() > 0) {
            separator(sheet, y);
            sheet.add(lanes(contents.lanes()), EDGE, y);
            y += contents.lanes();
        }
        bottom(sheet, y + Stack.SPACE, shown(contents));
        return sheet.drawing();
    }

    private void demand(Sheet sheet, double y, double height) {
        if (height > 0) {
            subject.beside()
                    .goingOn()
                    .map(known ->
                            DemandLayout.layOut(
                                    scene, known, Extent.fit(scene), width, height, ruler))
                    .ifPresent(drawing -> sheet.add(drawing, EDGE, y));
        }
    }

    private Drawing lanes(double height) {
        return LanesLayout.layOut(
                scene, subject.beside().lanes(), Extent.fit(scene), width, height, ruler);
    }

    private double heightBeside(Contents contents) {
        Contents shown = shown(contents);
        List<Drawing> below = new ArrayList<>(outcome(shown));
        below.add(caption(shown));
        return 2 * EDGE + above().height() + new Stack(below).height() + 2 * Stack.SPACE;
    }

    private Stack above() {
        return new Stack(
                List.of(Head.layOut(scene, width, ruler), Legend.layOut(scene, width, ruler)));
    }

    private List<Drawing> outcome(Contents contents) {
        Projection projection = scene.projection();
        return projection == null
                ? List.of()
                : new Outcome(projection, width, ruler).layOut(contents.findings());
    }

    private Drawing caption(Contents contents) {
        return Caption.layOut(subject, contents, width, ruler);
    }

    /// Contents may go without findings and yet get them, where they need no height of their own.
    private Contents shown(Contents contents) {
        Projection projection = scene.projection();
        return projection != null
                        && !contents.findings()
                        && new Outcome(projection, width, ruler).findingsAreFree()
                ? contents.withFindings()
                : contents;
    }

    private void rows(Sheet sheet, double y, double height) {
        Viewport viewport = Extent.fit(scene);
        boolean all = GanttHeights.rowsBelow(scene, height) <= 0;
        double shown = all ? height : GanttHeights.wholeRows(scene, height - Contents.MORE);
        sheet.add(GanttLayout.layOut(scene, viewport, width, shown, ruler), EDGE, y);
        if (all) {
            return;
        }
        sheet.plain(EDGE, y + shown, width, height - shown, Ink.GROUND);
        String text =
                "\u2026 and %d more, for which this picture has no room"
                        .formatted(GanttHeights.rowsBelow(scene, shown));
        double baseline = y + shown + Paragraph.LINE;
        sheet.label(EDGE + GanttLayout.gutter(), baseline, text, Ink.DIM, Style.SMALL);
    }

    /// The caption ends at the edge; where height is left over, it is above the caption.
    private void bottom(Sheet sheet, double y, Contents contents) {
        separator(sheet, y - Stack.SPACE);
        new Stack(outcome(contents)).on(sheet, EDGE, y);
        Drawing caption = caption(contents);
        sheet.add(caption, EDGE, sheet.height() - EDGE - caption.height());
    }

    private void separator(Sheet sheet, double y) {
        sheet.line(EDGE, y + 0.5, EDGE + width, y + 0.5, Ink.LINE);
    }
}

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
/// any height; all else is as high as its words, so a plan is measured before it is drawn.
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

    /// Returns the height below which a plan does not fit, pixels.
    double leastHeight(Plan plan) {
        return heightBeside(plan) + plan.leastCharts();
    }

    /// Returns the height at which a plan needs to leave out no row, pixels.
    double naturalHeight(Plan plan) {
        return heightBeside(plan) + plan.charts(GanttHeights.contentHeight(scene));
    }

    /// Returns the picture.
    ///
    /// @param height pixels, at least the least height of the plan
    Drawing layOut(Plan plan, double height) {
        double room = height - heightBeside(plan);
        double rows = plan.rowsIn(room, GanttHeights.contentHeight(scene));
        double contention = plan.contentionIn(room - rows);
        Sheet sheet = new Sheet(width + 2 * EDGE, height, ruler);
        double y = above().on(sheet, EDGE, EDGE);
        demand(sheet, y, plan.demand());
        y += plan.demand();
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
        if (plan.lanes() > 0) {
            separator(sheet, y);
            sheet.add(lanes(plan.lanes()), EDGE, y);
            y += plan.lanes();
        }
        bottom(sheet, y + Stack.SPACE, shown(plan));
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

    private double heightBeside(Plan plan) {
        Plan shown = shown(plan);
        List<Drawing> below = new ArrayList<>(outcome(shown));
        below.add(caption(shown));
        return 2 * EDGE + above().height() + new Stack(below).height() + 2 * Stack.SPACE;
    }

    private Stack above() {
        return new Stack(
                List.of(Head.layOut(scene, width, ruler), Legend.layOut(scene, width, ruler)));
    }

    private List<Drawing> outcome(Plan plan) {
        Projection projection = scene.projection();
        return projection == null
                ? List.of()
                : new Outcome(projection, width, ruler).layOut(plan.findings());
    }

    private Drawing caption(Plan plan) {
        return Caption.layOut(subject, plan, width, ruler);
    }

    /// A plan may go without findings and yet get them, where they need no height of their own.
    private Plan shown(Plan plan) {
        Projection projection = scene.projection();
        return projection != null
                        && !plan.findings()
                        && new Outcome(projection, width, ruler).findingsAreFree()
                ? plan.withFindings()
                : plan;
    }

    private void rows(Sheet sheet, double y, double height) {
        Viewport viewport = Extent.fit(scene);
        boolean all = GanttHeights.rowsBelow(scene, height) <= 0;
        double shown = all ? height : GanttHeights.wholeRows(scene, height - Plan.MORE);
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
    private void bottom(Sheet sheet, double y, Plan plan) {
        separator(sheet, y - Stack.SPACE);
        new Stack(outcome(plan)).on(sheet, EDGE, y);
        Drawing caption = caption(plan);
        sheet.add(caption, EDGE, sheet.height() - EDGE - caption.height());
    }

    private void separator(Sheet sheet, double y) {
        sheet.line(EDGE, y + 0.5, EDGE + width, y + 0.5, Ink.LINE);
    }
}

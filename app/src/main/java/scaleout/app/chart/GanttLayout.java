package scaleout.app.chart;

import java.time.Instant;
import java.util.List;
import scaleout.app.chart.GanttRows.Form;
import scaleout.app.chart.GanttRows.Group;
import scaleout.app.chart.GanttRows.Row;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.model.timeline.Span;

/// When each start-up was in each phase, one row each: measured above, projected as a thin ghost below.
///
/// The axis counts seconds from the earliest start of any span.
public final class GanttLayout {

    /// The axis on top, pixels.
    public static final double AXIS = 28;

    private final Scene scene;
    private final GanttRows rows;
    private final Sheet sheet;
    private final TimeAxis axis;
    private final TimeScale scale;
    private final double openEnd;
    private final double top;
    private final RowWords search;

    private GanttLayout(Scene scene, Viewport viewport, Sheet sheet) {
        this.scene = scene;
        this.sheet = sheet;
        axis = new TimeAxis(viewport, sheet.width());
        rows = GanttRows.of(scene);
        scale = scene.scale();
        Instant captured = scene.timeline().capturedAt();
        openEnd = captured == null ? viewport.endSeconds() : scale.seconds(captured);
        top = AXIS + rows.pinnedHeight() - viewport.scrollPixels();
        search = RowWords.of(scene.rows().search());
    }

    /// Returns the chart of a scene.
    ///
    /// @param width  pixels
    /// @param height pixels; rows beyond it are left out
    public static Drawing layOut(
            Scene scene, Viewport viewport, double width, double height, TextRuler ruler) {
        return new GanttLayout(scene, viewport, new Sheet(width, height, ruler)).drawing();
    }

    /// What the key of a group head's spot begins with.
    public static final String GROUP = "group:";

    /// Left edge of the plot, pixels.
    public static double gutter() {
        return TimeAxis.GUTTER;
    }

    /// Returns the time at a pixel, seconds on the axis.
    public static double timeAt(double x, Viewport viewport, double width) {
        return new TimeAxis(viewport, width).seconds(x);
    }

    /// Returns the pixel of a time in seconds on the axis; it may be outside the plot.
    public static double xAt(double seconds, Viewport viewport, double width) {
        return new TimeAxis(viewport, width).x(seconds);
    }

    /// Whether any end is so uncertain that a whisker shows it.
    public static boolean showsUncertainty(Scene scene, Viewport viewport, double width) {
        GanttLayout layout = new GanttLayout(scene, viewport, new Sheet(width, 0, (t, s) -> 0));
        return scene.timeline()
                .startUps()
                .anyMatch(startUp -> {
                    Whiskers whiskers = new Whiskers(layout.scale, startUp.spans(), layout.openEnd);
                    return startUp.spans().stream()
                            .anyMatch(span -> !whiskers.drawn(span, layout.axis).isEmpty());
                });
    }

    /// Returns the mark of an uncertain end, for a legend; its size in pixels.
    public static Mark uncertainty(double width, double height) {
        return Whiskers.line(0.5, width - 0.5, Math.floor(height / 2) + 0.5, 3, 3);
    }

    private Drawing drawing() {
        rows.groups().forEach(this::highlight);
        scale.grid(sheet, axis, AXIS, sheet.height());
        rows.groups().forEach(this::group);
        if (rows.groups().isEmpty() && rows.pinned().isEmpty()) {
            empty();
        }
        pinned();
        sheet.plain(0, 0, sheet.width(), AXIS, Ink.GROUND);
        scale.axis(sheet, axis, AXIS - 10);
        sheet.line(0, AXIS - 0.5, sheet.width(), AXIS - 0.5, Ink.LINE);
        return sheet.drawing();
    }

    private void empty() {
        sheet.label(
                sheet.width() / 2,
                AXIS + 48,
                rows.rows().isEmpty()
                        ? "No start-ups in this trace."
                        : "No start-up has that in it. Clear the filter to see all.",
                Ink.DIM,
                Style.BODY,
                Anchor.MIDDLE,
                sheet.width());
    }

    private boolean visible(double y, double height) {
        return y + height > AXIS && y < sheet.height();
    }

    /// Pinned rows stay where they are while the others scroll under them.
    private void pinned() {
        if (rows.pinned().isEmpty()) {
            return;
        }
        sheet.plain(0, AXIS, sheet.width(), rows.pinnedHeight(), Ink.GROUND);
        scale.grid(sheet, axis, AXIS, AXIS + rows.pinnedHeight());
        for (int i = 0; i < rows.pinned().size(); i++) {
            Row row = rows.pinned().get(i);
            double y = AXIS + GanttRows.FOOT / 2 + i * GanttRows.ROW;
            if (row.number() == scene.selected()) {
                selected(y, GanttRows.ROW);
            }
            row(row, y, GanttRows.ROW);
        }
        double bottom = AXIS + rows.pinnedHeight() - 0.5;
        sheet.line(0, bottom, sheet.width(), bottom, Ink.DIM);
    }

    private void selected(double y, double height) {
        sheet.plain(0, y, sheet.width(), height, Ink.PANEL);
        sheet.plain(0, y, 3, height, Ink.ACCENT);
    }

    private void highlight(Group group) {
        if (group.form() != Form.EACH) {
            return;
        }
        for (int i = first(group); i < end(group); i++) {
            double y = top + group.rowTop(i);
            if (group.rows().get(i).number() == scene.selected()) {
                selected(y, group.rowHeight());
            }
        }
    }

    /// The first row of a group of which anything is in view, if any is.
    private int first(Group group) {
        return (int) Math.max(0, Math.floor((AXIS - top - group.rowTop(0)) / group.rowHeight()));
    }

    /// After the last row of a group of which anything is in view.
    private int end(Group group) {
        double rowsInView = Math.ceil((sheet.height() - top - group.rowTop(0)) / group.rowHeight());
        return (int) Math.clamp(rowsInView, 0, group.rows().size());
    }

    private void group(Group group) {
        double y = top + group.top();
        if (visible(y, GanttRows.HEAD)) {
            GroupHead.layOut(sheet, group, y + GanttRows.HEAD - 9);
        }
        switch (group.form()) {
            case EACH -> each(group);
            case FOLDED, BLENDED -> blended(group);
        }
    }

    /// Many start-ups in few pixels: how many are in each phase, and where the selected one is.
    private void blended(Group group) {
        double y = Math.floor(top + group.top() + GanttRows.HEAD);
        if (!visible(y, group.bodyHeight())) {
            return;
        }
        boolean folded = group.form() == Form.FOLDED;
        Coverage coverage = group.density().get().coverage(axis, axis.left(), axis.right());
        double height = folded ? 1 : RowGroups.BIN;
        sheet.add(
                new Mark.Cells(
                        axis.left(),
                        y,
                        height,
                        folded ? coverage.stacked((int) group.bodyHeight() - 4) : coverage));
        sheet.label(
                32,
                y + 15,
                folded
                        ? "how many are where"
                        : "%d in %d".formatted(group.rows().size(), coverage.rows()),
                Ink.DIM,
                Style.SMALL,
                Anchor.START,
                TimeAxis.GUTTER - 40);
        sheet.spot(
                0,
                y,
                sheet.width(),
                group.bodyHeight(),
                GROUP + group.key(),
                "%s, %s\n%s"
                        .formatted(
                                group.name(),
                                group.summary(),
                                folded
                                        ? "How many start-ups are in each phase over time, stacked."
                                        : "Neighbouring start-ups are blended by how much each phase covers."));
        marker(group, y);
    }

    private void marker(Group group, double y) {
        rows.place(scene.selected())
                .filter(place -> group.form() == Form.BLENDED)
                .map(place -> top + place[0])
                .filter(at -> at >= y - 1 && at < y + group.bodyHeight())
                .ifPresent(at -> {
                    sheet.plain(0, Math.floor(at), 3, RowGroups.BIN, Ink.ACCENT);
                    sheet.line(
                            0,
                            Math.floor(at) + 0.5,
                            sheet.width(),
                            Math.floor(at) + 0.5,
                            Ink.ACCENT);
                });
    }

    private void each(Group group) {
        for (int i = first(group); i < end(group); i++) {
            row(group.rows().get(i), top + group.rowTop(i), group.rowHeight());
        }
    }

    private void row(Row row, double y, double height) {
        double unit = height / GanttRows.ROW;
        boolean ghost = GanttRows.hasGhosts(scene.projection()) && row.projected() != null;
        boolean selected = row.number() == scene.selected();
        RowParts bar =
                ghost
                        ? new RowParts(y + 3 * unit, 13 * unit)
                        : new RowParts(y + 4 * unit, 17 * unit);
        List<Span> spans = row.startUp().spans();
        sheet.label(
                16,
                y + height / 2 + 4,
                rows.names().of(row.startUp().instance()),
                Ink.TEXT,
                selected ? Style.STRONG : Style.BODY,
                Anchor.START,
                TimeAxis.GUTTER - 24);
        sheet.spot(
                0, y, TimeAxis.GUTTER, height, row.key(), () -> SpanWords.of(row.startUp(), scale));
        StartUpBars bars =
                new StartUpBars(
                        sheet, axis, scale, row, bar, openEnd, selected ? Ink.PANEL : Ink.GROUND);
        bars.layOut();
        if (ghost && row.projected() != null) {
            GhostBars.layOut(
                    sheet,
                    axis,
                    GhostBars.origin(row.projected(), scale),
                    row.projected().scenario(),
                    new RowParts(y + 17 * unit, 5 * unit),
                    row.key());
            if (selected) {
                Slack.layOut(
                        sheet,
                        axis,
                        GhostBars.origin(row.projected(), scale),
                        row.projected().scenario(),
                        new RowParts(y + 17 * unit, 5 * unit),
                        row.key());
            }
        }
        if (selected) {
            Slack.layOut(sheet, axis, scale, row, bar, openEnd);
            CriticalLine.layOut(sheet, axis, scale, spans, bar, openEnd);
        }
        new Whiskers(scale, spans, openEnd).layOut(sheet, axis, bar);
        bars.names();
        if (!search.match(row)) {
            sheet.add(new Mark.Veil(0, y, sheet.width(), height));
        }
    }
}

package scaleout.app.chart;

import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scaleout.app.chart.GanttRows.Group;
import scaleout.app.chart.GanttRows.Row;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;

/// When each start-up was in each phase, one row each: measured above, projected as a thin ghost below.
///
/// The axis counts seconds from the earliest start of any span.
public final class GanttLayout {

    /// The axis on top, pixels.
    static final double AXIS = 28;

    private static final double LEAST_SECONDS = 10;

    private final Scene scene;
    private final GanttRows rows;
    private final Sheet sheet;
    private final TimeAxis axis;
    private final TimeScale scale;
    private final double openEnd;
    private final double top;

    private GanttLayout(Scene scene, Viewport viewport, Sheet sheet) {
        this.scene = scene;
        this.sheet = sheet;
        axis = new TimeAxis(viewport, sheet.width());
        rows = GanttRows.of(scene);
        scale = scene.scale();
        Instant captured = scene.timeline().capturedAt();
        openEnd = captured == null ? viewport.endSeconds() : scale.seconds(captured);
        top = AXIS - viewport.scrollPixels();
    }

    /// Returns the chart of a scene.
    ///
    /// @param width  pixels
    /// @param height pixels; rows beyond it are left out
    public static Drawing layOut(
            Scene scene, Viewport viewport, double width, double height, TextRuler ruler) {
        return new GanttLayout(scene, viewport, new Sheet(width, height, ruler)).drawing();
    }

    /// Returns the viewport in which everything is in view, at its first rows.
    public static Viewport fit(Scene scene) {
        TimeScale scale = scene.scale();
        double end =
                Math.max(
                        LEAST_SECONDS,
                        DoubleStream.concat(measuredEnds(scene, scale), projectedEnds(scene, scale))
                                .max()
                                .orElse(LEAST_SECONDS));
        double start = measuredStarts(scene, scale).min().orElse(0);
        return new Viewport(Math.min(0, start) - 0.01 * end, 1.12 * end, 0);
    }

    private static DoubleStream measuredStarts(Scene scene, TimeScale scale) {
        return scene.timeline()
                .startUps()
                .flatMapToDouble(startUp -> {
                    Whiskers whiskers =
                            new Whiskers(scale, startUp.spans(), Double.POSITIVE_INFINITY);
                    return startUp.spans().stream()
                            .flatMap(whiskers::of)
                            .mapToDouble(Whiskers.Reach::from);
                });
    }

    private static DoubleStream measuredEnds(Scene scene, TimeScale scale) {
        Instant captured = scene.timeline().capturedAt();
        return scene.timeline()
                .startUps()
                .flatMap(startUp -> startUp.spans().stream())
                .mapToDouble(span -> {
                    Moment end = span.end();
                    return end != null
                            ? scale.seconds(end.at()) + end.uncertaintySeconds()
                            : scale.seconds(captured == null ? span.start().at() : captured);
                });
    }

    private static DoubleStream projectedEnds(Scene scene, TimeScale scale) {
        return GanttRows.hasGhosts(scene.projection())
                ? Stream.ofNullable(scene.projection())
                        .flatMap(projection -> projection.startUps().stream())
                        .mapToDouble(p -> GhostBars.origin(p, scale) + p.scenario().totalSeconds())
                : DoubleStream.empty();
    }

    /// The height of the axis and all rows, pixels.
    public static double contentHeight(Scene scene) {
        return AXIS + GanttRows.of(scene).height();
    }

    /// The height of the axis and the first row with the head above it, pixels.
    public static double firstRowHeight(Scene scene) {
        return AXIS + GanttRows.HEAD + GanttRows.rowHeight(scene);
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
        return GanttRows.of(scene).groups().stream()
                .flatMapToDouble(group ->
                        IntStream.range(0, group.rows().size())
                                .mapToDouble(
                                        index -> AXIS + group.rowTop(index) + group.rowHeight()));
    }

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
        if (rows.groups().isEmpty()) {
            empty();
        }
        sheet.plain(0, 0, sheet.width(), AXIS, Ink.GROUND);
        scale.axis(sheet, axis, AXIS - 10);
        sheet.line(0, AXIS - 0.5, sheet.width(), AXIS - 0.5, Ink.LINE);
        return sheet.drawing();
    }

    private void empty() {
        sheet.label(
                sheet.width() / 2,
                AXIS + 48,
                "No start-ups in this trace.",
                Ink.DIM,
                Style.BODY,
                Anchor.MIDDLE,
                sheet.width());
    }

    private boolean visible(double y, double height) {
        return y + height > AXIS && y < sheet.height();
    }

    private void highlight(Group group) {
        for (int i = first(group); i < end(group); i++) {
            double y = top + group.rowTop(i);
            if (group.rows().get(i).number() == scene.selected()) {
                sheet.plain(0, y, sheet.width(), group.rowHeight(), Ink.PANEL);
                sheet.plain(0, y, 3, group.rowHeight(), Ink.ACCENT);
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
            head(group, y + GanttRows.HEAD - 9);
        }
        for (int i = first(group); i < end(group); i++) {
            row(group.rows().get(i), top + group.rowTop(i), group.rowHeight());
        }
    }

    /// The instance type, the variants as far as there is room, and the summary.
    private void head(Group group, double baseline) {
        String summary = group.summary();
        double summaryWidth = sheet.width(summary, Style.SMALL);
        String name = TextFit.cut(group.name(), Style.STRONG, TimeAxis.GUTTER - 16, sheet.ruler());
        double variantsX = 8 + Math.ceil(sheet.width(name, Style.STRONG)) + 8;
        double room = sheet.width() - 8 - summaryWidth - 16 - variantsX;
        String variants = TextFit.cut(group.variants(), Style.SMALL, room, sheet.ruler());
        double summaryX =
                Math.max(
                        axis.left() + 4,
                        variants.isEmpty()
                                ? 0
                                : variantsX + Math.ceil(sheet.width(variants, Style.SMALL)) + 16);
        sheet.plain(
                axis.left(),
                baseline - 13,
                summaryX - axis.left() + summaryWidth + 8,
                18,
                Ink.GROUND);
        sheet.label(8, baseline, name, Ink.TEXT, Style.STRONG);
        sheet.label(variantsX, baseline, variants, Ink.DIM, Style.SMALL);
        sheet.label(summaryX, baseline, summary, Ink.DIM, Style.SMALL);
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
        sheet.spot(0, y, TimeAxis.GUTTER, height, row.key(), SpanWords.of(row.startUp(), scale));
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
        }
        if (selected) {
            CriticalLine.layOut(sheet, axis, scale, spans, bar, openEnd);
        }
        new Whiskers(scale, spans, openEnd).layOut(sheet, axis, bar);
        bars.names();
    }
}

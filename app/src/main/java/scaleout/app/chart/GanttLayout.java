package scaleout.app.chart;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import scaleout.app.chart.GanttRows.Group;
import scaleout.app.chart.GanttRows.Row;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.model.report.Durations;
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
    private final Sheet sheet;
    private final TimeAxis axis;
    private final TimeScale scale;
    private final double openEnd;
    private final double top;

    private GanttLayout(Scene scene, Viewport viewport, Sheet sheet) {
        this.scene = scene;
        this.sheet = sheet;
        axis = new TimeAxis(viewport, sheet.width());
        scale = TimeScale.of(scene.timeline());
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
        TimeScale scale = TimeScale.of(scene.timeline());
        double end =
                Math.max(
                        LEAST_SECONDS,
                        DoubleStream.concat(measuredEnds(scene, scale), projectedEnds(scene, scale))
                                .max()
                                .orElse(LEAST_SECONDS));
        return new Viewport(-0.01 * end, 1.12 * end, 0);
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
                                .mapToDouble(index -> AXIS + group.rowTop(index) + GanttRows.ROW));
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

    private Drawing drawing() {
        GanttRows rows = GanttRows.of(scene);
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
        for (int i = 0; i < group.rows().size(); i++) {
            double y = top + group.rowTop(i);
            if (group.rows().get(i).number() == scene.selected() && visible(y, GanttRows.ROW)) {
                sheet.plain(0, y, sheet.width(), GanttRows.ROW, Ink.PANEL);
                sheet.plain(0, y, 3, GanttRows.ROW, Ink.ACCENT);
            }
        }
    }

    private void group(Group group) {
        double y = top + group.top();
        if (visible(y, GanttRows.HEAD)) {
            double baseline = y + GanttRows.HEAD - 9;
            sheet.plain(
                    axis.left(),
                    baseline - 13,
                    sheet.width(summary(group), Style.SMALL) + 12,
                    18,
                    Ink.GROUND);
            sheet.label(
                    8,
                    baseline,
                    group.name(),
                    Ink.TEXT,
                    Style.STRONG,
                    Anchor.START,
                    TimeAxis.GUTTER - 16);
            sheet.label(axis.left() + 4, baseline, summary(group), Ink.DIM, Style.SMALL);
        }
        int first = (int) Math.max(0, Math.floor((AXIS - top - group.rowTop(0)) / GanttRows.ROW));
        for (int i = first;
                i < group.rows().size() && top + group.rowTop(i) < sheet.height();
                i++) {
            row(group.rows().get(i), top + group.rowTop(i));
        }
    }

    private void row(Row row, double y) {
        boolean ghost = GanttRows.hasGhosts(scene.projection()) && row.projected() != null;
        boolean selected = row.number() == scene.selected();
        RowParts bar = ghost ? new RowParts(y + 3, 13) : new RowParts(y + 4, 17);
        List<Span> spans = row.startUp().spans();
        sheet.label(
                16,
                y + 16,
                shortName(row.startUp().instance()),
                Ink.TEXT,
                selected ? Style.STRONG : Style.BODY,
                Anchor.START,
                TimeAxis.GUTTER - 24);
        sheet.spot(
                0,
                y,
                TimeAxis.GUTTER,
                GanttRows.ROW,
                row.key(),
                SpanWords.of(row.startUp(), scale));
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
                    new RowParts(y + 17, 5),
                    row.key());
        }
        if (selected) {
            CriticalLine.layOut(sheet, axis, scale, spans, bar, openEnd);
        }
        bars.names();
    }

    /// Instance ids differ in their first digits; other names are short or are cut.
    static String shortName(String instance) {
        return instance.matches("i-[0-9a-f]{8,17}") ? instance.substring(0, 9) : instance;
    }

    /// How many, and their mean before and after, of those that a projection could be made for.
    private String summary(Group group) {
        int count = group.rows().size();
        String all = count == 1 ? "1 start-up" : count + " start-ups";
        List<Row> projected = group.rows().stream().filter(row -> row.projected() != null).toList();
        OptionalDouble before =
                projected.stream()
                        .flatMap(row -> Stream.ofNullable(row.projected()))
                        .mapToDouble(p -> p.baseline().totalSeconds())
                        .average();
        OptionalDouble after =
                projected.stream()
                        .flatMap(row -> Stream.ofNullable(row.projected()))
                        .mapToDouble(p -> p.scenario().totalSeconds())
                        .average();
        if (before.isEmpty() || after.isEmpty()) {
            return all + observed(group);
        }
        return "%s \u00b7 mean%s%s%s"
                .formatted(
                        all,
                        projected.size() == count ? " " : " of %d: ".formatted(projected.size()),
                        Durations.text(before.getAsDouble()),
                        GanttRows.hasGhosts(scene.projection())
                                ? " \u2192 " + Durations.text(after.getAsDouble())
                                : "");
    }

    private static String observed(Group group) {
        List<Double> seconds =
                group.rows().stream()
                        .flatMap(row -> row.startUp().startUpSeconds().stream().boxed())
                        .toList();
        return seconds.isEmpty()
                ? " \u00b7 none is ready"
                : " \u00b7 %d ready, mean %s from launch"
                        .formatted(
                                seconds.size(),
                                Durations.text(
                                        seconds.stream()
                                                .mapToDouble(Double::doubleValue)
                                                .average()
                                                .orElse(0)));
    }
}

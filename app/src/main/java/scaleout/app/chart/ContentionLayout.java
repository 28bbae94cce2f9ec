package scaleout.app.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scaleout.app.chart.LinkBars.RateScale;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.model.domain.Phase;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.simulation.Course;
import scaleout.model.simulation.Slowing;
import scaleout.model.simulation.Slowing.Link;

/// Who slows whom on the links of the selected start-up: rates over time, stacked, so that areas are bytes. Where there is room for
/// one link only, it is the one that is full, or else the disk.
///
/// It shares the time axis and the gutter of [GanttLayout].
public final class ContentionLayout {

    private static final double TOP = 20;

    /// What is below the rates, pixels.
    public static final double CAPTION = 26;

    /// A capacity this many times above all rates would flatten them; it is only named then.
    private static final double MOST_HEADROOM = 3;

    private static final double LEAST_TICK = 28;

    /// A chart as high as this has room for disk and network, pixels.
    private static final double BOTH = 232;

    /// Between two links, pixels.
    private static final double BETWEEN = 24;

    private final Scene scene;
    private final Sheet sheet;
    private final TimeAxis axis;
    private final TimeScale scale;

    private ContentionLayout(Scene scene, Viewport viewport, Sheet sheet) {
        this.scene = scene;
        this.sheet = sheet;
        axis = new TimeAxis(viewport, sheet.width());
        scale = scene.scale();
    }

    /// Returns the chart of the scene's selected start-up; sizes in pixels.
    public static Drawing layOut(
            Scene scene, Viewport viewport, double width, double height, TextRuler ruler) {
        return new ContentionLayout(scene, viewport, new Sheet(width, height, ruler)).drawing();
    }

    private Drawing drawing() {
        scale.grid(sheet, axis, 0, sheet.height() - CAPTION);
        sheet.label(
                8, TOP, "Contention", Ink.TEXT, Style.STRONG, Anchor.START, TimeAxis.GUTTER - 48);
        Optional<ProjectedStartUp> selected = GanttRows.projected(scene, scene.selected());
        if (selected.isEmpty()) {
            empty(
                    scene.projection() == null
                            ? "Nothing can be projected from this trace, so no rates are known."
                            : "Select a start-up that became ready and whose sizes are known to see its rates.");
        } else {
            charted(selected.get());
        }
        sheet.line(axis.left(), bottom() + 0.5, axis.right(), bottom() + 0.5, Ink.DIM);
        return sheet.drawing();
    }

    private double bottom() {
        return Math.max(TOP + 1, Math.floor(sheet.height() - CAPTION));
    }

    private void empty(String text) {
        double middle = (axis.left() + axis.right()) / 2;
        double y = (TOP + bottom()) / 2 + 4;
        for (String line :
                TextFit.wrap(text, Style.BODY, axis.right() - axis.left() - 24, sheet.ruler())) {
            double width = sheet.width(line, Style.BODY) + 16;
            sheet.plain(middle - width / 2, y - 14, width, 20, Ink.GROUND);
            sheet.label(middle, y, line, Ink.DIM, Style.BODY, Anchor.MIDDLE, width);
            y += 18;
        }
    }

    private void charted(ProjectedStartUp selected) {
        Course baseline = selected.baseline();
        Course scenario = selected.scenario();
        boolean moves =
                LinkLoad.of(baseline, Link.DISK).peak() > 0
                        || ghosts() && LinkLoad.of(scenario, Link.DISK).peak() > 0;
        if (!moves) {
            empty(
                    "No transfer to show: image and model were there already, or nothing says when they came.");
            return;
        }
        Link first =
                Slowing.of(baseline).stream()
                        .map(Slowing::link)
                        .filter(link -> link == Link.NETWORK)
                        .findFirst()
                        .orElse(Link.DISK);
        if (sheet.height() < BOTH) {
            charted(selected, first, TOP, bottom());
        } else {
            double middle = Math.floor((TOP + bottom()) / 2);
            charted(selected, Link.DISK, TOP, middle - BETWEEN / 2);
            sheet.line(
                    axis.left(),
                    middle - BETWEEN / 2 + 0.5,
                    axis.right(),
                    middle - BETWEEN / 2 + 0.5,
                    Ink.DIM);
            charted(selected, Link.NETWORK, middle + BETWEEN / 2, bottom());
        }
        sheet.label(
                axis.left(),
                sheet.height() - 8,
                basis(selected, LinkLoad.of(baseline, Link.DISK).peak() > 0),
                Ink.DIM,
                Style.SMALL,
                Anchor.START,
                axis.right() - axis.left());
    }

    private boolean ghosts() {
        return GanttRows.hasGhosts(scene.projection());
    }

    private void charted(ProjectedStartUp selected, Link link, double top, double bottom) {
        Course baseline = selected.baseline();
        Course scenario = selected.scenario();
        LinkLoad before = LinkLoad.of(baseline, link);
        LinkLoad after = ghosts() ? LinkLoad.of(scenario, link) : new LinkLoad(link, List.of());
        titles(selected, link, top);
        double peak = Math.max(before.peak(), after.peak());
        double capacity = LinkLoad.capacity(baseline, link);
        boolean inScale = capacity <= MOST_HEADROOM * peak;
        double most = 1.1 * Math.max(peak, inScale ? capacity : 0);
        RateScale rates =
                new RateScale(GhostBars.origin(selected, scale), bottom, (bottom - top) / most);
        ticks(rates, top);
        LinkBars bars = new LinkBars(sheet, axis, rates, before, after);
        bars.layOut(baseline, scenario, Integer.toString(scene.selected()));
        capacity(
                link,
                capacity,
                LinkLoad.capacity(scenario, link),
                inScale ? rates.y(capacity) : 0,
                top);
        bars.names(baseline);
    }

    /// Where the rates come from.
    private static String basis(ProjectedStartUp selected, boolean transferred) {
        if (!transferred) {
            return "Projected with published and assumed rates.";
        }
        boolean separate =
                Stream.of(Phase.IMAGE_PULL, Phase.MODEL_DOWNLOAD)
                        .filter(phase -> bytes(selected.baseline(), phase) > 0)
                        .allMatch(phase ->
                                selected.startUp()
                                        .span(phase)
                                        .filter(span -> !span.isBlock())
                                        .isPresent());
        return separate
                ? "The model infers these rates; observed were only the durations."
                : "The model infers these rates; nothing separates pull and download here.";
    }

    private static double bytes(Course course, Phase phase) {
        return (phase == Phase.IMAGE_PULL
                        ? course.transfers().imageRate()
                        : course.transfers().modelRate())
                .bytes();
    }

    private void titles(ProjectedStartUp selected, Link link, double top) {
        double room = TimeAxis.GUTTER - 48;
        String what =
                "%s of %s,"
                        .formatted(
                                link.label(),
                                GanttRows.of(scene).names().of(selected.startUp().instance()));
        sheet.label(8, top + 17, what, Ink.DIM, Style.SMALL, Anchor.START, room + 12);
        sheet.label(
                8, top + 32, "MB/s; area = bytes", Ink.DIM, Style.SMALL, Anchor.START, room + 12);
    }

    private void ticks(RateScale rates, double top) {
        double step = step(rates.pixelsPerMBps());
        for (double at = 0; rates.y(at) >= top - 8; at += step) {
            double y = Math.floor(rates.y(at)) + 0.5;
            if (at > 0) {
                sheet.line(axis.left(), y, axis.right(), y, Ink.LINE);
            }
            sheet.label(
                    axis.left() - 6,
                    y + 4,
                    "%.0f".formatted(at),
                    Ink.DIM,
                    Style.SMALL,
                    Anchor.END,
                    40);
        }
    }

    /// The least of 10, 25, 50, 100, 250, … that keeps the grid lines apart, MB/s.
    private static double step(double pixelsPerMBps) {
        double decade = 10;
        while (true) {
            for (double step : new double[] {decade, 2.5 * decade, 5 * decade}) {
                if (step * pixelsPerMBps >= LEAST_TICK) {
                    return step;
                }
            }
            decade *= 10;
        }
    }

    /// What a link can do: a line where it is in scale, and words.
    ///
    /// @param y of the line, pixels; 0 where it is out of scale
    private void capacity(Link link, double before, double after, double y, double top) {
        String text =
                "%s %s MB/s".formatted(link.label(), LinkBars.digits(before))
                        + (Math.abs(after - before) < 0.5
                                ? ""
                                : ", projected " + LinkBars.digits(after) + " MB/s");
        if (y > 0) {
            List<double[]> points =
                    List.of(new double[] {axis.left(), y}, new double[] {axis.right(), y});
            sheet.add(new Mark.Polyline(points, Ink.LOSS, 1, true, false));
        }
        double baseline = y > 0 ? y - 4 : top - 8;
        sheet.label(
                axis.right(),
                baseline,
                text,
                Ink.LOSS,
                Style.SMALL,
                Anchor.END,
                axis.right() - axis.left());
    }
}

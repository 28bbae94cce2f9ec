package scaleout.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import scaleout.app.chart.CapacityGap.Piece;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;
import scaleout.app.chart.ReadyCapacity.Change;
import scaleout.model.timeline.DemandSeries;

/// How much is ready and asked for over time, what the demand needs, and the gap between: of what the selected start-up
/// adds capacity to.
///
/// It shares the time axis and the gutter of [GanttLayout].
public final class DemandLayout {

    private static final double TOP = 12;

    private static final double CAPTION = 22;

    /// A lower track has no caption, pixels.
    private static final double LEAST_CAPTION = 72;

    /// Hover says something for every so many pixels.
    private static final double COLUMN = 4;

    private static final double LEAST_TICK = 18;

    private final Sheet sheet;
    private final TimeAxis axis;
    private final TimeScale scale;
    private final ReadyCapacity capacity;
    private final Optional<DemandSeries> demand;
    private final Optional<CapacityGap> gap;
    private final DemandWords words;
    private final double bottom;

    private DemandLayout(Scene scene, GoingOn goingOn, Viewport viewport, Sheet sheet) {
        this.sheet = sheet;
        axis = new TimeAxis(viewport, sheet.width());
        scale = scene.scale();
        String resource = goingOn.resource(scene.selected());
        capacity = goingOn.capacity(resource);
        demand = CapacityGap.best(goingOn.around(resource).demand());
        gap = demand.flatMap(series -> CapacityGap.of(series, capacity, scale));
        words = new DemandWords(scale, resource, goingOn.kind(resource), capacity, demand, gap);
        double caption = caption(sheet.height());
        bottom = Math.max(TOP + 1, Math.floor(sheet.height() - caption));
    }

    /// Returns the track of the scene's selected start-up; sizes in pixels.
    public static Drawing layOut(
            Scene scene,
            GoingOn goingOn,
            Viewport viewport,
            double width,
            double height,
            TextRuler ruler) {
        return new DemandLayout(scene, goingOn, viewport, new Sheet(width, height, ruler))
                .drawing();
    }

    /// What of a height is below the track, pixels: a caption where there is room for one.
    public static double caption(double height) {
        return height >= LEAST_CAPTION ? CAPTION : 4;
    }

    /// Returns the track in words, for those who do not see it.
    public static String words(Scene scene, GoingOn goingOn) {
        Sheet nothing = new Sheet(0, 0, (text, style) -> 0);
        DemandLayout layout = new DemandLayout(scene, goingOn, new Viewport(0, 1, 0), nothing);
        return "Demand and capacity%s. %s"
                .formatted(layout.words.ofResource(), layout.words.caption());
    }

    private Drawing drawing() {
        scale.grid(sheet, axis, 0, bottom);
        double most = 1.15 * Math.max(1, Math.max(capacity.most(), mostNeeded()));
        CountScale count = new CountScale(bottom, (bottom - TOP) / most);
        count.draw(sheet, axis.left(), axis.right(), TOP - 6, LEAST_TICK);
        ready(count);
        gap.ifPresentOrElse(
                known -> needed(known, count), () -> demand.ifPresent(series -> ownScale(series)));
        steps(capacity.askedChanges(axis), count, Ink.DIM, true);
        steps(capacity.readyChanges(axis), count, Ink.TEXT, false);
        titles();
        sheet.line(axis.left(), bottom + 0.5, axis.right(), bottom + 0.5, Ink.DIM);
        spots();
        return sheet.drawing();
    }

    private double mostNeeded() {
        return gap.map(CapacityGap::mostNeeded).orElse(0.0);
    }

    private void titles() {
        double room = TimeAxis.GUTTER - 44;
        sheet.label(8, TOP + 6, "Capacity", Ink.TEXT, Style.STRONG, Anchor.START, room);
        sheet.label(
                8,
                TOP + 23,
                words.count() + (words.resource().isEmpty() ? "" : " of"),
                Ink.DIM,
                Style.SMALL,
                Anchor.START,
                room);
        if (!words.resource().isEmpty()) {
            sheet.label(8, TOP + 38, words.resource(), Ink.DIM, Style.SMALL, Anchor.START, room);
        }
        if (sheet.height() >= LEAST_CAPTION) {
            key();
        }
    }

    /// What each line is, then what the gap comes to.
    private void key() {
        double y = sheet.height() - 8;
        double x = sample(axis.left(), y, "ready", Ink.TEXT, false);
        x = sample(x, y, "asked for", Ink.DIM, true);
        if (gap.isPresent() || demand.isPresent()) {
            x = sample(x, y, gap.isPresent() ? "needed" : "demand", Ink.ACCENT, false);
        }
        sheet.label(x, y, words.caption(), Ink.DIM, Style.SMALL, Anchor.START, axis.right() - x);
    }

    private double sample(double x, double y, String word, Ink ink, boolean dashed) {
        List<double[]> points = List.of(new double[] {x, y - 3.5}, new double[] {x + 18, y - 3.5});
        sheet.add(new Mark.Polyline(points, ink, 1.5, dashed, false));
        sheet.label(x + 23, y, word, Ink.DIM, Style.SMALL);
        return Math.rint(x + 23 + sheet.width(word, Style.SMALL) + 16);
    }

    /// Ready capacity as a surface; hatched in front of each step as far as its time is uncertain.
    private void ready(CountScale count) {
        List<Change> changes = capacity.readyChanges(axis);
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            double end =
                    i + 1 < changes.size() ? changes.get(i + 1).at() : axis.seconds(axis.right());
            double height = change.count() * count.pixelsEach();
            double x = axis.clamped(change.at());
            double right = axis.clamped(end);
            if (height > 0 && right > x) {
                sheet.plain(x, bottom - height, right - x, height, Ink.LINE);
            }
        }
        changes.stream()
                .filter(change -> change.uncertainty() * axis.pixelsPerSecond() >= 3)
                .filter(change ->
                        axis.shows(
                                change.at() - change.uncertainty(),
                                change.at() + change.uncertainty()))
                .forEach(change -> unsure(change, count));
    }

    private void unsure(Change change, CountScale count) {
        double x = axis.clamped(change.at() - change.uncertainty());
        double right = axis.clamped(change.at() + change.uncertainty());
        double y = Math.floor(count.y(change.count())) + 0.5;
        sheet.add(Whiskers.line(x, right, y, 3, 3));
    }

    private void steps(List<Change> changes, CountScale count, Ink ink, boolean dashed) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            double start = changes.get(i).at();
            double end = i + 1 < changes.size() ? changes.get(i + 1).at() : Double.MAX_VALUE;
            if (axis.shows(start, end)) {
                double y = count.y(changes.get(i).count());
                points.add(new double[] {axis.clamped(start), y});
                points.add(new double[] {axis.clamped(end), y});
            }
        }
        if (!points.isEmpty()) {
            sheet.add(new Mark.Polyline(points, ink, 1.5, dashed, false));
        }
    }

    private void needed(CapacityGap known, CountScale count) {
        List<Piece> run = new ArrayList<>();
        for (Piece piece : known.shown(axis).toList()) {
            boolean goesOn = !run.isEmpty() && run.getLast().end() == piece.start();
            if (piece.gap() == 0 || !goesOn) {
                shade(run, count);
                run.clear();
            }
            if (piece.gap() > 0) {
                run.add(piece);
            }
        }
        shade(run, count);
        line(known.shown(axis).toList(), piece -> count.y(piece.needed()));
    }

    /// One surface between what is needed and what is ready: along the one and back along the other.
    private void shade(List<Piece> run, CountScale count) {
        if (run.isEmpty()
                || axis.clamped(run.getLast().end()) <= axis.clamped(run.getFirst().start())) {
            return;
        }
        List<double[]> points = new ArrayList<>();
        for (Piece piece : run) {
            double y = count.y(piece.needed());
            points.add(new double[] {axis.clamped(piece.start()), y});
            points.add(new double[] {axis.clamped(piece.end()), y});
        }
        for (Piece piece : run.reversed()) {
            double y = count.y(piece.ready());
            points.add(new double[] {axis.clamped(piece.end()), y});
            points.add(new double[] {axis.clamped(piece.start()), y});
        }
        sheet.add(new Mark.Area(points, Ink.LOSS, Pattern.DIAGONAL, Surety.OUTLINED));
    }

    /// Demand that cannot be compared: as high as the track at its peak.
    private void ownScale(DemandSeries series) {
        double most = 1.1 * Math.max(1e-9, DemandWords.peak(series));
        List<Piece> pieces =
                series.points().stream()
                        .map(point -> {
                            double start = scale.seconds(point.at());
                            return new Piece(start, start + point.seconds(), point.value(), 0, 0);
                        })
                        .filter(piece -> axis.shows(piece.start(), piece.end()))
                        .toList();
        line(pieces, piece -> bottom - piece.value() / most * (bottom - TOP));
    }

    /// A line in steps, interrupted where nothing is known.
    private void line(List<Piece> pieces, ToDoubleFunction<Piece> y) {
        List<double[]> points = new ArrayList<>();
        double last = Double.NaN;
        for (Piece piece : pieces) {
            if (!points.isEmpty() && piece.start() > last + 1e-6) {
                sheet.add(new Mark.Polyline(List.copyOf(points), Ink.ACCENT, 1.5, false, false));
                points.clear();
            }
            points.add(new double[] {axis.clamped(piece.start()), y.applyAsDouble(piece)});
            points.add(new double[] {axis.clamped(piece.end()), y.applyAsDouble(piece)});
            last = piece.end();
        }
        if (!points.isEmpty()) {
            sheet.add(new Mark.Polyline(points, Ink.ACCENT, 1.5, false, false));
        }
    }

    private void spots() {
        for (double x = axis.left(); x < axis.right(); x += COLUMN) {
            double seconds = axis.seconds(x + COLUMN / 2);
            sheet.spot(x, 0, COLUMN, bottom, "capacity", () -> words.said(seconds));
        }
    }
}

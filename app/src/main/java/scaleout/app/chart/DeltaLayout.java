package scaleout.app.chart;

import java.util.Map;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Interval;
import scaleout.model.projection.Projection;
import scaleout.model.report.Durations;

/// Where the seconds go: per phase its critical-path seconds before and after, and the change. They add up to the total.
public final class DeltaLayout {

    private static final double NAME = 120;
    private static final double CHANGE = 64;
    private static final double ROW = 28;
    private static final double HEAD = 32;
    private static final double FOOT = 48;

    /// One more line in the foot, pixels.
    private static final double SAVED = 15;

    private final Projection projection;
    private final Sheet sheet;
    private final boolean changes;

    private DeltaLayout(Projection projection, Sheet sheet) {
        this.projection = projection;
        changes = GanttRows.hasGhosts(projection);
        this.sheet = sheet;
    }

    /// Returns the table; its width in pixels is given, its height is what it needs.
    public static Drawing layOut(Projection projection, double width, TextRuler ruler) {
        double height =
                HEAD
                        + ROW * Phase.values().length
                        + FOOT
                        + (GanttRows.hasGhosts(projection) ? SAVED : 0);
        return new DeltaLayout(projection, new Sheet(width, height, ruler)).drawing();
    }

    private Drawing drawing() {
        sheet.label(0, 16, "Where the seconds go (critical path)", Ink.TEXT, Style.STRONG);
        double most =
                Math.max(
                        most(projection.baseline().criticalSeconds()),
                        most(projection.scenario().criticalSeconds()));
        double pixelsPerSecond = Math.max(1, sheet.width() - NAME - CHANGE) / Math.max(1, most);
        Map<Phase, Double> deltas = projection.deltas();
        double y = HEAD;
        for (Phase phase : Phase.values()) {
            row(phase, y, pixelsPerSecond, deltas.getOrDefault(phase, 0.0));
            y += ROW;
        }
        total(y);
        return sheet.drawing();
    }

    private static double most(Map<Phase, Double> seconds) {
        return seconds.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private void row(Phase phase, double y, double pixelsPerSecond, double delta) {
        double before = projection.baseline().criticalSeconds().getOrDefault(phase, 0.0);
        double after = projection.scenario().criticalSeconds().getOrDefault(phase, 0.0);
        sheet.label(0, y + 15, phase.label(), Ink.TEXT, Style.BODY, Anchor.START, NAME - 8);
        bar(phase, y + (changes ? 2 : 7), before * pixelsPerSecond, Surety.SOLID);
        if (changes) {
            bar(phase, y + 12, after * pixelsPerSecond, Surety.GHOST);
        }
        if (phase == Phase.DETECTION && projection.baseline().detectionSeconds().isEmpty()) {
            sheet.label(sheet.width(), y + 15, "unknown", Ink.DIM, Style.BODY, Anchor.END, CHANGE);
        } else {
            right(y + 15, changes ? delta : before, Style.BODY);
        }
        String words =
                "%s\nbefore %s, after %s"
                        .formatted(
                                phase.label(),
                                SpanWords.duration(before),
                                SpanWords.duration(after));
        sheet.spot(0, y, sheet.width(), ROW, phase.name(), words);
    }

    private void bar(Phase phase, double y, double width, Surety surety) {
        if (width > 0) {
            sheet.add(
                    new Mark.Box(
                            NAME,
                            y,
                            Math.max(1, Math.rint(width)),
                            8,
                            Ink.of(phase),
                            Pattern.of(phase),
                            surety));
        }
    }

    /// A change of less than half a second shows as 0 s, and is no gain or loss.
    static Ink ink(double delta) {
        return Math.abs(delta) < 0.5 ? Ink.DIM : delta < 0 ? Ink.GAIN : Ink.LOSS;
    }

    private void total(double y) {
        double before = projection.baseline().totalSeconds();
        double after = projection.scenario().totalSeconds();
        sheet.line(0, y + 4.5, sheet.width(), y + 4.5, Ink.LINE);
        String totals =
                Durations.text(before) + (changes ? " \u2192 " + Durations.text(after) : "");
        sheet.label(0, y + 24, "Total", Ink.TEXT, Style.STRONG, Anchor.START, NAME - 8);
        sheet.label(
                NAME,
                y + 24,
                totals,
                Ink.TEXT,
                Style.STRONG,
                Anchor.START,
                sheet.width() - NAME - CHANGE);
        right(y + 24, changes ? after - before : before, Style.STRONG);
        sheet.label(NAME, y + 42, certainty(projection), Ink.DIM, Style.SMALL);
        if (changes) {
            sheet.label(NAME, y + 42 + SAVED, saved(projection), Ink.DIM, Style.SMALL);
        }
    }

    /// A change with its sign and colour, or plain seconds where there is no scenario.
    private void right(double y, double seconds, Style style) {
        String text =
                changes
                        ? Durations.difference(Math.rint(seconds))
                        : Durations.seconds(Math.rint(seconds));
        sheet.label(
                sheet.width(),
                y,
                text,
                changes ? ink(seconds) : Ink.TEXT,
                style,
                Anchor.END,
                CHANGE);
    }

    /// Such as `6m 38s less (57 %)`.
    public static String saved(Projection projection) {
        double before = projection.baseline().totalSeconds();
        double change = projection.scenario().totalSeconds() - before;
        if (Math.abs(change) < 0.5) {
            return "no change";
        }
        String percent = before > 0 ? " (%.0f %%)".formatted(100 * Math.abs(change) / before) : "";
        return Durations.text(Math.abs(change)) + (change < 0 ? " less" : " more") + percent;
    }

    /// Such as `80 % between 4m 41s and 5m 29s · n = 12`.
    public static String certainty(Projection projection) {
        Interval interval = projection.interval();
        return "80 %% between %s and %s \u00b7 n = %d"
                .formatted(
                        Durations.text(interval.p10()),
                        Durations.text(interval.p90()),
                        projection.scenario().count());
    }
}

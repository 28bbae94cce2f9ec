package scaleout.app.chart;

import java.util.ArrayList;
import java.util.List;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.model.report.Durations;
import scaleout.model.statistics.Ecdf;
import scaleout.model.statistics.Sample;

/// Distributions as empirical cumulative distribution functions: at each time, the part of the start-ups that took at
/// most that long. The medians are marked, and from 20 values on the 90th percentiles.
public final class EcdfLayout {

    /// Fewer values than this have a band that says nothing.
    private static final int LEAST_FOR_BAND = 5;

    private static final double LEVEL = 0.95;
    private static final double LEFT = 56;
    private static final double RIGHT = 24;
    private static final double TOP = 32;
    private static final double BOTTOM = 24;

    private final List<Curve> curves;
    private final Sheet sheet;
    private final Ruling ruling;
    private final double bottom;

    /// One distribution.
    ///
    /// @param name   what it is of, such as `measured`
    /// @param values seconds
    /// @param ink    its colour
    /// @param dashed whether the line is dashed, so that colour is not the only cue
    public record Curve(String name, Sample values, Ink ink, boolean dashed) {

        private boolean hasBand() {
            return values.n() >= LEAST_FOR_BAND;
        }
    }

    private EcdfLayout(List<Curve> curves, Sheet sheet) {
        this.curves = curves;
        this.sheet = sheet;
        this.bottom = Math.max(TOP + 1, sheet.height() - BOTTOM);
        this.ruling =
                Ruling.over(
                        curves.stream().mapToDouble(c -> c.values().min()).min().orElse(0),
                        curves.stream().mapToDouble(c -> c.values().max()).max().orElse(1),
                        LEFT,
                        sheet.width() - RIGHT);
    }

    /// Returns the chart of distributions; an empty one where there is none.
    public static Drawing layOut(List<Curve> curves, double width, double height, TextRuler ruler) {
        Sheet sheet = new Sheet(width, height, ruler);
        if (curves.isEmpty()) {
            return sheet.drawing();
        }
        return new EcdfLayout(curves, sheet).drawing();
    }

    private Drawing drawing() {
        for (double part : new double[] {0, 0.5, 1}) {
            double y = Math.floor(y(part)) + 0.5;
            sheet.line(LEFT, y, ruling.right(), y, Ink.LINE);
            sheet.label(
                    LEFT - 8,
                    y + 4,
                    Math.round(100 * part) + " %",
                    Ink.DIM,
                    Style.SMALL,
                    Anchor.END,
                    LEFT - 8);
        }
        ruling.draw(sheet, TOP, bottom);
        curves.forEach(this::band);
        curves.forEach(this::curve);
        legend();
        for (int i = 0; i < curves.size(); i++) {
            marks(curves.get(i), i);
        }
        return sheet.drawing();
    }

    private double y(double part) {
        return bottom - part * (bottom - TOP);
    }

    private void curve(Curve curve) {
        sheet.add(
                new Mark.Polyline(steps(curve.values(), 0), curve.ink(), 2, curve.dashed(), false));
        sheet.spot(LEFT, TOP, ruling.right() - LEFT, bottom - TOP, curve.name(), words(curve));
    }

    private void band(Curve curve) {
        if (curve.hasBand()) {
            double half = Ecdf.halfWidth(curve.values().n(), LEVEL);
            for (double shift : new double[] {-half, half}) {
                sheet.add(
                        new Mark.Polyline(
                                steps(curve.values(), shift), curve.ink(), 0.6, true, false));
            }
        }
    }

    /// The corners of the function moved up or down by a part of one; steps closer than half a pixel are one.
    private List<double[]> steps(Sample values, double shift) {
        List<double[]> points = new ArrayList<>();
        double y = y(Math.clamp(shift, 0, 1));
        double lastX = LEFT;
        points.add(new double[] {LEFT, y});
        for (Ecdf.Step step : Ecdf.of(values).steps()) {
            double x = ruling.clamped(step.value());
            double nextY = y(Math.clamp(step.fraction() + shift, 0, 1));
            if (x - lastX >= 0.5 || points.size() == 1) {
                points.add(new double[] {x, y});
                points.add(new double[] {x, nextY});
                lastX = x;
            } else {
                points.removeLast();
                points.add(new double[] {lastX, nextY});
            }
            y = nextY;
        }
        points.add(new double[] {ruling.right(), y});
        return points;
    }

    private void legend() {
        double x = LEFT;
        for (Curve curve : curves) {
            String text = "%s, n = %d".formatted(curve.name(), curve.values().n());
            double width = sheet.width(text, Style.SMALL);
            sheet.add(
                    new Mark.Polyline(
                            List.of(new double[] {x, 12}, new double[] {x + 24, 12}),
                            curve.ink(),
                            2,
                            curve.dashed(),
                            false));
            sheet.label(x + 32, 16, text, Ink.TEXT, Style.SMALL);
            x += 32 + width + 24;
        }
        if (curves.stream().anyMatch(Curve::hasBand)) {
            sheet.label(x, 16, "thin: 95 % band", Ink.DIM, Style.SMALL);
        }
    }

    private void marks(Curve curve, int index) {
        mark(curve, "median ", 0.5, index);
        if (curve.values().trustsPercentiles()) {
            mark(curve, "P90 ", 0.9, index);
        }
    }

    /// A dot where the curve crosses a part, and its time; of two curves one above the line and one below.
    private void mark(Curve curve, String name, double part, int index) {
        double value = curve.values().quantile(part);
        double x = ruling.clamped(value);
        double y = y(part);
        sheet.plain(x - 3, y - 3, 6, 6, curve.ink());
        String text = name + Durations.text(value);
        double width = sheet.width(text, Style.SMALL);
        double begin = x + 8 + width > ruling.right() ? x - 8 - width : x + 8;
        double baseline = y + (index % 2 == 0 ? 16 : -6);
        sheet.plain(begin - 2, baseline - 11, width + 4, 14, Ink.GROUND);
        sheet.label(begin, baseline, text, Ink.TEXT, Style.SMALL);
    }

    private static String words(Curve curve) {
        Sample values = curve.values();
        String all =
                "%s: n = %d, from %s to %s, median %s"
                        .formatted(
                                curve.name(),
                                values.n(),
                                Durations.text(values.min()),
                                Durations.text(values.max()),
                                Durations.text(values.median()));
        return values.trustsPercentiles()
                ? "%s, P90 %s".formatted(all, Durations.text(values.quantile(0.9)))
                : "%s; fewer than %d tell no P90".formatted(all, Sample.TRUSTED_FROM);
    }
}

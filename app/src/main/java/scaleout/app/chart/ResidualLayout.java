package scaleout.app.chart;

import java.util.List;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.model.projection.HeldOut.Predicted;
import scaleout.model.report.Durations;

/// Predicted against observed totals: on the diagonal the law says what was observed. Each prediction has its 90 %
/// interval; observations outside it are drawn as losses, larger.
public final class ResidualLayout {

    private static final double LEFT = 72;
    private static final double TOP = 24;
    private static final double BOTTOM = 40;

    /// More points than this are not drawn: every so many is.
    private static final int MOST_POINTS = 2000;

    private ResidualLayout() {}

    /// Returns the chart of predictions; an empty one where there is none.
    public static Drawing layOut(
            List<Predicted> all, double width, double height, TextRuler ruler) {
        Sheet sheet = new Sheet(width, height, ruler);
        if (all.isEmpty()) {
            return sheet.drawing();
        }
        double bottom = Math.max(TOP + 1, height - BOTTOM);
        Ruling across =
                Ruling.over(
                        all.stream().mapToDouble(Predicted::observed).min().orElse(0),
                        all.stream().mapToDouble(Predicted::observed).max().orElse(1),
                        LEFT,
                        width - 24);
        Ruling up =
                Ruling.over(
                        all.stream().mapToDouble(p -> p.predicted().low()).min().orElse(0),
                        all.stream().mapToDouble(p -> p.predicted().high()).max().orElse(1),
                        TOP,
                        bottom);
        across.draw(sheet, TOP, bottom);
        frame(sheet, up, across, bottom);
        int step = 1 + (all.size() - 1) / MOST_POINTS;
        for (int i = 0; i < all.size(); i += step) {
            point(sheet, all.get(i), across, up, bottom);
        }
        return sheet.drawing();
    }

    private static double y(Ruling up, double bottom, double seconds) {
        return bottom + TOP - up.clamped(seconds);
    }

    private static void frame(Sheet sheet, Ruling up, Ruling across, double bottom) {
        for (double at : new double[] {up.from(), (up.from() + up.to()) / 2, up.to()}) {
            double y = Math.floor(y(up, bottom, at)) + 0.5;
            sheet.line(LEFT, y, across.right(), y, Ink.LINE);
            sheet.label(
                    LEFT - 8,
                    y + 4,
                    Durations.text(at),
                    Ink.DIM,
                    Style.SMALL,
                    Anchor.END,
                    LEFT - 8);
        }
        sheet.label(0, 12, "predicted, with 90 % interval", Ink.DIM, Style.SMALL);
        sheet.label(
                across.right(),
                bottom + 32,
                "observed, launch to ready",
                Ink.DIM,
                Style.SMALL,
                Anchor.END,
                sheet.width());
        double from = Math.max(up.from(), across.from());
        double to = Math.min(up.to(), across.to());
        if (to > from) {
            sheet.add(
                    new Mark.Polyline(
                            List.of(
                                    new double[] {across.x(from), y(up, bottom, from)},
                                    new double[] {across.x(to), y(up, bottom, to)}),
                            Ink.DIM,
                            1,
                            true,
                            false));
        }
    }

    private static void point(Sheet sheet, Predicted one, Ruling across, Ruling up, double bottom) {
        boolean covered = one.predicted().covers(one.observed());
        Ink ink = covered ? Ink.ACCENT : Ink.LOSS;
        double half = covered ? 2.5 : 4;
        double x = Math.floor(across.x(one.observed())) + 0.5;
        double y = y(up, bottom, one.predicted().seconds());
        sheet.line(
                x,
                y(up, bottom, one.predicted().low()),
                x,
                y(up, bottom, one.predicted().high()),
                ink);
        sheet.plain(x - half, y - half, 2 * half, 2 * half, ink);
        sheet.spot(
                x - 4,
                y - 4,
                8,
                8,
                one.instance(),
                "%s\nobserved %s, predicted %s, 90 %% between %s and %s%s"
                        .formatted(
                                one.instance(),
                                Durations.text(one.observed()),
                                Durations.text(one.predicted().seconds()),
                                Durations.text(one.predicted().low()),
                                Durations.text(one.predicted().high()),
                                covered ? "" : "; outside it"));
    }
}

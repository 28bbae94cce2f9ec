package scaleout.app.export;

import scaleout.app.chart.DeltaLayout;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Scene;
import scaleout.app.chart.Sheet;
import scaleout.app.chart.TextRuler;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.report.Durations;

/// The answer before its reasons: whose scale-out it is, what changed, the two totals and how sure the difference is.
/// It stands first because many reviewers read nothing else.
final class Head {

    /// Less than this beside the totals, and what was saved is said below them, pixels.
    private static final double LEAST_BESIDE = 320;

    private Head() {}

    /// Returns the head of a scene, as high as its width in pixels needs.
    static Drawing layOut(Scene scene, double width, TextRuler ruler) {
        Projection projection = scene.projection();
        Sheet sheet = new Sheet(width, projection == null ? 44 : 90, ruler);
        sheet.label(
                0,
                14,
                "Scale-out of " + scene.timeline().endpointForPeople(),
                Ink.TEXT,
                Style.STRONG);
        if (projection == null) {
            long count = scene.timeline().startUps().count();
            sheet.label(0, 34, "As observed \u00b7 n = " + count, Ink.DIM, Style.BODY);
            return sheet.drawing();
        }
        sheet.label(0, 34, Changes.words(projection.whatIf()), Ink.DIM, Style.BODY);
        double x = totals(sheet, projection);
        if (width - x <= LEAST_BESIDE) {
            return withSavedBelow(sheet, projection);
        }
        sheet.label(x, 66, saved(projection), Ink.TEXT, Style.BODY);
        sheet.label(x, 84, meanOf(projection), Ink.DIM, Style.SMALL);
        return sheet.drawing();
    }

    private static Drawing withSavedBelow(Sheet sheet, Projection projection) {
        String text = saved(projection) + " \u00b7 " + meanOf(projection);
        Paragraph paragraph = Paragraph.of(text, Ink.DIM, sheet.width(), sheet.ruler());
        Sheet higher = new Sheet(sheet.width(), sheet.height() + paragraph.height(), sheet.ruler());
        higher.add(sheet.drawing(), 0, 0);
        paragraph.on(higher, 100);
        return higher.drawing();
    }

    /// Returns where the totals end.
    private static double totals(Sheet sheet, Projection projection) {
        double before = projection.baseline().totalSeconds();
        double after = projection.scenario().totalSeconds();
        String first = Durations.text(before);
        sheet.label(0, 78, first, unchanged(projection) ? Ink.TEXT : Ink.DIM, Style.LARGE);
        if (unchanged(projection)) {
            return sheet.width(first, Style.LARGE) + 24;
        }
        double x = sheet.width(first, Style.LARGE) + 12;
        sheet.label(x, 78, "\u2192", Ink.DIM, Style.LARGE);
        x += sheet.width("\u2192", Style.LARGE) + 12;
        String second = Durations.text(after);
        Ink ink = Math.abs(after - before) < 0.5 ? Ink.TEXT : after < before ? Ink.GAIN : Ink.LOSS;
        sheet.label(x, 78, second, ink, Style.LARGE);
        return x + sheet.width(second, Style.LARGE) + 24;
    }

    private static String saved(Projection projection) {
        String certainty = DeltaLayout.certainty(projection);
        return unchanged(projection)
                ? certainty
                : DeltaLayout.saved(projection) + " \u00b7 " + certainty;
    }

    private static String meanOf(Projection projection) {
        int count = projection.scenario().count();
        return (count == 1 ? "" : "mean of %d, ".formatted(count))
                + (projection.baseline().detectionSeconds().isPresent()
                        ? "spike to ready"
                        : "launch to ready")
                + (projection.leftOut() == 0
                        ? ""
                        : " \u00b7 %d left out".formatted(projection.leftOut()));
    }

    private static boolean unchanged(Projection projection) {
        return projection.whatIf().equals(WhatIf.NOTHING);
    }
}

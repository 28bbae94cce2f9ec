package scaleout.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Scene;
import scaleout.app.chart.Sheet;
import scaleout.app.chart.TextRuler;
import scaleout.model.projection.Projection;

/// Where the numbers come from, so that a picture passed on without its file can still be checked and made again; and
/// what there was no room for, so that nobody takes its absence for a result.
final class Caption {

    private Caption() {}

    /// Returns the caption of a scene, as high as its width in pixels needs.
    ///
    /// @param plan what the picture contains
    static Drawing layOut(
            Scene scene, Provenance provenance, Plan plan, double width, TextRuler ruler) {
        Paragraph paragraph = Paragraph.of(text(scene, provenance, plan), Ink.DIM, width, ruler);
        Sheet sheet = new Sheet(width, paragraph.height() + 8, ruler);
        sheet.line(0, 0.5, width, 0.5, Ink.LINE);
        paragraph.on(sheet, 20);
        return sheet.drawing();
    }

    private static String text(Scene scene, Provenance provenance, Plan plan) {
        String hash = provenance.sha256().isEmpty() ? "" : " (SHA-256 " + provenance.sha256() + ")";
        Projection projection = scene.projection();
        String projected =
                projection == null
                        ? ""
                        : parameters(plan, projection)
                                + " n = %d.".formatted(projection.scenario().count())
                                + leftOut(plan, projection);
        return "Source: %s%s.%s Made by %s."
                .formatted(provenance.source(), hash, projected, provenance.program());
    }

    private static String parameters(Plan plan, Projection projection) {
        if (!plan.parameters()) {
            return "";
        }
        return " Parameters under the scenario, of the first instance type: %s."
                .formatted(
                        projection.firstParameters().stream()
                                .map(p ->
                                        "%s (%s)"
                                                .formatted(ParameterWords.of(p), p.basis().label()))
                                .collect(Collectors.joining(", ")));
    }

    /// Nothing is left out silently.
    private static String leftOut(Plan plan, Projection projection) {
        List<String> leftOut = new ArrayList<>();
        if (plan.contention() == 0) {
            leftOut.add("contention");
        }
        int count = projection.findings().size();
        if (!plan.findings() && count > 0) {
            leftOut.add(count == 1 ? "1 finding" : count + " findings");
        }
        if (!plan.parameters()) {
            leftOut.add("parameters");
        }
        return leftOut.isEmpty() ? "" : " No room for %s.".formatted(String.join(", ", leftOut));
    }
}

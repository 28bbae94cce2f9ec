package scaleout.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Sheet;
import scaleout.app.chart.TextRuler;
import scaleout.model.projection.Projection;

/// Where the numbers come from, so that a picture passed on without its file can still be checked and made again; and
/// what there was no room for, so that nobody takes its absence for a result.
final class Caption {

    private Caption() {}

    /// Returns the caption of a picture, as high as its width in pixels needs.
    ///
    /// @param contents what the picture contains
    static Drawing layOut(Subject subject, Contents contents, double width, TextRuler ruler) {
        return layOut(text(subject, contents), width, ruler);
    }

    /// Returns a caption of these words, under a line.
    static Drawing layOut(String text, double width, TextRuler ruler) {
        Paragraph paragraph = Paragraph.of(text, Ink.DIM, width, ruler);
        Sheet sheet = new Sheet(width, paragraph.height() + 8, ruler);
        sheet.line(0, 0.5, width, 0.5, Ink.LINE);
        paragraph.on(sheet, 20);
        return sheet.drawing();
    }

    private static String text(Subject subject, Contents contents) {
        Provenance provenance = subject.provenance();
        Projection projection = subject.scene().projection();
        String projected =
                projection == null
                        ? ""
                        : parameters(contents, projection)
                                + " n = %d.".formatted(projection.scenario().count());
        return "%s%s%s Made by %s."
                .formatted(
                        provenance.words(),
                        projected,
                        leftOut(subject, contents),
                        provenance.program());
    }

    private static String parameters(Contents contents, Projection projection) {
        if (!contents.parameters()) {
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
    private static String leftOut(Subject subject, Contents contents) {
        List<String> leftOut = new ArrayList<>();
        Beside beside = subject.beside();
        if (contents.demand() == 0 && beside.goingOn().isPresent()) {
            leftOut.add("demand and capacity");
        }
        if (contents.contention() == 0 && beside.contentionOf(subject.scene())) {
            leftOut.add("contention");
        }
        if (contents.lanes() < beside.lanesHeight()) {
            leftOut.add("lanes");
        }
        Projection projection = subject.scene().projection();
        int count = projection == null ? 0 : projection.findings().size();
        if (!contents.findings() && count > 0) {
            leftOut.add(count == 1 ? "1 finding" : count + " findings");
        }
        if (!contents.parameters() && projection != null) {
            leftOut.add("parameters");
        }
        return leftOut.isEmpty() ? "" : " No room for %s.".formatted(String.join(", ", leftOut));
    }
}

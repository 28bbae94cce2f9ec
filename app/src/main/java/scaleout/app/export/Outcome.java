package scaleout.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import scaleout.app.chart.DeltaLayout;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Sheet;
import scaleout.app.chart.TextFit;
import scaleout.app.chart.TextRuler;
import scaleout.model.domain.Finding;
import scaleout.model.projection.Projection;

/// What a scenario changes and why to believe it: the table of phases, what was found, and what the trace does not tell. They
/// stay together, so that nobody reads the numbers without what they rest on.
///
/// @param width of all of it, pixels
record Outcome(Projection projection, double width, TextRuler ruler) {

    /// Narrower pictures put findings below the table instead of beside it, pixels.
    private static final double TWO_COLUMNS = 900;

    /// From the middle to either column, pixels.
    private static final double MARGIN = 24;

    private static final int MOST_FINDINGS = 4;

    private static final String BULLET = "\u00b7";

    /// Returns the outcome as drawings to be put one below the other.
    ///
    /// @param findings whether what was found is among them
    List<Drawing> layOut(boolean findings) {
        boolean twoColumns = width >= TWO_COLUMNS;
        double wide = twoColumns ? width / 2 - MARGIN : width;
        List<Drawing> words = new ArrayList<>();
        if (findings && !projection.findings().isEmpty()) {
            words.add(findings(wide));
        }
        untold(wide).ifPresent(words::add);
        if (twoColumns && !words.isEmpty()) {
            return List.of(beside(DeltaLayout.layOut(projection, wide, ruler), new Stack(words)));
        }
        words.addFirst(DeltaLayout.layOut(projection, width, ruler));
        return words;
    }

    /// Findings beside the table need no height of their own unless there are many.
    boolean findingsAreFree() {
        return new Stack(layOut(true)).height() <= new Stack(layOut(false)).height();
    }

    private Drawing beside(Drawing left, Stack right) {
        Sheet sheet = new Sheet(width, Math.max(left.height(), right.height()), ruler);
        sheet.add(left, 0, 0);
        right.on(sheet, width / 2 + MARGIN, 0);
        return sheet.drawing();
    }

    private Drawing findings(double wide) {
        List<String> lines = new ArrayList<>();
        projection.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(MOST_FINDINGS)
                .forEach(finding -> lines.addAll(bullet(finding.summary(), wide)));
        int more = projection.findings().size() - MOST_FINDINGS;
        if (more > 0) {
            lines.add("\u2026 and %d more".formatted(more));
        }
        Sheet sheet = new Sheet(wide, 26 + Paragraph.LINE * lines.size(), ruler);
        sheet.label(0, 16, "Findings", Ink.TEXT, Style.STRONG);
        double y = 38;
        for (String line : lines) {
            sheet.label(line.startsWith(BULLET) ? 0 : 10, y, line, Ink.TEXT, Style.SMALL);
            y += Paragraph.LINE;
        }
        return sheet.drawing();
    }

    private List<String> bullet(String text, double wide) {
        List<String> lines = new ArrayList<>(TextFit.wrap(text, Style.SMALL, wide - 12, ruler));
        lines.set(0, BULLET + " " + lines.getFirst());
        return lines;
    }

    /// What the projection rests on that the trace does not tell.
    private Optional<Drawing> untold(double wide) {
        String untold =
                projection.parameters().getFirst().parameters().stream()
                        .filter(known -> !known.isKnown())
                        .map(known -> ParameterWords.of(known.parameter()))
                        .collect(Collectors.joining(", "));
        if (untold.isEmpty()) {
            return Optional.empty();
        }
        Paragraph paragraph =
                Paragraph.of("Not told by this trace: " + untold, Ink.TEXT, wide, ruler);
        Sheet sheet = new Sheet(wide, paragraph.height() + 4, ruler);
        paragraph.on(sheet, 14);
        return Optional.of(sheet.drawing());
    }
}

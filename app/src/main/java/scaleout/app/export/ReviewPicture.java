package scaleout.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import scaleout.app.chart.ContentionLayout;
import scaleout.app.chart.DeltaLayout;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.GanttLayout;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Scene;
import scaleout.app.chart.Sheet;
import scaleout.app.chart.TextFit;
import scaleout.app.chart.TextRuler;
import scaleout.app.chart.Viewport;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Parameter;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.report.Durations;

/// One picture for an architecture review: what changed, the numbers and how sure they are, why, and where they come from.
public final class ReviewPicture {

    /// Around everything, pixels.
    private static final double EDGE = 24;

    private static final double SPACE = 16;
    private static final double CONTENTION = 190;
    private static final double LEAST_GANTT = 140;
    private static final double LINE = 16;
    private static final int MOST_FINDINGS = 4;

    /// Narrower pictures put findings below the table instead of beside it, pixels.
    private static final double TWO_COLUMNS = 900;

    private final Scene scene;
    private final Provenance provenance;
    private final TextRuler ruler;
    private final double width;

    private ReviewPicture(Scene scene, Provenance provenance, double width, TextRuler ruler) {
        this.scene = scene;
        this.provenance = provenance;
        this.ruler = ruler;
        this.width = width - 2 * EDGE;
    }

    /// Returns the picture.
    ///
    /// @param width  pixels
    /// @param height pixels; rows that do not fit are left out, and it says how many. It is as high as it must be
    ///               where even that does not suffice
    public static Drawing layOut(
            Scene scene, Provenance provenance, double width, double height, TextRuler ruler) {
        return new ReviewPicture(scene, provenance, width, ruler).drawing(height);
    }

    /// Returns the height at which every row is in the picture and nothing is empty, pixels.
    public static double naturalHeight(
            Scene scene, Provenance provenance, double width, TextRuler ruler) {
        ReviewPicture picture = new ReviewPicture(scene, provenance, width, ruler);
        return picture.heightBeside()
                + GanttLayout.contentHeight(scene)
                + picture.contentionHeight(0);
    }

    private List<Drawing> above() {
        return List.of(head(), Legend.layOut(scene, width, ruler));
    }

    private List<Drawing> below() {
        Projection projection = scene.projection();
        List<Drawing> below = new ArrayList<>();
        if (projection != null && width >= TWO_COLUMNS) {
            below.add(
                    beside(
                            DeltaLayout.layOut(projection, width / 2 - EDGE, ruler),
                            findings(projection, width / 2 - EDGE)));
        } else if (projection != null) {
            below.add(DeltaLayout.layOut(projection, width, ruler));
            below.add(findings(projection, width));
        }
        below.add(caption());
        return below;
    }

    private double heightBeside() {
        return 2 * EDGE + stacked(above()) + stacked(below()) + 2 * SPACE;
    }

    private static double stacked(List<Drawing> drawings) {
        return drawings.stream().mapToDouble(Drawing::height).sum() + SPACE * (drawings.size() - 1);
    }

    private double contentionHeight(double spare) {
        return scene.projection() == null ? 0 : CONTENTION + Math.clamp(spare, 0, 120);
    }

    private Drawing drawing(double height) {
        double room = height - heightBeside();
        double content = GanttLayout.contentHeight(scene);
        double gantt =
                Math.max(
                        Math.min(LEAST_GANTT, content),
                        Math.min(content, room - contentionHeight(0)));
        double contention = contentionHeight(room - contentionHeight(0) - gantt);
        Sheet sheet =
                new Sheet(
                        width + 2 * EDGE,
                        Math.max(height, heightBeside() + gantt + contention),
                        ruler);
        double y = EDGE;
        for (Drawing drawing : above()) {
            sheet.add(drawing, EDGE, y);
            y += drawing.height() + SPACE;
        }
        charts(sheet, y, gantt, contention);
        bottom(sheet, y + gantt + contention + SPACE);
        return sheet.drawing();
    }

    private void charts(Sheet sheet, double y, double gantt, double contention) {
        Viewport viewport = GanttLayout.fit(scene);
        int leftOut = rowsLeftOut(gantt);
        double shown = leftOut > 0 ? GanttLayout.wholeRows(scene, gantt - LINE - 4) : gantt;
        sheet.add(GanttLayout.layOut(scene, viewport, width, shown, ruler), EDGE, y);
        if (leftOut > 0) {
            sheet.plain(EDGE, y + shown, width, gantt - shown, Ink.GROUND);
            String text =
                    "\u2026 and %d more, for which this picture has no room"
                            .formatted(rowsLeftOut(shown));
            sheet.label(EDGE + GanttLayout.gutter(), y + shown + LINE, text, Ink.DIM, Style.SMALL);
        }
        if (contention > 0) {
            sheet.line(EDGE, y + gantt + 0.5, EDGE + width, y + gantt + 0.5, Ink.LINE);
            sheet.add(
                    ContentionLayout.layOut(scene, viewport, width, contention, ruler),
                    EDGE,
                    y + gantt);
        }
    }

    private int rowsLeftOut(double height) {
        return GanttLayout.rowsBelow(scene, height);
    }

    private void bottom(Sheet sheet, double top) {
        double y = top;
        sheet.line(EDGE, y - SPACE + 0.5, EDGE + width, y - SPACE + 0.5, Ink.LINE);
        List<Drawing> below = below();
        for (Drawing drawing : below.subList(0, below.size() - 1)) {
            sheet.add(drawing, EDGE, y);
            y += drawing.height() + SPACE;
        }
        Drawing caption = below.getLast();
        sheet.add(caption, EDGE, sheet.height() - EDGE - caption.height());
    }

    private Drawing beside(Drawing left, Drawing right) {
        Sheet sheet = new Sheet(width, Math.max(left.height(), right.height()), ruler);
        sheet.add(left, 0, 0);
        sheet.add(right, width / 2 + EDGE, 0);
        return sheet.drawing();
    }

    private Drawing head() {
        Sheet sheet = new Sheet(width, scene.projection() == null ? 44 : 104, ruler);
        sheet.label(0, 14, "Scale-out of " + scene.timeline().endpoint(), Ink.TEXT, Style.STRONG);
        Projection projection = scene.projection();
        if (projection == null) {
            long count = scene.timeline().startUps().count();
            sheet.label(0, 34, "As observed \u00b7 n = " + count, Ink.DIM, Style.BODY);
            return sheet.drawing();
        }
        sheet.label(0, 34, Changes.words(projection.whatIf()), Ink.DIM, Style.BODY);
        double x = totals(sheet, projection);
        String left =
                projection.leftOut() == 0
                        ? ""
                        : " \u00b7 %d left out".formatted(projection.leftOut());
        String what =
                projection.baseline().detectionSeconds().isPresent()
                        ? "spike to ready"
                        : "launch to ready";
        int count = projection.scenario().count();
        String mean = (count == 1 ? "" : "mean of %d, ".formatted(count)) + what + left;
        boolean roomy = width - x > 320;
        double textX = roomy ? x : 0;
        double textY = roomy ? 66 : 100;
        String saved =
                unchanged(projection)
                        ? DeltaLayout.certainty(projection)
                        : DeltaLayout.saved(projection)
                                + " \u00b7 "
                                + DeltaLayout.certainty(projection);
        if (roomy) {
            sheet.label(textX, textY, saved, Ink.TEXT, Style.BODY);
            sheet.label(textX, textY + 18, mean, Ink.DIM, Style.SMALL);
        } else {
            sheet.label(0, textY, saved + " \u00b7 " + mean, Ink.DIM, Style.SMALL);
        }
        return sheet.drawing();
    }

    private static boolean unchanged(Projection projection) {
        return projection.whatIf().equals(WhatIf.NOTHING);
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

    private Drawing findings(Projection projection, double wide) {
        List<String> lines =
                projection.findings().stream()
                        .sorted(java.util.Comparator.comparing(Finding::severity).reversed())
                        .limit(MOST_FINDINGS)
                        .flatMap(finding -> bullet(finding.summary(), wide).stream())
                        .toList();
        Sheet sheet = new Sheet(wide, 32 + LINE * Math.max(1, lines.size()), ruler);
        sheet.label(0, 16, "Findings", Ink.TEXT, Style.STRONG);
        double y = 38;
        for (String line : lines.isEmpty() ? List.of("None.") : lines) {
            boolean first = line.startsWith("\u00b7") || lines.isEmpty();
            sheet.label(first ? 0 : 10, y, line, Ink.TEXT, Style.SMALL);
            y += LINE;
        }
        return sheet.drawing();
    }

    private List<String> bullet(String text, double wide) {
        List<String> lines = new ArrayList<>(TextFit.wrap(text, Style.SMALL, wide - 12, ruler));
        lines.set(0, "\u00b7 " + lines.getFirst());
        return lines;
    }

    private Drawing caption() {
        List<String> lines = TextFit.wrap(captionText(), Style.SMALL, width, ruler);
        Sheet sheet = new Sheet(width, LINE * lines.size() + 8, ruler);
        sheet.line(0, 0.5, width, 0.5, Ink.LINE);
        double y = 20;
        for (String line : lines) {
            sheet.label(0, y, line, Ink.DIM, Style.SMALL, Anchor.START, width);
            y += LINE;
        }
        return sheet.drawing();
    }

    private String captionText() {
        String hash = provenance.sha256().isEmpty() ? "" : " (SHA-256 " + provenance.sha256() + ")";
        Projection projection = scene.projection();
        String parameters =
                projection == null
                        ? ""
                        : " Parameters under the scenario, of the first start-up: %s. n = %d."
                                .formatted(
                                        projection.parameters().stream()
                                                .map(ReviewPicture::words)
                                                .collect(Collectors.joining(", ")),
                                        projection.scenario().count());
        return "Source: %s%s.%s Made by %s."
                .formatted(provenance.source(), hash, parameters, provenance.program());
    }

    private static String words(Parameter parameter) {
        String number = String.format(Locale.ROOT, "%.3g", parameter.value());
        double value = Double.parseDouble(number);
        String digits =
                value == Math.rint(value)
                        ? String.format(Locale.ROOT, "%.0f", value)
                        : Double.toString(value);
        return "%s %s %s (%s)"
                .formatted(parameter.name(), digits, parameter.unit(), parameter.basis().label());
    }
}

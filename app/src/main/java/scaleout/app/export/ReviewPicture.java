package scaleout.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import scaleout.model.domain.Parameter.Basis;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.report.Durations;

/// One picture for an architecture review: what changed, the numbers and how sure they are, why, and where they come from.
public final class ReviewPicture {

    /// Around everything, pixels.
    private static final double EDGE = 24;

    private static final double SPACE = 16;

    private static final double CONTENTION = 190;
    private static final double LEAST_CONTENTION = 110;
    private static final double MOST_CONTENTION = 310;

    /// Three rows: fewer only where nothing else can be left out any more.
    private static final double FEW_ROWS = 140;

    /// Narrower pictures have no room for a time axis beside the names, pixels.
    private static final double LEAST_WIDTH = 320;

    private static final double LINE = 16;

    /// Says how many rows are left out, pixels.
    private static final double MORE = LINE + 4;

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

    /// What a picture contains besides its head, its legend, its axis, one row and its table.
    ///
    /// @param rows       least height of the axis and the rows, pixels
    /// @param contention least height of the contention chart, pixels; 0 where there is none
    /// @param findings   whether there are findings
    /// @param parameters whether the caption names the parameters
    private record Plan(double rows, double contention, boolean findings, boolean parameters) {}

    /// Returns the picture, exactly as large as asked for. Where the height does not suffice for everything, rows are
    /// left out first, and it says how many; then the contention chart shrinks, then findings are left out, then the
    /// contention chart, then all rows but one and the names of the parameters.
    ///
    /// @param width  pixels
    /// @param height pixels
    /// @throws IllegalArgumentException where not even that fits; it says the least size
    public static Drawing layOut(
            Scene scene, Provenance provenance, double width, double height, TextRuler ruler) {
        if (width < LEAST_WIDTH) {
            throw new IllegalArgumentException(
                    "a picture must be at least %.0f pixels wide, but %.0f were asked for. Choose a greater width."
                            .formatted(LEAST_WIDTH, width));
        }
        ReviewPicture picture = new ReviewPicture(scene, provenance, width, ruler);
        List<Plan> plans = picture.plans();
        for (Plan plan : plans) {
            if (picture.leastHeight(plan) <= height) {
                return picture.drawing(plan, height);
            }
        }
        throw new IllegalArgumentException(
                "a picture %.0f pixels wide must be at least %.0f pixels high, but %.0f were asked for. Choose a greater height."
                        .formatted(width, Math.ceil(picture.leastHeight(plans.getLast())), height));
    }

    /// Returns the height at which every row is in the picture and nothing is empty, pixels.
    public static double naturalHeight(
            Scene scene, Provenance provenance, double width, TextRuler ruler) {
        ReviewPicture picture = new ReviewPicture(scene, provenance, width, ruler);
        Plan all = picture.plans().getFirst();
        return picture.heightBeside(all) + GanttLayout.contentHeight(scene) + all.contention();
    }

    /// The fullest first, each with less than the one before.
    private List<Plan> plans() {
        double content = GanttLayout.contentHeight(scene);
        double few = Math.min(FEW_ROWS, content);
        double one = Math.min(GanttLayout.firstRowHeight(scene) + MORE, content);
        boolean projected = scene.projection() != null;
        return List.of(
                new Plan(few, projected ? CONTENTION : 0, true, true),
                new Plan(few, projected ? LEAST_CONTENTION : 0, true, true),
                new Plan(few, projected ? LEAST_CONTENTION : 0, false, true),
                new Plan(few, 0, false, true),
                new Plan(one, 0, false, true),
                new Plan(one, 0, false, false));
    }

    private double leastHeight(Plan plan) {
        return heightBeside(plan) + plan.rows() + plan.contention();
    }

    private List<Drawing> above() {
        return List.of(head(), Legend.layOut(scene, width, ruler));
    }

    private List<Drawing> below(Plan plan) {
        Projection projection = scene.projection();
        List<Drawing> below = new ArrayList<>();
        boolean findings = plan.findings() || projection != null && findingsAreFree(projection);
        if (projection != null) {
            below.addAll(table(projection, findings));
        }
        below.add(caption(plan, findings));
        return below;
    }

    /// Findings beside the table need no height of their own unless there are many.
    private boolean findingsAreFree(Projection projection) {
        return stacked(table(projection, true)) <= stacked(table(projection, false));
    }

    private List<Drawing> table(Projection projection, boolean findings) {
        boolean twoColumns = width >= TWO_COLUMNS;
        double wide = twoColumns ? width / 2 - EDGE : width;
        List<Drawing> words = new ArrayList<>();
        if (findings && !projection.findings().isEmpty()) {
            words.add(findings(projection, wide));
        }
        assumed(projection, wide).ifPresent(words::add);
        if (twoColumns && !words.isEmpty()) {
            return List.of(beside(DeltaLayout.layOut(projection, wide, ruler), words));
        }
        words.addFirst(DeltaLayout.layOut(projection, width, ruler));
        return words;
    }

    private double heightBeside(Plan plan) {
        return 2 * EDGE + stacked(above()) + stacked(below(plan)) + 2 * SPACE;
    }

    private static double stacked(List<Drawing> drawings) {
        return drawings.stream().mapToDouble(Drawing::height).sum() + SPACE * (drawings.size() - 1);
    }

    private Drawing drawing(Plan plan, double height) {
        double room = height - heightBeside(plan);
        double gantt =
                Math.clamp(
                        room - (plan.contention() > 0 ? CONTENTION : 0),
                        plan.rows(),
                        GanttLayout.contentHeight(scene));
        double contention = plan.contention() > 0 ? Math.min(room - gantt, MOST_CONTENTION) : 0;
        Sheet sheet = new Sheet(width + 2 * EDGE, height, ruler);
        double y = EDGE;
        for (Drawing drawing : above()) {
            sheet.add(drawing, EDGE, y);
            y += drawing.height() + SPACE;
        }
        charts(sheet, y, gantt, contention);
        bottom(sheet, y + gantt + contention + SPACE, below(plan));
        return sheet.drawing();
    }

    private void charts(Sheet sheet, double y, double gantt, double contention) {
        Viewport viewport = GanttLayout.fit(scene);
        int leftOut = rowsLeftOut(gantt);
        double shown = leftOut > 0 ? GanttLayout.wholeRows(scene, gantt - MORE) : gantt;
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

    private void bottom(Sheet sheet, double top, List<Drawing> below) {
        double y = top;
        sheet.line(EDGE, y - SPACE + 0.5, EDGE + width, y - SPACE + 0.5, Ink.LINE);
        for (Drawing drawing : below.subList(0, below.size() - 1)) {
            sheet.add(drawing, EDGE, y);
            y += drawing.height() + SPACE;
        }
        Drawing caption = below.getLast();
        sheet.add(caption, EDGE, sheet.height() - EDGE - caption.height());
    }

    private Drawing beside(Drawing left, List<Drawing> right) {
        Sheet sheet = new Sheet(width, Math.max(left.height(), stacked(right)), ruler);
        sheet.add(left, 0, 0);
        double y = 0;
        for (Drawing drawing : right) {
            sheet.add(drawing, width / 2 + EDGE, y);
            y += drawing.height() + SPACE;
        }
        return sheet.drawing();
    }

    private Drawing head() {
        Projection projection = scene.projection();
        Sheet sheet = new Sheet(width, projection == null ? 44 : 90, ruler);
        sheet.label(0, 14, "Scale-out of " + scene.timeline().endpoint(), Ink.TEXT, Style.STRONG);
        if (projection == null) {
            long count = scene.timeline().startUps().count();
            sheet.label(0, 34, "As observed \u00b7 n = " + count, Ink.DIM, Style.BODY);
            return sheet.drawing();
        }
        sheet.label(0, 34, Changes.words(projection.whatIf()), Ink.DIM, Style.BODY);
        double x = totals(sheet, projection);
        String saved =
                unchanged(projection)
                        ? DeltaLayout.certainty(projection)
                        : DeltaLayout.saved(projection)
                                + " \u00b7 "
                                + DeltaLayout.certainty(projection);
        if (width - x > 320) {
            sheet.label(x, 66, saved, Ink.TEXT, Style.BODY);
            sheet.label(x, 84, meanOf(projection), Ink.DIM, Style.SMALL);
            return sheet.drawing();
        }
        List<String> lines =
                TextFit.wrap(saved + " \u00b7 " + meanOf(projection), Style.SMALL, width, ruler);
        Sheet higher = new Sheet(width, sheet.height() + LINE * lines.size(), ruler);
        higher.add(sheet.drawing(), 0, 0);
        double y = 100;
        for (String line : lines) {
            higher.label(0, y, line, Ink.DIM, Style.SMALL);
            y += LINE;
        }
        return higher.drawing();
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
        List<String> lines = new ArrayList<>();
        projection.findings().stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .limit(MOST_FINDINGS)
                .forEach(finding -> lines.addAll(bullet(finding.summary(), wide)));
        int more = projection.findings().size() - MOST_FINDINGS;
        if (more > 0) {
            lines.add("\u2026 and %d more".formatted(more));
        }
        Sheet sheet = new Sheet(wide, 26 + LINE * lines.size(), ruler);
        sheet.label(0, 16, "Findings", Ink.TEXT, Style.STRONG);
        double y = 38;
        for (String line : lines) {
            sheet.label(line.startsWith("\u00b7") ? 0 : 10, y, line, Ink.TEXT, Style.SMALL);
            y += LINE;
        }
        return sheet.drawing();
    }

    /// What the projection rests on that nobody has measured or published.
    private Optional<Drawing> assumed(Projection projection, double wide) {
        String assumed =
                projection.parameters().stream()
                        .filter(parameter -> parameter.basis() == Basis.ASSUMED)
                        .map(ReviewPicture::value)
                        .collect(Collectors.joining(", "));
        if (assumed.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = TextFit.wrap("Assumed: " + assumed, Style.SMALL, wide, ruler);
        Sheet sheet = new Sheet(wide, LINE * lines.size() + 4, ruler);
        double y = 14;
        for (String line : lines) {
            sheet.label(0, y, line, Ink.TEXT, Style.SMALL);
            y += LINE;
        }
        return Optional.of(sheet.drawing());
    }

    private List<String> bullet(String text, double wide) {
        List<String> lines = new ArrayList<>(TextFit.wrap(text, Style.SMALL, wide - 12, ruler));
        lines.set(0, "\u00b7 " + lines.getFirst());
        return lines;
    }

    private Drawing caption(Plan plan, boolean findings) {
        List<String> lines = TextFit.wrap(captionText(plan, findings), Style.SMALL, width, ruler);
        Sheet sheet = new Sheet(width, LINE * lines.size() + 8, ruler);
        sheet.line(0, 0.5, width, 0.5, Ink.LINE);
        double y = 20;
        for (String line : lines) {
            sheet.label(0, y, line, Ink.DIM, Style.SMALL, Anchor.START, width);
            y += LINE;
        }
        return sheet.drawing();
    }

    private String captionText(Plan plan, boolean findings) {
        String hash = provenance.sha256().isEmpty() ? "" : " (SHA-256 " + provenance.sha256() + ")";
        Projection projection = scene.projection();
        String projected =
                projection == null
                        ? ""
                        : parameters(plan, projection)
                                + " n = %d.".formatted(projection.scenario().count())
                                + leftOut(plan, findings, projection);
        return "Source: %s%s.%s Made by %s."
                .formatted(provenance.source(), hash, projected, provenance.program());
    }

    private static String parameters(Plan plan, Projection projection) {
        return plan.parameters()
                ? " Parameters under the scenario, of the first start-up: %s."
                        .formatted(
                                projection.parameters().stream()
                                        .map(p -> "%s (%s)".formatted(value(p), p.basis().label()))
                                        .collect(Collectors.joining(", ")))
                : "";
    }

    /// Nothing is left out silently.
    private static String leftOut(Plan plan, boolean findings, Projection projection) {
        List<String> leftOut = new ArrayList<>();
        if (plan.contention() == 0) {
            leftOut.add("contention");
        }
        int count = projection.findings().size();
        if (!findings && count > 0) {
            leftOut.add(count == 1 ? "1 finding" : count + " findings");
        }
        if (!plan.parameters()) {
            leftOut.add("parameters");
        }
        return leftOut.isEmpty() ? "" : " No room for %s.".formatted(String.join(", ", leftOut));
    }

    private static String value(Parameter parameter) {
        String number = String.format(Locale.ROOT, "%.3g", parameter.value());
        double value = Double.parseDouble(number);
        String digits =
                value == Math.rint(value)
                        ? String.format(Locale.ROOT, "%.0f", value)
                        : Double.toString(value);
        return "%s %s %s".formatted(parameter.name(), digits, parameter.unit());
    }
}

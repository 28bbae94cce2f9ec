package scaleout.app.chart;

import java.util.List;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;
import scaleout.model.domain.Phase;
import scaleout.model.report.Durations;

/// How one mean becomes another: from the mean before, each part's change from where the one before it ended, to the mean
/// after. The changes add up to the difference by construction, and their sum is printed.
public final class WaterfallLayout {

    private static final double NAME = 176;
    private static final double CHANGE = 72;
    private static final double ROW = 24;
    private static final double BAR = 12;
    private static final double TOP = 8;
    private static final double BOTTOM = 24;

    private final Waterfall waterfall;
    private final Sheet sheet;
    private final Ruling ruling;

    /// What one part changes.
    ///
    /// @param name    for people
    /// @param phases  whose colour it has; none for time between phases
    /// @param seconds after less before
    public record Step(String name, List<Phase> phases, double seconds) {

        public Step {
            phases = List.copyOf(phases);
        }
    }

    /// A difference with where it comes from.
    ///
    /// @param before        mean before, seconds
    /// @param beforeMeaning such as `before, n = 12`
    /// @param after         mean after, seconds
    /// @param afterMeaning  such as `after, n = 12`
    /// @param steps         changes that add up to `after` less `before`
    public record Waterfall(
            double before,
            String beforeMeaning,
            double after,
            String afterMeaning,
            List<Step> steps) {

        public Waterfall {
            steps = List.copyOf(steps);
        }

        /// The sum of the changes, seconds.
        public double sum() {
            return steps.stream().mapToDouble(Step::seconds).sum();
        }
    }

    private WaterfallLayout(Waterfall waterfall, Sheet sheet) {
        this.waterfall = waterfall;
        this.sheet = sheet;
        double most = waterfall.before();
        double reached = waterfall.before();
        for (Step step : waterfall.steps()) {
            reached += step.seconds();
            most = Math.max(most, reached);
        }
        this.ruling = Ruling.over(0, most, NAME, sheet.width() - CHANGE - 8);
    }

    /// The height that it needs, pixels.
    public static double height(Waterfall waterfall) {
        return TOP + ROW * (waterfall.steps().size() + 3) + BOTTOM;
    }

    /// Returns the chart; its height is what it needs.
    public static Drawing layOut(Waterfall waterfall, double width, TextRuler ruler) {
        return new WaterfallLayout(waterfall, new Sheet(width, height(waterfall), ruler)).drawing();
    }

    private Drawing drawing() {
        ruling.draw(sheet, TOP, TOP + ROW * (waterfall.steps().size() + 2));
        double y = TOP;
        total(y, waterfall.beforeMeaning(), waterfall.before());
        double reached = waterfall.before();
        for (Step step : waterfall.steps()) {
            y += ROW;
            step(y, step, reached);
            reached += step.seconds();
        }
        y += ROW;
        total(y, waterfall.afterMeaning(), waterfall.after());
        String sum =
                "changes add up to %s = %s − %s"
                        .formatted(
                                Durations.difference(tenth(waterfall.sum())),
                                Durations.seconds(tenth(waterfall.after())),
                                Durations.seconds(tenth(waterfall.before())));
        sheet.label(0, y + ROW + 36, sum, Ink.DIM, Style.SMALL);
        return sheet.drawing();
    }

    private static double tenth(double seconds) {
        return Math.rint(seconds * 10) / 10;
    }

    private void total(double y, String meaning, double seconds) {
        name(y, meaning, Style.STRONG);
        bar(y, 0, seconds, Ink.DIM, Pattern.PLAIN, Surety.SOLID);
        change(y, Durations.seconds(tenth(seconds)), Ink.TEXT, Style.STRONG);
        sheet.spot(0, y, sheet.width(), ROW, meaning, meaning + "\n" + SpanWords.duration(seconds));
    }

    private void step(double y, Step step, double from) {
        name(y, step.name(), Style.BODY);
        Ink ink = step.phases().isEmpty() ? Ink.DIM : Ink.of(step.phases().getFirst());
        Pattern pattern =
                step.phases().isEmpty() ? Pattern.PLAIN : Pattern.of(step.phases().getFirst());
        double to = from + step.seconds();
        bar(
                y,
                Math.min(from, to),
                Math.max(from, to),
                ink,
                pattern,
                step.seconds() > 0 ? Surety.SOLID : Surety.GHOST);
        double x = Math.floor(ruling.x(to)) + 0.5;
        sheet.line(x, y + ROW / 2 - BAR / 2, x, y + ROW + ROW / 2 - BAR / 2, Ink.DIM);
        String change = Durations.difference(tenth(step.seconds()));
        change(y, change, DeltaLayout.ink(step.seconds()), Style.BODY);
        sheet.spot(0, y, sheet.width(), ROW, step.name(), step.name() + "\n" + change);
    }

    private void name(double y, String text, Style style) {
        sheet.label(0, y + 16, text, Ink.TEXT, style, Anchor.START, NAME - 8);
    }

    private void bar(double y, double from, double to, Ink ink, Pattern pattern, Surety surety) {
        double x = Math.rint(ruling.x(from));
        double width = Math.rint(ruling.x(to)) - x;
        if (to > from) {
            sheet.add(
                    new Mark.Box(
                            x, y + (ROW - BAR) / 2, Math.max(1, width), BAR, ink, pattern, surety));
        }
    }

    private void change(double y, String text, Ink ink, Style style) {
        sheet.label(sheet.width(), y + 16, text, ink, style, Anchor.END, CHANGE);
    }
}

package scaleout.app.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import scaleout.app.chart.Drawing;
import scaleout.app.chart.Ink;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.PlanWords;
import scaleout.app.chart.Sheet;
import scaleout.app.chart.TextFit;
import scaleout.app.chart.TextRuler;
import scaleout.model.planning.Plan;
import scaleout.model.planning.PlanTable;
import scaleout.model.report.Durations;
import scaleout.model.scenario.Load.Slo;
import scaleout.model.scenario.Scenario;

/// The answer of a plan before its reasons: how long the promise is broken now, and with what the least.
final class PlanHead {

    private static final double LINE = 18;

    /// A longer name is cut: it must not fill the picture.
    private static final int MOST_LINES = 3;

    /// Less than this beside the number, and its words stand below it, pixels.
    private static final double LEAST_BESIDE = 360;

    private PlanHead() {}

    /// Returns the head, as high as its width in pixels needs.
    static Drawing layOut(PlanPicture.Content content, double width, TextRuler ruler) {
        List<String> title = title(content.scenario(), width, ruler);
        Paragraph about = Paragraph.of(about(content), Ink.DIM, width, ruler);
        double aboutFrom = 14 + LINE * title.size() + 2;
        double number = aboutFrom + about.height() + 24;
        double right = numbers(new Sheet(width, 0, ruler), content, number);
        boolean beside = width - right >= LEAST_BESIDE;
        double x = beside ? right : 0;
        List<Paragraph> words =
                List.of(
                        Paragraph.of(what(content), Ink.TEXT, width - x, ruler),
                        Paragraph.of(least(content), Ink.DIM, width - x, ruler));
        double high = words.stream().mapToDouble(Paragraph::height).sum();
        // beside the number the last line stands on its baseline
        double y = beside ? number + Paragraph.LINE - high : number + 24;
        Sheet sheet = new Sheet(width, y + high - Paragraph.LINE + 6, ruler);
        for (int i = 0; i < title.size(); i++) {
            sheet.label(0, 14 + LINE * i, title.get(i), Ink.TEXT, Style.STRONG);
        }
        about.on(sheet, aboutFrom);
        numbers(sheet, content, number);
        for (Paragraph paragraph : words) {
            paragraph.on(sheet, x, y);
            y += paragraph.height();
        }
        return sheet.drawing();
    }

    private static List<String> title(Scenario scenario, double width, TextRuler ruler) {
        List<String> lines = TextFit.wrap("Plan of " + scenario.name(), Style.STRONG, width, ruler);
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        String rest = String.join(" ", lines.subList(MOST_LINES - 1, lines.size()));
        return List.of(lines.get(0), lines.get(1), TextFit.cut(rest, Style.STRONG, width, ruler));
    }

    private static String about(PlanPicture.Content content) {
        Scenario.Endpoint endpoint = content.scenario().endpoint();
        Slo slo = content.scenario().load().slo();
        return "Now: %s metrics \u00b7 %s, %d to %d instances \u00b7 %s"
                .formatted(
                        PlanWords.name(content.now().optimizations()),
                        endpoint.instanceType(),
                        endpoint.minCount(),
                        endpoint.maxCount(),
                        slo == null
                                ? "nothing is promised"
                                : "promised: at most %s in the queue"
                                        .formatted(Durations.text(slo.queueWaitSeconds())));
    }

    /// Returns where the numbers end, pixels from the left.
    private static double numbers(Sheet sheet, PlanPicture.Content content, double baseline) {
        String after = minutes(content.now().plan());
        Ink ink = lost(content.now().plan()) > 0 ? Ink.LOSS : Ink.GAIN;
        double x = 0;
        if (!content.now().equals(content.before())) {
            String before = minutes(content.before().plan());
            sheet.label(0, baseline, before, Ink.DIM, Style.LARGE);
            x = sheet.width(before, Style.LARGE) + 12;
            sheet.label(x, baseline, "\u2192", Ink.DIM, Style.LARGE);
            x += sheet.width("\u2192", Style.LARGE) + 12;
        }
        sheet.label(x, baseline, after, ink, Style.LARGE);
        return x + sheet.width(after, Style.LARGE) + 24;
    }

    /// Minutes in which the promise was broken; where nothing is promised, those in which demand is above capacity.
    private static double lost(Plan plan) {
        return plan.sloMinutesLost() == null ? plan.gap().minutes() : plan.sloMinutesLost();
    }

    private static String minutes(Plan plan) {
        return String.format(Locale.ROOT, "%.0f min", lost(plan));
    }

    private static String what(PlanPicture.Content content) {
        String lost =
                content.now().plan().sloMinutesLost() == null
                        ? "with demand above what can be served"
                        : "of the SLO lost";
        return content.now().equals(content.before())
                ? lost + ", with " + PlanWords.name(content.now().optimizations())
                : "%s, before with %s and now with %s"
                        .formatted(
                                lost,
                                PlanWords.name(content.before().optimizations()),
                                PlanWords.name(content.now().optimizations()));
    }

    private static String least(PlanPicture.Content content) {
        PlanTable.Row best =
                content.table().rows().stream()
                        .min(Comparator.comparingDouble(row -> lost(row.plan())))
                        .orElseThrow();
        return lost(best.plan()) >= lost(content.now().plan())
                ? "the least of all combinations of the optimizations"
                : "the least of all combinations: %s with %s"
                        .formatted(minutes(best.plan()), PlanWords.name(best.optimizations()));
    }
}

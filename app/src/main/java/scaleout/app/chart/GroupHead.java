package scaleout.app.chart;

import java.util.List;
import scaleout.app.chart.GanttRows.Form;
import scaleout.app.chart.GanttRows.Group;
import scaleout.app.chart.Mark.Style;

/// The line above a group: its name, what else is to be said as far as there is room, and the summary.
final class GroupHead {

    private GroupHead() {}

    static void layOut(Sheet sheet, Group group, double baseline) {
        String summary = group.summary();
        double summaryWidth = sheet.width(summary, Style.SMALL);
        double mostName = Math.max(TimeAxis.GUTTER - 32, sheet.width() / 3);
        String name = TextFit.cut(group.name(), Style.STRONG, mostName, sheet.ruler());
        double variantsX = 22 + Math.ceil(sheet.width(name, Style.STRONG)) + 8;
        double room = sheet.width() - 8 - summaryWidth - 16 - variantsX;
        String variants = TextFit.cut(group.note(), Style.SMALL, room, sheet.ruler());
        double summaryX =
                Math.max(
                        TimeAxis.GUTTER + 4,
                        variants.isEmpty()
                                ? 0
                                : variantsX + Math.ceil(sheet.width(variants, Style.SMALL)) + 16);
        sheet.plain(
                TimeAxis.GUTTER,
                baseline - 13,
                summaryX - TimeAxis.GUTTER + summaryWidth + 8,
                18,
                Ink.GROUND);
        chevron(sheet, group.form() == Form.FOLDED, 8, baseline - 9);
        sheet.label(22, baseline, name, Ink.TEXT, Style.STRONG);
        sheet.spot(
                0,
                baseline - 17,
                sheet.width(),
                24,
                GanttLayout.GROUP + group.key(),
                "%s, %s\n%s"
                        .formatted(
                                group.name(),
                                summary,
                                group.form() == Form.FOLDED ? "folded" : "unfolded"));
        sheet.label(variantsX, baseline, variants, Ink.DIM, Style.SMALL);
        sheet.label(summaryX, baseline, summary, Ink.DIM, Style.SMALL);
    }

    /// A triangle that points to what is folded, or down to what is not.
    private static void chevron(Sheet sheet, boolean folded, double x, double y) {
        List<double[]> points =
                folded
                        ? List.of(
                                new double[] {x + 2, y},
                                new double[] {x + 7, y + 5},
                                new double[] {x + 2, y + 10})
                        : List.of(
                                new double[] {x, y + 2},
                                new double[] {x + 5, y + 7},
                                new double[] {x + 10, y + 2});
        sheet.add(new Mark.Polyline(points, Ink.DIM, 1.5, false, false));
    }
}

package scaleout.app.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;
import scaleout.app.chart.Mark.Anchor;
import scaleout.app.chart.Mark.Pattern;
import scaleout.app.chart.Mark.Style;
import scaleout.app.chart.Mark.Surety;
import scaleout.model.planning.Plan;
import scaleout.model.planning.PlanTable;

/// All combinations of the optimizations side by side: SLO minutes lost and cost as bars from zero, the rest as numbers, as many
/// columns as there is room for.
public final class PlanTableLayout {

    private static final double HEAD = 48;
    private static final double ROW = 24;
    private static final double NAME = 136;
    private static final double LEAST_BAR = 40;

    /// Right of a bar, for `10,000` minutes and for `100,000.00`.
    private static final double LOST = 52;

    private static final double COST = 76;
    private static final double GAP = 20;
    private static final double CELL = 88;

    /// Of the columns of [PlanWords]: what has no bar, the one that is left out last first.
    private static final List<String> BY_WORTH =
            List.of("instance-h", "warm instead", "gap lasts", "wait P99", "timed out", "rejected");

    private final List<PlanTable.Row> rows;
    private final PlanTable.Row now;
    private final List<String> cells;
    private final double bars;
    private final Sheet sheet;

    private PlanTableLayout(List<PlanTable.Row> rows, PlanTable.Row now, Sheet sheet) {
        this.rows = rows;
        this.now = now;
        this.sheet = sheet;
        cells = shown(sheet.width());
        bars = sheet.width() - NAME - CELL * cells.size();
    }

    /// Returns the table; its width in pixels is given, its height is what it needs.
    ///
    /// @param now the row that is marked
    public static Drawing layOut(
            List<PlanTable.Row> rows, PlanTable.Row now, double width, TextRuler ruler) {
        Sheet sheet = new Sheet(width, HEAD + ROW * rows.size(), ruler);
        return new PlanTableLayout(rows, now, sheet).drawing();
    }

    /// The columns for which a width in pixels has no room.
    public static List<String> leftOut(double width) {
        return BY_WORTH.subList(shown(width).size(), BY_WORTH.size());
    }

    /// In the order of the words.
    private static List<String> shown(double width) {
        double room = width - NAME - 2 * (LEAST_BAR + GAP) - LOST - COST;
        int count = (int) Math.clamp(Math.floor(room / CELL), 0, BY_WORTH.size());
        List<String> worth = BY_WORTH.subList(0, count);
        return PlanWords.columns().stream().filter(worth::contains).toList();
    }

    private Drawing drawing() {
        sheet.label(0, 16, "All combinations of the optimizations", Ink.TEXT, Style.STRONG);
        double half = bars / 2;
        head(NAME, "SLO minutes lost", half);
        head(NAME + half, "cost", half);
        List<String> columns = PlanWords.columns();
        for (int i = 0; i < cells.size(); i++) {
            sheet.label(right(i), HEAD - 10, cells.get(i), Ink.DIM, Style.SMALL, Anchor.END, CELL);
        }
        double mostLost = most(PlanTableLayout::lost);
        double mostCost = most(PlanTableLayout::cost);
        double y = HEAD;
        for (PlanTable.Row row : rows) {
            boolean isNow = row.equals(now);
            if (isNow) {
                sheet.plain(-8, y, sheet.width() + 16, ROW, Ink.PANEL);
            }
            sheet.line(0, y + 0.5, sheet.width(), y + 0.5, Ink.LINE);
            Style style = isNow ? Style.STRONG : Style.BODY;
            String name = PlanWords.name(row.optimizations());
            sheet.label(0, y + 16, name, Ink.TEXT, style, Anchor.START, NAME - 8);
            Plan plan = row.plan();
            Bar lost = new Bar(lost(plan) / mostLost, Ink.LOSS, Pattern.DIAGONAL, LOST);
            Bar cost = new Bar(cost(plan) / mostCost, Ink.ACCENT, Pattern.PLAIN, COST);
            bar(NAME, y, half, lost, PlanWords.lost(plan), style);
            bar(NAME + half, y, half, cost, PlanWords.cost(plan), style);
            List<String> words = PlanWords.cells(row);
            for (int i = 0; i < cells.size(); i++) {
                String word = words.get(columns.indexOf(cells.get(i)));
                sheet.label(right(i), y + 16, word, Ink.TEXT, style, Anchor.END, CELL - 8);
            }
            y += ROW;
        }
        return sheet.drawing();
    }

    private double right(int cell) {
        return NAME + bars + CELL * (cell + 1);
    }

    private static double lost(Plan plan) {
        return plan.sloMinutesLost() == null ? 0 : plan.sloMinutesLost();
    }

    private static double cost(Plan plan) {
        return plan.cost() == null ? 0 : plan.cost();
    }

    private double most(ToDoubleFunction<Plan> value) {
        double most =
                rows.stream().mapToDouble(row -> value.applyAsDouble(row.plan())).max().orElse(0);
        return most > 0 ? most : 1;
    }

    private void head(double x, String words, double wide) {
        sheet.label(x, HEAD - 10, words, Ink.DIM, Style.SMALL, Anchor.START, wide - GAP);
    }

    /// @param part  of the longest one, from 0 to 1
    /// @param words pixels for what stands right of it
    private record Bar(double part, Ink ink, Pattern pattern, double words) {}

    private void bar(double x, double y, double wide, Bar bar, String words, Style style) {
        double most = wide - GAP - bar.words;
        double length = Math.rint(bar.part * most);
        if (bar.part > 0) {
            sheet.add(
                    new Mark.Box(
                            x, y + 7, Math.max(1, length), 10, bar.ink, bar.pattern, Surety.SOLID));
        }
        double after = bar.part > 0 ? Math.max(1, length) + 8 : 0;
        sheet.label(x + after, y + 16, words, Ink.TEXT, style, Anchor.START, bar.words);
    }
}

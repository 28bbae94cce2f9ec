package scaleout.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.MetricResolution;
import scaleout.model.planning.Plan;
import scaleout.model.planning.PlanBands;
import scaleout.model.planning.PlanTable;
import scaleout.model.planning.ScaleOutActivity;
import scaleout.model.planning.Sweep;
import scaleout.model.statistics.Sample;

/// The answers of `plan` for people, and as CSV.
public final class PlanReport {

    private static final List<String> COLUMNS =
            List.of(
                    "wait mean s",
                    "wait p99 s",
                    "gap request-s",
                    "SLO min lost",
                    "rejected",
                    "timed out",
                    "instance-h",
                    "cost");

    private PlanReport() {}

    /// Returns what a terminal shows of a plan.
    ///
    /// @param bands null where it was played once
    public static String text(Plan plan, PlanTable table, @Nullable PlanBands bands) {
        return "Request resolution: %s, seed %d, %s s of demand\n\n"
                        .formatted(
                                plan.resolution().id(), plan.seed(), number(plan.horizonSeconds()))
                + counts(plan)
                + price(plan)
                + "\n"
                + scaleOuts(plan)
                + "\nAll combinations of the optimizations (resolution: %s)\n"
                        .formatted(table.resolution().id())
                + combinations(table)
                + (bands == null ? "" : "\n" + bands(bands));
    }

    private static String counts(Plan plan) {
        Plan.Counts counts = plan.counts();
        Plan.Waits waits = plan.waits();
        return new TextTable()
                .row("Requests", number(counts.requests()))
                .row("Served", number(counts.served()))
                .row("Rejected", number(counts.rejected()))
                .row("Timed out", number(counts.timedOut()))
                .row("Never served", number(counts.unfinished()))
                .row("Probability of waiting", percent(plan.probabilityOfWaiting()))
                .row("Queue wait, mean", number(waits.mean()) + " s")
                .row("Queue wait, p50", number(waits.p50()) + " s")
                .row("Queue wait, p90", number(waits.p90()) + " s")
                .row("Queue wait, p99", number(waits.p99()) + " s")
                .row("Capacity gap", number(plan.gap().requestSeconds()) + " request-s")
                .row("Capacity gap lasts", number(plan.gap().minutes()) + " min")
                .row("SLO minutes lost", said(plan.sloMinutesLost()))
                .row("Instance-hours", number(plan.instanceHours()) + " h")
                .row("Cost", said(plan.cost()))
                .text();
    }

    private static String price(Plan plan) {
        return plan.price() == null
                ? "The cost is not known, as there is no price: give --price, or pricesPerHour in the scenario.\n"
                : "Price of an instance-hour: %s (%s)\n"
                        .formatted(
                                Double.toString(plan.price().perHour()),
                                Outside.terminal(plan.price().source()));
    }

    private static String scaleOuts(Plan plan) {
        if (plan.scaleOuts().isEmpty()) {
            return "No scale-out.\n";
        }
        TextTable table =
                new TextTable()
                        .row(
                                "Scale-out",
                                "breach at s",
                                "alarm at s",
                                "first ready s",
                                "last ready s");
        for (ScaleOutActivity one : plan.scaleOuts()) {
            table.row(
                    "%d to %d".formatted(one.from(), one.to()),
                    number(one.breachSeconds()),
                    number(one.alarmSeconds()),
                    number(one.readySeconds().stream().mapToDouble(at -> at).min().orElseThrow()),
                    number(one.readySeconds().stream().mapToDouble(at -> at).max().orElseThrow()));
        }
        return table.text();
    }

    private static String combinations(PlanTable table) {
        TextTable text = new TextTable().row(combinationsHead());
        table.rows().forEach(row -> text.row(cells(row)));
        return text.text();
    }

    private static List<String> combinationsHead() {
        List<String> head = new ArrayList<>(List.of("image cache", "data cache", "metric s"));
        head.addAll(COLUMNS);
        head.add("warm instances");
        return head;
    }

    private static List<String> cells(PlanTable.Row row) {
        MetricResolution period = row.optimizations().metricResolution();
        List<String> cells = new ArrayList<>();
        cells.add(Boolean.TRUE.equals(row.optimizations().imageCache()) ? "on" : "off");
        cells.add(Boolean.TRUE.equals(row.optimizations().dataCache()) ? "on" : "off");
        cells.add(period == null ? "60" : Integer.toString(period.seconds()));
        cells.addAll(cells(row.plan()));
        cells.add(
                row.warmInstances().isPresent()
                        ? Integer.toString(row.warmInstances().getAsInt())
                        : "none");
        return cells;
    }

    /// Returns what a terminal shows of a sweep.
    public static String text(Sweep sweep) {
        TextTable table = new TextTable().row(head(sweep));
        for (Sweep.Point point : sweep.points()) {
            List<String> cells =
                    new ArrayList<>(point.values().stream().map(Outside::terminal).toList());
            cells.addAll(cells(point.plan()));
            table.row(cells);
        }
        return "Request resolution: %s\n\n".formatted(sweep.resolution().id()) + table.text();
    }

    /// Returns a sweep as CSV.
    public static String csv(Sweep sweep) {
        StringBuilder csv = new StringBuilder(line(head(sweep)));
        for (Sweep.Point point : sweep.points()) {
            List<String> cells = new ArrayList<>(point.values());
            cells.addAll(cells(point.plan()));
            csv.append(line(cells));
        }
        return csv.toString();
    }

    /// Returns the combinations of the optimizations as CSV.
    public static String csv(PlanTable table) {
        StringBuilder csv = new StringBuilder(line(combinationsHead()));
        table.rows().forEach(row -> csv.append(line(cells(row))));
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Outside::csv).collect(Collectors.joining(",")) + "\n";
    }

    private static List<String> head(Sweep sweep) {
        List<String> head =
                new ArrayList<>(
                        sweep.axes().stream().map(axis -> Outside.terminal(axis.name())).toList());
        head.addAll(COLUMNS);
        return head;
    }

    private static List<String> cells(Plan plan) {
        return List.of(
                number(plan.waits().mean()),
                number(plan.waits().p99()),
                number(plan.gap().requestSeconds()),
                said(plan.sloMinutesLost()),
                number(plan.counts().rejected()),
                number(plan.counts().timedOut()),
                number(plan.instanceHours()),
                said(plan.cost()));
    }

    private static String bands(PlanBands bands) {
        TextTable table =
                new TextTable()
                        .row(
                                "Of %d runs (%s)".formatted(bands.runs(), bands.resolution().id()),
                                "p10",
                                "p50",
                                "p90");
        for (String name : PlanBands.names()) {
            Sample sample = bands.answers().get(name);
            if (sample != null) {
                table.row(
                        name,
                        number(sample.quantile(0.1)),
                        number(sample.median()),
                        number(sample.quantile(0.9)));
            }
        }
        return table.text();
    }

    private static String said(@Nullable Number number) {
        return number == null ? "not given" : number(number.doubleValue());
    }

    private static String number(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.2f", number);
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }
}

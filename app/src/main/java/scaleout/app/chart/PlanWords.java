package scaleout.app.chart;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.planning.Plan;
import scaleout.model.planning.PlanTable;
import scaleout.model.report.Durations;

/// The answers of a plan in words, the same in the window and in a picture.
public final class PlanWords {

    private PlanWords() {}

    /// What the columns after the name are.
    public static List<String> columns() {
        return List.of(
                "SLO min lost",
                "gap lasts",
                "wait P99",
                "rejected",
                "timed out",
                "instance-h",
                "cost",
                "warm instead");
    }

    /// The cells of a combination, one for each of [#columns].
    public static List<String> cells(PlanTable.Row row) {
        Plan plan = row.plan();
        return List.of(
                lost(plan),
                Durations.text(60 * plan.gap().minutes()),
                Durations.text(plan.waits().p99()),
                number(plan.counts().rejected() + plan.counts().unfinished()),
                number(plan.counts().timedOut()),
                String.format(Locale.ROOT, "%.1f", plan.instanceHours()),
                cost(plan),
                plan.sloMinutesLost() == null ? "no SLO" : warm(row.warmInstances()));
    }

    /// Minutes in which the promise was broken.
    static String lost(Plan plan) {
        return plan.sloMinutesLost() == null ? "no SLO" : plan.sloMinutesLost().toString();
    }

    static String cost(Plan plan) {
        return plan.cost() == null ? "no price" : String.format(Locale.ROOT, "%,.2f", plan.cost());
    }

    private static String warm(OptionalInt instances) {
        return instances.isPresent() ? Integer.toString(instances.getAsInt()) : "not by any";
    }

    private static String number(double requests) {
        return String.format(Locale.ROOT, "%,.0f", requests);
    }

    /// Such as `image cache, 10 s`.
    public static String name(Optimizations toggles) {
        boolean image = Boolean.TRUE.equals(toggles.imageCache());
        boolean data = Boolean.TRUE.equals(toggles.dataCache());
        String caches =
                image && data
                        ? "both caches"
                        : image ? "image cache" : data ? "data cache" : "no cache";
        MetricResolution metric = toggles.metricResolution();
        return metric == null ? caches : "%s, %d s".formatted(caches, metric.seconds());
    }
}

package scaleout.model.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.HourlyPrice;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.planning.Level;
import scaleout.model.planning.Plan;
import scaleout.model.planning.PlanBands;
import scaleout.model.planning.PlanTable;
import scaleout.model.planning.Resolution;
import scaleout.model.planning.ScaleOutActivity;
import scaleout.model.planning.Sweep;
import scaleout.model.statistics.Sample;

/// The answers of `plan` as JSON.
public final class PlanJson {

    private PlanJson() {}

    /// Returns the answer of `plan --json`.
    ///
    /// @param bands null where it was played once
    public static Map<String, Object> of(Plan plan, PlanTable table, @Nullable PlanBands bands) {
        Map<String, Object> json = answers(plan);
        json.put("scaleOuts", plan.scaleOuts().stream().map(PlanJson::scaleOut).toList());
        json.put("capacity", series(plan.capacity()));
        json.put("slots", series(plan.slots()));
        json.put("demand", series(plan.demand()));
        json.put(
                "combinations",
                Json.object(
                        "resolution",
                        table.resolution().id(),
                        "rows",
                        table.rows().stream().map(PlanJson::row).toList()));
        if (bands != null) {
            json.put("bands", bands(bands));
        }
        return json;
    }

    /// Returns the answer of `plan --sweep … --json`.
    public static Map<String, Object> of(Sweep sweep) {
        return Json.object(
                "resolution",
                sweep.resolution().id(),
                "axes",
                sweep.axes().stream()
                        .map(axis -> Json.object("name", axis.name(), "values", axis.values()))
                        .toList(),
                "points",
                sweep.points().stream().map(point -> point(sweep, point)).toList());
    }

    private static Map<String, Object> point(Sweep sweep, Sweep.Point point) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < point.values().size(); i++) {
            values.put(sweep.axes().get(i).name(), point.values().get(i));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("values", values);
        json.putAll(answers(point.plan()));
        return json;
    }

    private static Map<String, Object> answers(Plan plan) {
        boolean isWhole = plan.resolution() == Resolution.REQUESTS;
        Plan.Counts counts = plan.counts();
        Plan.Waits waits = plan.waits();
        return Json.object(
                "resolution", plan.resolution().id(),
                "seed", plan.seed(),
                "horizonSeconds", plan.horizonSeconds(),
                "requests", count(counts.requests(), isWhole),
                "served", count(counts.served(), isWhole),
                "rejected", count(counts.rejected(), isWhole),
                "timedOut", count(counts.timedOut(), isWhole),
                "unfinished", count(counts.unfinished(), isWhole),
                "probabilityOfWaiting", plan.probabilityOfWaiting(),
                "queueWaitSeconds",
                        Json.object(
                                "mean", waits.mean(),
                                "p50", waits.p50(),
                                "p90", waits.p90(),
                                "p99", waits.p99(),
                                "max", waits.max()),
                "capacityGap",
                        Json.object(
                                "requestSeconds", plan.gap().requestSeconds(),
                                "minutes", plan.gap().minutes()),
                "sloMinutesLost", plan.sloMinutesLost(),
                "instanceHours", plan.instanceHours(),
                "cost", plan.cost(),
                "price", price(plan.price()));
    }

    private static @Nullable Map<String, Object> price(@Nullable HourlyPrice price) {
        return price == null
                ? null
                : Json.object("perHour", price.perHour(), "source", price.source());
    }

    private static Number count(double count, boolean isWhole) {
        return isWhole ? (Number) Math.round(count) : (Number) count;
    }

    private static Map<String, Object> scaleOut(ScaleOutActivity activity) {
        return Json.object(
                "breachAt", activity.breachSeconds(),
                "alarmAt", activity.alarmSeconds(),
                "activityAt", activity.activitySeconds(),
                "from", activity.from(),
                "to", activity.to(),
                "readyAt", activity.readySeconds());
    }

    private static List<List<Double>> series(List<Level> levels) {
        return levels.stream().map(level -> List.of(level.atSeconds(), level.value())).toList();
    }

    private static Map<String, Object> row(PlanTable.Row row) {
        Optimizations toggles = row.optimizations();
        MetricResolution period = toggles.metricResolution();
        Map<String, Object> json =
                Json.object(
                        "imageCache",
                        toggles.imageCache(),
                        "dataCache",
                        toggles.dataCache(),
                        "metricResolutionSeconds",
                        period == null ? null : period.seconds(),
                        "warmInstancesForSlo",
                        row.warmInstances().isPresent() ? row.warmInstances().getAsInt() : null);
        json.putAll(answers(row.plan()));
        return json;
    }

    private static Map<String, Object> bands(PlanBands bands) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String name : PlanBands.names()) {
            answers.put(name, quantiles(bands.answers().get(name)));
        }
        return Json.object(
                "resolution",
                bands.resolution().id(),
                "runs",
                bands.runs(),
                "answers",
                answers,
                "capacityPerMinute",
                bands.capacity().stream().map(PlanJson::quantiles).toList());
    }

    private static Map<String, Object> quantiles(@Nullable Sample sample) {
        return sample == null
                ? Map.of()
                : Json.object(
                        "p10", sample.quantile(0.1),
                        "p50", sample.median(),
                        "p90", sample.quantile(0.9));
    }
}

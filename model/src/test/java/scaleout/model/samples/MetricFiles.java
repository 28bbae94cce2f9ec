package scaleout.model.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Writes `metric-data-queries.json` and `metric-data.json`.
final class MetricFiles {
    private static final String REQUESTS = "AWS/SageMaker";
    private static final String UTILIZATION = "/aws/sagemaker/Endpoints";
    private static final int MINUTE = 60;

    private MetricFiles() {}

    /// Returns what to put into `--metric-data-queries`.
    static JsonNode queries(List<Series> all) {
        return all.stream()
                .map(series ->
                        AwsJson.object()
                                .put("Id", series.id())
                                .set("MetricStat", metricStat(series))
                                .put("ReturnData", true))
                .collect(AwsJson.toArray());
    }

    /// Returns the answer, newest first.
    static JsonNode data(List<Series> all, Forms.Time form) {
        ArrayNode results =
                all.stream()
                        .map(series -> {
                            ArrayNode stamps = AwsJson.array();
                            ArrayNode values = AwsJson.array();
                            series.points()
                                    .descendingMap()
                                    .forEach((at, value) -> {
                                        stamps.add(form.of(at));
                                        values.add(value);
                                    });
                            return AwsJson.object()
                                    .put("Id", series.id())
                                    .put("Label", series.label())
                                    .set("Timestamps", stamps)
                                    .set("Values", values)
                                    .put("StatusCode", "Complete");
                        })
                        .collect(AwsJson.toArray());
        return AwsJson.object().set("MetricDataResults", results).set("Messages", AwsJson.array());
    }

    /// Returns every series that the bundle shows.
    static List<Series> series(Truth truth) {
        List<Series> all = new ArrayList<>();
        for (Fleet fleet : truth.fleets()) {
            new FleetSeries(truth, fleet, all).addAll();
        }
        return all;
    }

    private static JsonNode metricStat(Series series) {
        return AwsJson.object()
                .set(
                        "Metric",
                        AwsJson.object()
                                .put("Namespace", series.namespace())
                                .put("MetricName", series.metric())
                                .set("Dimensions", AwsJson.dimensions(series.dimensions())))
                .put("Period", series.periodSeconds())
                .put("Stat", series.statistic());
    }

    /// Appends the series of one fleet to `all`.
    private record FleetSeries(Truth truth, Fleet fleet, List<Series> all) {

        void addAll() {
            Demand demand = new Demand(truth, fleet);
            List<Series.Dimension> whole = wholeDimensions(truth, fleet);
            boolean copies = fleet.target() instanceof Target.Component;
            add(REQUESTS, "Invocations", whole, "Sum", MINUTE, demand.invocations());
            String each = copies ? "InvocationsPerCopy" : "InvocationsPerInstance";
            add(REQUESTS, each, whole, "Sum", MINUTE, demand.invocationsEach());
            if (fleet.policy().tracked().countsConcurrency()) {
                String metric = fleet.policy().tracked().metricName();
                add(REQUESTS, metric, whole, "Maximum", 10, demand.concurrencyEach());
            }
            fleet.running()
                    .forEach(
                            instance -> addInstance(instance, truth.windowStart(), demand, copies));
            fleet.neighbours()
                    .forEach(instance -> addInstance(instance, truth.windowStart(), demand, true));
            fleet.started()
                    .filter(StartUp.Started::ownMetrics)
                    .forEach(startUp ->
                            addInstance(
                                    startUp.instanceId(), startUp.provisionedAt(), demand, copies));
        }

        private void addInstance(
                String instance, Instant since, Demand demand, boolean utilizationOnly) {
            List<Series.Dimension> dimensions =
                    List.of(
                            new Series.Dimension("EndpointName", truth.endpoint()),
                            new Series.Dimension("VariantName", fleet.target().variant()),
                            new Series.Dimension("InstanceId", instance));
            NavigableMap<Instant, Double> invocations = demand.invocationsOf(instance);
            add(
                    UTILIZATION,
                    "CPUUtilization",
                    dimensions,
                    "Average",
                    MINUTE,
                    busy(instance, since, demand, 40, 160));
            add(
                    UTILIZATION,
                    "DiskUtilization",
                    dimensions,
                    "Average",
                    MINUTE,
                    busy(instance, since, demand, 18, 24));
            if (!utilizationOnly) {
                add(REQUESTS, "Invocations", dimensions, "Sum", MINUTE, invocations);
            }
        }

        /// A period is stamped by its start, so the first stamp is at or before `since`.
        private NavigableMap<Instant, Double> busy(
                String instance, Instant since, Demand demand, int low, int high) {
            Draw draw = new Names(truth, fleet).draw(instance + low);
            Instant first = Demand.floor(since, MINUTE);
            NavigableMap<Instant, Double> points = new TreeMap<>();
            demand.stamps(MINUTE).stream()
                    .filter(start -> !start.isBefore(first))
                    .forEach(start ->
                            points.put(start, Math.round(draw.between(low, high) * 100) / 100.0));
            return points;
        }

        private void add(
                String namespace,
                String metric,
                List<Series.Dimension> dimensions,
                String statistic,
                int periodSeconds,
                NavigableMap<Instant, Double> points) {
            String label =
                    dimensions.getLast().name().equals("InstanceId")
                            ? dimensions.getLast().value() + " " + metric
                            : metric;
            String id = "m" + (all.size() + 1);
            all.add(
                    new Series(
                            id,
                            label,
                            namespace,
                            metric,
                            dimensions,
                            statistic,
                            periodSeconds,
                            points));
        }
    }

    /// Dimensions of the metrics of the whole fleet, also those of its alarm.
    static List<Series.Dimension> wholeDimensions(Truth truth, Fleet fleet) {
        return switch (fleet.target()) {
            case Target.Variant variant ->
                    List.of(
                            new Series.Dimension("EndpointName", truth.endpoint()),
                            new Series.Dimension("VariantName", variant.variant()));
            case Target.Component component ->
                    List.of(new Series.Dimension("InferenceComponentName", component.name()));
        };
    }
}

package scaleout.app.aws;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.DimensionFilter;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Asks CloudWatch which series an endpoint has, and for their datapoints.
final class MetricCalls {

    /// As many as one GetMetricData takes.
    static final int QUERIES_PER_CALL = 500;

    private static final List<String> NAMESPACES =
            List.of(
                    "AWS/SageMaker",
                    "/aws/sagemaker/Endpoints",
                    "/aws/sagemaker/InferenceComponents");

    private final Caller caller;
    private final CloudWatchClient cloudWatch;

    MetricCalls(Caller caller, CloudWatchClient cloudWatch) {
        this.caller = caller;
        this.cloudWatch = cloudWatch;
    }

    /// Returns every series of an endpoint, those of its instances too.
    Set<Metric> find(EndpointFacts facts) throws IOException {
        Map<String, Metric> found = new LinkedHashMap<>();
        for (Metric metric : MetricPlan.always(facts)) {
            found.put(MetricPlan.words(metric), metric);
        }
        for (String namespace : NAMESPACES) {
            if (!namespace.endsWith("InferenceComponents")) {
                list(found, namespace, "EndpointName", facts.endpoint());
            }
            for (String component : facts.components()) {
                list(found, namespace, "InferenceComponentName", component);
            }
        }
        return Set.copyOf(found.values());
    }

    private void list(Map<String, Metric> found, String namespace, String dimension, String value)
            throws IOException {
        ListMetricsRequest request =
                ListMetricsRequest.builder()
                        .namespace(namespace)
                        .dimensions(DimensionFilter.builder().name(dimension).value(value).build())
                        .build();
        caller.pages(
                        Call.LIST_METRICS,
                        namespace + " of " + value,
                        () -> cloudWatch.listMetricsPaginator(request))
                .forEach(page ->
                        page.metrics()
                                .forEach(metric ->
                                        found.putIfAbsent(MetricPlan.words(metric), metric)));
    }

    /// Asks for the datapoints of queries, the longest kept range for each period, 500 queries at a time.
    void data(List<MetricDataQuery> queries, Instant from, Instant to, Instant now)
            throws IOException {
        Map<Integer, List<MetricDataQuery>> byPeriod = new TreeMap<>();
        for (MetricDataQuery query : queries) {
            byPeriod.computeIfAbsent(query.metricStat().period(), _ -> new ArrayList<>())
                    .add(query);
        }
        for (Map.Entry<Integer, List<MetricDataQuery>> group : byPeriod.entrySet()) {
            Instant start = MetricPlan.start(from, now, group.getKey());
            if (start.isBefore(to)) {
                data(group.getValue(), new TimeRange(start, to));
            }
        }
    }

    private void data(List<MetricDataQuery> queries, TimeRange range) throws IOException {
        for (int i = 0; i < queries.size(); i += QUERIES_PER_CALL) {
            List<MetricDataQuery> some =
                    queries.subList(i, Math.min(queries.size(), i + QUERIES_PER_CALL));
            GetMetricDataRequest request =
                    GetMetricDataRequest.builder()
                            .metricDataQueries(some)
                            .startTime(range.from())
                            .endTime(range.to())
                            .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                            .build();
            noteUnfinished(
                    caller.pages(
                            Call.GET_METRIC_DATA,
                            "",
                            () -> cloudWatch.getMetricDataPaginator(request)));
        }
    }

    /// `PartialData` is complete once a later page says so; what never becomes complete is a gap.
    private void noteUnfinished(List<GetMetricDataResponse> pages) {
        Map<StatusCode, Set<String>> unfinished = new TreeMap<>();
        Set<String> complete = new HashSet<>();
        for (GetMetricDataResponse page : pages) {
            for (MetricDataResult result : page.metricDataResults()) {
                if (result.statusCode() == StatusCode.COMPLETE) {
                    complete.add(result.id());
                } else if (result.statusCode() != null) {
                    unfinished
                            .computeIfAbsent(result.statusCode(), _ -> new HashSet<>())
                            .add(result.id());
                }
            }
        }
        unfinished.forEach((status, ids) -> {
            ids.removeAll(complete);
            if (!ids.isEmpty()) {
                caller.note(
                        new Gap(
                                Call.GET_METRIC_DATA.toString(),
                                "%d of the series".formatted(ids.size()),
                                "CloudWatch answered " + status,
                                "some or all of their datapoints",
                                "Fetch again."));
            }
        });
    }

    /// Returns queries as the AWS CLI takes them.
    static JsonNode json(List<MetricDataQuery> queries) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        queries.forEach(query -> array.add(AwsJson.of(query)));
        return array;
    }
}

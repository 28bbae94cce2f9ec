package scaleout.app.aws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;

/// Which metrics to ask for, with which statistic and period: as fine as CloudWatch still has them.
///
/// @param queries the queries; the id of a query follows from what it asks, so it is the same in every fetch
/// @param gone    what CloudWatch no longer has, for people; one sentence each
record MetricPlan(List<MetricDataQuery> queries, List<String> gone) {

    static final int FINE_SECONDS = 10;
    static final int USUAL_SECONDS = 60;

    /// How long CloudWatch keeps datapoints of periods below 60 s.
    static final Duration FINE_KEPT = Duration.ofHours(3);

    /// A range of "the last three hours" begins a moment too early once the calls are made; that moment is given up.
    static final Duration FINE_TOLERANCE = Duration.ofMinutes(10);

    private static final Duration USUAL_KEPT = Duration.ofDays(15);
    private static final Duration COARSE_KEPT = Duration.ofDays(63);
    private static final Duration COARSEST_KEPT = Duration.ofDays(455);

    private static final Set<String> SUMS =
            Set.of(
                    "Invocations",
                    "InvocationsPerInstance",
                    "InvocationsPerCopy",
                    "Invocation4XXErrors",
                    "Invocation5XXErrors",
                    "InvocationModelErrors",
                    "MidStreamErrors",
                    "NoCapacityInvocationFailures");

    MetricPlan {
        queries = List.copyOf(queries);
        gone = List.copyOf(gone);
    }

    /// Plans the queries for what was found and what the alarms watch.
    ///
    /// @param publishPeriodSeconds how often the endpoint publishes utilization
    /// @param from                 where the range begins
    static MetricPlan of(
            Collection<Metric> metrics,
            Collection<MetricAlarm> alarms,
            int publishPeriodSeconds,
            Instant from,
            Instant now) {
        int finest = finestSeconds(from, now);
        Map<String, MetricDataQuery> queries = new LinkedHashMap<>();
        for (MetricAlarm alarm : alarms) {
            for (MetricDataQuery query : watched(alarm, finest)) {
                queries.put(query.id(), query);
            }
        }
        metrics.stream()
                .sorted(Comparator.comparing(Metric::namespace).thenComparing(MetricPlan::words))
                .map(metric ->
                        query(
                                metric,
                                statistic(metric.metricName()),
                                Math.max(
                                        finest, period(metric.metricName(), publishPeriodSeconds))))
                .forEach(query -> queries.putIfAbsent(query.id(), query));
        return new MetricPlan(List.copyOf(queries.values()), gone(from, now, finest));
    }

    /// The shortest period that CloudWatch still has from `from` on, seconds.
    static int finestSeconds(Instant from, Instant now) {
        Duration age = Duration.between(from, now);
        if (age.compareTo(FINE_KEPT.plus(FINE_TOLERANCE)) <= 0) {
            return 1;
        }
        if (age.compareTo(USUAL_KEPT) <= 0) {
            return USUAL_SECONDS;
        }
        return age.compareTo(COARSE_KEPT) <= 0 ? 300 : 3600;
    }

    /// Where to ask from, for a period: where fine datapoints begin that CloudWatch still has, else a whole period.
    static Instant start(Instant from, Instant now, int periodSeconds) {
        if (periodSeconds < USUAL_SECONDS) {
            Instant kept = now.minus(FINE_KEPT).plusSeconds(USUAL_SECONDS);
            return floor(from.isBefore(kept) ? kept : from, periodSeconds);
        }
        return floor(from, periodSeconds);
    }

    /// Returns the beginning of the period that an instant lies in.
    static Instant floor(Instant instant, int periodSeconds) {
        long second = instant.getEpochSecond();
        return Instant.ofEpochSecond(second - Math.floorMod(second, (long) periodSeconds));
    }

    /// What is asked for even where ListMetrics finds nothing: a metric shows there up to 15 minutes late.
    static Set<Metric> always(EndpointFacts facts) {
        Set<Metric> metrics = new LinkedHashSet<>();
        for (String variant : facts.variants()) {
            Map<String, String> of = new TreeMap<>();
            of.put("EndpointName", facts.endpoint());
            of.put("VariantName", variant);
            for (String name :
                    List.of(
                            "Invocations",
                            "InvocationsPerInstance",
                            "ConcurrentRequestsPerModel",
                            "ModelLatency")) {
                metrics.add(metric("AWS/SageMaker", name, of));
            }
        }
        for (String component : facts.components()) {
            Map<String, String> of = Map.of("InferenceComponentName", component);
            for (String name :
                    List.of(
                            "Invocations",
                            "InvocationsPerCopy",
                            "ConcurrentRequestsPerCopy",
                            "NoCapacityInvocationFailures")) {
                metrics.add(metric("AWS/SageMaker", name, of));
            }
        }
        return metrics;
    }

    private static Metric metric(String namespace, String name, Map<String, String> dimensions) {
        return Metric.builder()
                .namespace(namespace)
                .metricName(name)
                .dimensions(
                        dimensions.entrySet().stream()
                                .map(of ->
                                        Dimension.builder()
                                                .name(of.getKey())
                                                .value(of.getValue())
                                                .build())
                                .toList())
                .build();
    }

    private static String statistic(String metric) {
        if (metric.startsWith("ConcurrentRequests")) {
            return "Maximum";
        }
        return SUMS.contains(metric) ? "Sum" : "Average";
    }

    /// Every 10 s only where it is published so often.
    private static int period(String metric, int publishPeriodSeconds) {
        return metric.startsWith("ConcurrentRequests")
                ? FINE_SECONDS
                : Math.min(USUAL_SECONDS, publishPeriodSeconds);
    }

    /// What an alarm watches: its metric, or those of its expression, as it watches them.
    private static List<MetricDataQuery> watched(MetricAlarm alarm, int finest) {
        List<MetricDataQuery> watched = new ArrayList<>();
        if (alarm.metricName() != null && alarm.period() != null) {
            Metric metric =
                    Metric.builder()
                            .namespace(alarm.namespace())
                            .metricName(alarm.metricName())
                            .dimensions(alarm.dimensions())
                            .build();
            @Nullable String statistic =
                    alarm.extendedStatistic() == null
                            ? alarm.statisticAsString()
                            : alarm.extendedStatistic();
            watched.add(
                    query(
                            metric,
                            statistic == null ? statistic(alarm.metricName()) : statistic,
                            Math.max(finest, alarm.period())));
        }
        for (MetricDataQuery part : alarm.metrics()) {
            if (part.metricStat() != null) {
                MetricStat stat = part.metricStat();
                watched.add(query(stat.metric(), stat.stat(), Math.max(finest, stat.period())));
            }
        }
        return watched;
    }

    private static MetricDataQuery query(Metric metric, String statistic, int periodSeconds) {
        String asks = "%s %s %d".formatted(words(metric), statistic, periodSeconds);
        return MetricDataQuery.builder()
                .id("m" + digest(asks))
                .metricStat(
                        MetricStat.builder()
                                .metric(metric)
                                .stat(statistic)
                                .period(periodSeconds)
                                .build())
                .returnData(true)
                .build();
    }

    /// The same for the same metric, in whatever order its dimensions come.
    static String words(Metric metric) {
        Map<String, String> dimensions = new TreeMap<>();
        metric.dimensions().forEach(of -> dimensions.put(of.name(), of.value()));
        return "%s %s %s".formatted(metric.namespace(), metric.metricName(), dimensions);
    }

    private static String digest(String text) {
        try {
            byte[] whole =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static List<String> gone(Instant from, Instant now, int finest) {
        if (Duration.between(from, now).compareTo(COARSEST_KEPT) > 0) {
            return List.of(
                    "The range begins more than 455 days ago: of the first part CloudWatch has no datapoints any more.");
        }
        return switch (finest) {
            case USUAL_SECONDS ->
                    List.of(
                            "Datapoints every 10 s are gone: CloudWatch keeps them for 3 hours, and the range begins earlier. All are asked for every 60 s; detection is less exact by that. To keep them the next time: scaleout record.");
            case 300 ->
                    List.of(
                            "Datapoints every 10 s and 60 s are gone: CloudWatch keeps them for 3 hours and 15 days. All are asked for every 300 s.");
            case 3600 ->
                    List.of(
                            "Datapoints shorter than an hour are gone: the range begins more than 63 days ago. All are asked for every 3600 s.");
            default -> List.of();
        };
    }
}

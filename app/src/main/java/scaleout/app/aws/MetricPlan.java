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
import java.util.stream.Stream;
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

    /// The shortest period that CloudWatch knows.
    private static final int FINEST_SECONDS = 1;

    static final int USUAL_SECONDS = 60;

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
    /// @param to                   where it ends
    static MetricPlan of(
            Collection<Metric> metrics,
            Collection<MetricAlarm> alarms,
            int publishPeriodSeconds,
            Instant from,
            Instant to,
            Instant now) {
        int finest = finestSeconds(from, now);
        Map<String, MetricDataQuery> queries = new LinkedHashMap<>();
        queries(metrics, alarms, publishPeriodSeconds, finest)
                .forEach(query -> queries.putIfAbsent(query.id(), query));
        if (hasFineEnd(from, to, now)) {
            // of a range that begins earlier, the last hours still have fine datapoints
            queries(metrics, alarms, publishPeriodSeconds, FINEST_SECONDS)
                    .filter(query -> query.metricStat().period() < USUAL_SECONDS)
                    .forEach(query -> queries.putIfAbsent(query.id(), query));
        }
        return new MetricPlan(List.copyOf(queries.values()), gone(from, to, now));
    }

    private static Stream<MetricDataQuery> queries(
            Collection<Metric> metrics,
            Collection<MetricAlarm> alarms,
            int publishPeriodSeconds,
            int finest) {
        return Stream.concat(
                alarms.stream().flatMap(alarm -> watched(alarm, finest).stream()),
                metrics.stream()
                        .sorted(
                                Comparator.comparing(Metric::namespace)
                                        .thenComparing(MetricPlan::words))
                        .map(metric ->
                                query(
                                        metric,
                                        statistic(metric.metricName()),
                                        Math.max(
                                                finest,
                                                period(
                                                        metric.metricName(),
                                                        publishPeriodSeconds)))));
    }

    /// Whether only the end of a range has datapoints shorter than a minute.
    static boolean hasFineEnd(Instant from, Instant to, Instant now) {
        return finestSeconds(from, now) > FINEST_SECONDS && Kept.hasFine(to, now);
    }

    /// The shortest period that CloudWatch still has from `from` on, seconds.
    static int finestSeconds(Instant from, Instant now) {
        Duration age = Duration.between(from, now);
        if (age.compareTo(Kept.FINE.plus(Kept.FINE_TOLERANCE)) <= 0) {
            return FINEST_SECONDS;
        }
        if (age.compareTo(Kept.MINUTES) <= 0) {
            return USUAL_SECONDS;
        }
        return age.compareTo(Kept.FIVE_MINUTES) <= 0 ? 300 : 3600;
    }

    /// Where to ask from, for a period: where fine datapoints begin that CloudWatch still has, else a whole period.
    static Instant start(Instant from, Instant now, int periodSeconds) {
        if (periodSeconds < USUAL_SECONDS) {
            Instant kept = now.minus(Kept.FINE).plusSeconds(USUAL_SECONDS);
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

    private static List<String> gone(Instant from, Instant to, Instant now) {
        String gone = Kept.gone(from, to, now);
        return gone.isEmpty() ? List.of() : List.of(gone);
    }
}

package scaleout.model.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Collects the values of metrics and what says which metric they are of, in any order.
final class MetricStore {

    /// Whose values a column holds.
    private sealed interface Source {

        /// Values of a query, one per stamp.
        ///
        /// @param statistic empty where only the query says it
        record OfQuery(String id, String statistic) implements Source {}

        /// Values that carry their metric's name, four per stamp in the order of [#FOUR].
        record Named(MetricName name) implements Source {}
    }

    /// What a metric stream says of each period, in this order.
    private static final List<String> FOUR = List.of("Minimum", "Maximum", "Sum", "SampleCount");

    private final PointStore<Source> points;
    private final Map<String, MetricQuery> queries = new LinkedHashMap<>();

    /// What the user says that ids stand for; it wins over what files say.
    private final Map<String, MetricQuery> stated = new LinkedHashMap<>();

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final LinkedHashSet<String> ambiguous = new LinkedHashSet<>();
    private final LinkedHashSet<String> distrusted = new LinkedHashSet<>();

    MetricStore(Supplier<Windows> windows) {
        points = new PointStore<>(windows);
    }

    PointStore<?> points() {
        return points;
    }

    void add(MetricQuery query) {
        MetricQuery known = queries.putIfAbsent(query.id(), query);
        if (known != null && !known.equals(query)) {
            ambiguous.add(query.id());
        }
    }

    void state(MetricQuery query) {
        stated.put(query.id(), query);
    }

    void label(String id, String label) {
        labels.put(id, label);
    }

    void distrust(String id) {
        distrusted.add(id);
    }

    PointSink ofQuery(String id, String statistic) {
        return new PointSink(points, points.column(new Source.OfQuery(id, statistic), 1));
    }

    PointSink named(MetricName name) {
        return new PointSink(points, points.column(new Source.Named(name), FOUR.size()));
    }

    void addAll(MetricStore other) {
        other.queries.values().forEach(this::add);
        other.stated.values().forEach(this::state);
        labels.putAll(other.labels);
        ambiguous.addAll(other.ambiguous);
        distrusted.addAll(other.distrusted);
        other.points
                .columns()
                .forEach((source, column) ->
                        points.column(source, column.width())
                                .ifPresent(own -> points.addAll(own, column)));
    }

    /// Ids of values for which no query says what they are, with their labels where they have one.
    Map<String, String> unnamed() {
        Map<String, String> unnamed = new LinkedHashMap<>();
        for (Source source : points.columns().keySet()) {
            if (source instanceof Source.OfQuery of
                    && !queries.containsKey(of.id())
                    && !stated.containsKey(of.id())) {
                unnamed.put(of.id(), labels.getOrDefault(of.id(), ""));
            }
        }
        return unnamed;
    }

    List<String> ambiguous() {
        return ambiguous.stream().filter(id -> !stated.containsKey(id)).toList();
    }

    /// The dimensions of all metrics, as far as something says them.
    Stream<Map<String, String>> dimensions() {
        return Stream.concat(
                points.columns().keySet().stream()
                        .flatMap(source ->
                                source instanceof Source.Named(MetricName name)
                                        ? Stream.of(name.dimensions())
                                        : Stream.empty()),
                queries.values().stream().map(MetricQuery::dimensions));
    }

    /// Returns the series of all values that have a name; values of one metric from several files are one series.
    List<MetricSeries> series() {
        Map<MetricQuery, List<MetricSeries>> byIdentity = new LinkedHashMap<>();
        points.columns()
                .forEach((source, column) -> {
                    column.sort();
                    for (MetricSeries series : series(source, column)) {
                        byIdentity
                                .computeIfAbsent(series.identity(), identity -> new ArrayList<>())
                                .add(series);
                    }
                });
        return byIdentity.values().stream().map(MetricStore::joined).toList();
    }

    private static MetricSeries joined(List<MetricSeries> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        PointColumn all = new PointColumn(1);
        for (MetricSeries part : parts) {
            part.points().forEach(point -> all.add(Timestamps.micros(point.at()), point.value()));
        }
        all.sort();
        return parts.getFirst().with(all.points(0));
    }

    private List<MetricSeries> series(Source source, PointColumn column) {
        return switch (source) {
            case Source.OfQuery(String id, String statistic) ->
                    query(id).map(query -> query.answered(statistic, column)).stream().toList();
            case Source.Named(MetricName name) -> ofFour(name, column);
        };
    }

    private Optional<MetricQuery> query(String id) {
        if (distrusted.contains(id)) {
            return Optional.empty();
        }
        MetricQuery own = stated.get(id);
        if (own != null) {
            return Optional.of(own);
        }
        return ambiguous.contains(id) ? Optional.empty() : Optional.ofNullable(queries.get(id));
    }

    private static List<MetricSeries> ofFour(MetricName name, PointColumn column) {
        int period = column.commonestStepSeconds();
        List<MetricSeries> series = new ArrayList<>();
        for (int i = 0; i < FOUR.size(); i++) {
            series.add(series(name, FOUR.get(i), period, column.points(i)));
        }
        List<Datapoint> averages =
                column.quotients(FOUR.indexOf("Sum"), FOUR.indexOf("SampleCount"));
        series.add(series(name, "Average", period, averages));
        return series;
    }

    private static MetricSeries series(
            MetricName name, String statistic, int periodSeconds, List<Datapoint> points) {
        return new MetricSeries(
                name.namespace(),
                name.metric(),
                name.dimensions(),
                statistic,
                periodSeconds,
                points);
    }
}

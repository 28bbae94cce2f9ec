package scaleout.model.trace.cloudwatch;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.MetricQuery;

/// The rows above the data of a table: each says one thing of every column, and its first cell says which. A row whose first
/// cell says none of these things has the columns' labels.
final class TableHead {

    /// What a row can say.
    enum Field {
        LABEL,
        FULL_LABEL,
        NAMESPACE,
        METRIC,
        STATISTIC,
        PERIOD,
        DIMENSIONS,
        ZONE,
        OTHER
    }

    private static final Map<String, Field> WORDS =
            Map.ofEntries(
                    Map.entry("label", Field.LABEL),
                    Map.entry("fulllabel", Field.FULL_LABEL),
                    Map.entry("namespace", Field.NAMESPACE),
                    Map.entry("metric", Field.METRIC),
                    Map.entry("metricname", Field.METRIC),
                    Map.entry("statistic", Field.STATISTIC),
                    Map.entry("stat", Field.STATISTIC),
                    Map.entry("period", Field.PERIOD),
                    Map.entry("dimensions", Field.DIMENSIONS),
                    Map.entry("timezone", Field.ZONE),
                    Map.entry("region", Field.OTHER),
                    Map.entry("account", Field.OTHER),
                    Map.entry("accountid", Field.OTHER),
                    Map.entry("id", Field.OTHER));

    private static final Map<String, String> STATISTICS =
            Map.ofEntries(
                    Map.entry("sum", "Sum"),
                    Map.entry("average", "Average"),
                    Map.entry("avg", "Average"),
                    Map.entry("minimum", "Minimum"),
                    Map.entry("min", "Minimum"),
                    Map.entry("maximum", "Maximum"),
                    Map.entry("max", "Maximum"),
                    Map.entry("samplecount", "SampleCount"));

    private static final Pattern PERCENTILE = Pattern.compile("p\\d{1,2}(?:\\.\\d{1,3})?");

    private static final Pattern PERIOD =
            Pattern.compile("(\\d{1,5})\\s*(?:s|sec|seconds?|(m|min|minutes?)|(h|hours?))?");

    private static final Pattern DIMENSION =
            Pattern.compile("([A-Za-z]\\w*)\"?\\s*[:=]\\s*\"?([^\\s,;\"{}]+)");

    /// A column.
    ///
    /// @param id        by which its values are known: its label
    /// @param statistic where the table says it; else empty
    record Column(String id, String statistic) {}

    private final Map<Field, List<String>> rows = new HashMap<>();
    private Optional<ZoneId> zone = Optional.empty();

    /// What a row says, by its first cell; null where that says none of these things.
    static @Nullable Field field(String first) {
        return WORDS.get(first.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    /// Adds a row.
    void add(List<String> row) {
        Field field = field(row.getFirst());
        if (field == Field.ZONE && row.size() > 1) {
            zone = TableTime.zone(row.get(1)).or(() -> zone);
        } else if (field != null) {
            rows.put(field, row);
        } else if (row.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
            zone = TableTime.zone(row.getFirst()).or(() -> zone);
            rows.putIfAbsent(Field.LABEL, row);
        }
    }

    /// The zone of times that give none themselves.
    Optional<ZoneId> zone() {
        return zone;
    }

    /// How many columns have a label, the times' included.
    int width() {
        return rows.values().stream().mapToInt(List::size).max().orElse(0);
    }

    private String cell(Field field, int column) {
        List<String> row = rows.getOrDefault(field, List.of());
        return column < row.size() ? row.get(column) : "";
    }

    /// Returns the columns behind the times, each with an id of its own.
    ///
    /// @param width how many there are, the times' included
    List<Column> columns(int width) {
        List<Column> columns = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 1; i < width; i++) {
            String label = label(i);
            String id = label;
            for (int copy = 2; !ids.add(id); copy++) {
                id = "%s (%d)".formatted(label, copy);
            }
            columns.add(new Column(id, statistic(i)));
        }
        return columns;
    }

    private String label(int column) {
        for (Field field : List.of(Field.LABEL, Field.FULL_LABEL, Field.METRIC)) {
            if (!cell(field, column).isEmpty()) {
                return cell(field, column);
            }
        }
        return "column " + (column + 1);
    }

    private String statistic(int column) {
        String said = cell(Field.STATISTIC, column);
        if (!said.isEmpty()) {
            return statistic(said.replace(" ", "")).orElse(said);
        }
        for (String word : label(column).split("[^A-Za-z0-9.]+", -1)) {
            Optional<String> found = statistic(word);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "";
    }

    static Optional<String> statistic(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return PERCENTILE.matcher(plain).matches()
                ? Optional.of(plain)
                : Optional.ofNullable(STATISTICS.get(plain));
    }

    /// Returns which metrics the columns are of, as far as the table says it. A metric that is only known from labels, and
    /// from those of several columns, is left out: what tells them apart is not said.
    List<MetricQuery> queries(List<Column> columns) {
        List<MetricQuery> queries = new ArrayList<>();
        Map<String, MetricQuery> byLabel = new LinkedHashMap<>();
        Set<String> several = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Optional<MetricQuery> said = said(column, i + 1);
            said.ifPresent(queries::add);
            if (said.isEmpty()) {
                Optional<MetricQuery> known = known(column, i + 1);
                known.ifPresent(query -> {
                    String metric = query.metric() + " " + column.statistic();
                    if (byLabel.putIfAbsent(metric, query) != null) {
                        several.add(metric);
                    }
                });
            }
        }
        byLabel.keySet().removeAll(several);
        queries.addAll(byLabel.values());
        return queries;
    }

    private Optional<MetricQuery> said(Column column, int index) {
        String metric = cell(Field.METRIC, index);
        String namespace = cell(Field.NAMESPACE, index);
        if (metric.isEmpty()) {
            return Optional.empty();
        }
        Optional<KnownMetrics.Known> known = KnownMetrics.named(metric);
        if (namespace.isEmpty() && known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new MetricQuery(
                        column.id(),
                        namespace.isEmpty() ? known.orElseThrow().namespace() : namespace,
                        metric,
                        dimensions(cell(Field.DIMENSIONS, index)),
                        known.map(KnownMetrics.Known::statistic).orElse(""),
                        period(cell(Field.PERIOD, index))));
    }

    private Optional<MetricQuery> known(Column column, int index) {
        return KnownMetrics.in(cell(Field.LABEL, index))
                .or(() -> KnownMetrics.in(cell(Field.FULL_LABEL, index)))
                .map(known ->
                        new MetricQuery(
                                column.id(),
                                known.namespace(),
                                known.name(),
                                dimensions(cell(Field.DIMENSIONS, index)),
                                known.statistic(),
                                period(cell(Field.PERIOD, index))));
    }

    static Map<String, String> dimensions(String cell) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        Matcher matcher = DIMENSION.matcher(cell);
        while (matcher.find()) {
            dimensions.put(matcher.group(1), matcher.group(2));
        }
        return dimensions;
    }

    /// Seconds; 0 where not said.
    static int period(String cell) {
        Matcher period = PERIOD.matcher(cell.toLowerCase(Locale.ROOT));
        if (!period.matches()) {
            return 0;
        }
        int unit = period.group(2) != null ? 60 : period.group(3) != null ? 3600 : 1;
        return Math.min(86_400, Integer.parseInt(period.group(1)) * unit);
    }
}

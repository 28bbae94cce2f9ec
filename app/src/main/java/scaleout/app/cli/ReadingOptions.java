package scaleout.app.cli;

import java.time.DateTimeException;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.trace.MetricQuery;

/// What the user says of an input that its files do not say, as options.
final class ReadingOptions {

    private static final int MOST_PERIOD_SECONDS = 86_400;

    private static final String FORM = "ID=NAMESPACE/METRIC[,DIMENSION=VALUE…]";

    @Option(
            names = "--metric",
            paramLabel = FORM,
            description = {
                "which metric an id of get-metric-data, or a column of a table, stands for;",
                "Stat=… and Period=… say its statistic and its seconds"
            })
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description = "the year of logs whose times have none")
    private @Nullable String year;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "the time zone of logs and tables whose times have none: Europe/Berlin, +02:00, UTC")
    private @Nullable String zone;

    @Option(
            names = "--endpoint",
            paramLabel = "NAME",
            description = "the endpoint that the input is about, where its files do not say it")
    private String endpoint = "";

    /// Returns what the user said.
    ///
    /// @throws ParameterException where a value is not allowed
    ReadOptions options(CommandLine command) {
        Map<String, MetricQuery> byId = new LinkedHashMap<>();
        for (String text : metrics) {
            MetricQuery query = metric(command, text);
            if (byId.put(query.id(), query) != null) {
                throw new ParameterException(
                        command, "--metric: \"%s\" is given twice".formatted(query.id()));
            }
        }
        return new ReadOptions(List.copyOf(byId.values()), year(command), zone(command), endpoint);
    }

    /// Namespaces contain slashes, so that the metric is what stands behind the last one.
    private static MetricQuery metric(CommandLine command, String text) {
        int equals = text.indexOf('=');
        String[] parts = text.substring(equals + 1).split(",", -1);
        int slash = parts[0].lastIndexOf('/');
        String id = text.substring(0, Math.max(0, equals)).strip();
        String namespace = parts[0].substring(0, Math.max(0, slash)).strip();
        String metric = parts[0].substring(slash + 1).strip();
        if (id.isEmpty() || namespace.isEmpty() || metric.isEmpty()) {
            throw wrong(command, "--metric", FORM, text);
        }
        Map<String, String> dimensions = new LinkedHashMap<>();
        String statistic = "";
        int period = 0;
        for (int i = 1; i < parts.length; i++) {
            int at = parts[i].indexOf('=');
            String key = parts[i].substring(0, Math.max(0, at)).strip();
            String value = parts[i].substring(at + 1).strip();
            if (key.isEmpty() || value.isEmpty()) {
                throw wrong(command, "--metric " + id, "DIMENSION=VALUE", parts[i]);
            }
            switch (key) {
                case "Stat" -> statistic = value;
                case "Period" -> period = period(command, id, value);
                default -> dimensions.put(key, value);
            }
        }
        return new MetricQuery(id, namespace, metric, dimensions, statistic, period);
    }

    private static int period(CommandLine command, String id, String value) {
        int seconds = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
        if (seconds < 1 || seconds > MOST_PERIOD_SECONDS) {
            throw wrong(
                    command,
                    "--metric " + id,
                    "Period=1 to %d seconds".formatted(MOST_PERIOD_SECONDS),
                    value);
        }
        return seconds;
    }

    private Optional<Year> year(CommandLine command) {
        if (year == null) {
            return Optional.empty();
        }
        if (!year.matches("20\\d\\d")) {
            throw wrong(command, "--year", "such as 2026", year);
        }
        return Optional.of(Year.parse(year));
    }

    private Optional<ZoneId> zone(CommandLine command) {
        if (zone == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            throw wrong(
                    command, "--zone", "a time zone such as Europe/Berlin, +02:00 or UTC", zone);
        }
    }

    private static ParameterException wrong(
            CommandLine command, String option, String expected, String found) {
        return new ParameterException(
                command, "%s: expected %s but found %s".formatted(option, expected, found));
    }
}

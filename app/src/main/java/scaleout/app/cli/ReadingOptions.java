package scaleout.app.cli;

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
import scaleout.model.bundle.Stated;
import scaleout.model.bundle.Stated.UnclearException;
import scaleout.model.trace.MetricQuery;

/// What the user says of an input that its files do not say, as options.
final class ReadingOptions {

    private static final String FORM = "ID=" + Stated.METRIC_FORM;

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

    private static MetricQuery metric(CommandLine command, String text) {
        int equals = text.indexOf('=');
        String id = text.substring(0, Math.max(0, equals)).strip();
        if (id.isEmpty()) {
            throw new ParameterException(
                    command, "--metric: expected %s but found %s".formatted(FORM, text));
        }
        try {
            return Stated.metric(id, text.substring(equals + 1));
        } catch (UnclearException unclear) {
            throw wrong(command, "--metric " + id, unclear);
        }
    }

    private Optional<Year> year(CommandLine command) {
        try {
            return year == null ? Optional.empty() : Optional.of(Stated.year(year));
        } catch (UnclearException unclear) {
            throw wrong(command, "--year", unclear);
        }
    }

    private Optional<ZoneId> zone(CommandLine command) {
        try {
            return zone == null ? Optional.empty() : Optional.of(Stated.zone(zone));
        } catch (UnclearException unclear) {
            throw wrong(command, "--zone", unclear);
        }
    }

    private static ParameterException wrong(
            CommandLine command, String option, UnclearException unclear) {
        return new ParameterException(command, "%s: %s".formatted(option, unclear.getMessage()));
    }
}

package scaleout.app.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.bundle.Stated;
import scaleout.model.bundle.Unnamed;
import scaleout.model.trace.MetricQuery;

/// What the user writes of inputs that leave something out.
///
/// @param source   the inputs
/// @param leftOut  what they leave out
/// @param metrics  values without a name, and what the user writes of each
/// @param year     the year of times that have none, as written
/// @param zone     the zone of times that have none, as written
/// @param endpoint the endpoint that the inputs are about; empty where they say it
public record Saying(
        Source source,
        LeftOut leftOut,
        List<Metric> metrics,
        String year,
        String zone,
        String endpoint) {

    /// Values without a name.
    ///
    /// @param id      their id
    /// @param label   their label; empty where there is none
    /// @param meaning what the user says they are, as written; empty leaves them out
    public record Metric(String id, String label, String meaning) {}

    /// The key of a complaint about the year.
    public static final String YEAR = "\0year";

    /// The key of a complaint about the zone.
    public static final String ZONE = "\0zone";

    public Saying {
        metrics = List.copyOf(metrics);
    }

    /// Returns what was said of inputs before, and for the rest what their labels suggest.
    public static Saying of(Source source, LeftOut leftOut) {
        ReadOptions said = source.options();
        List<Metric> metrics = new ArrayList<>();
        for (MetricQuery query : said.metrics()) {
            metrics.add(new Metric(query.id(), "", Stated.words(query)));
        }
        for (Unnamed unnamed : leftOut.metrics()) {
            metrics.add(new Metric(unnamed.id(), unnamed.label(), unnamed.suggestion()));
        }
        return new Saying(
                source,
                leftOut,
                metrics,
                said.year().map(Object::toString).orElse(""),
                said.zone().map(Object::toString).orElse(""),
                said.endpoint());
    }

    /// Returns this with another meaning of an id.
    public Saying meaning(String id, String meaning) {
        List<Metric> changed =
                metrics.stream()
                        .map(one ->
                                one.id().equals(id) ? new Metric(id, one.label(), meaning) : one)
                        .toList();
        return new Saying(source, leftOut, changed, year, zone, endpoint);
    }

    /// Returns this with other times and another endpoint.
    public Saying with(String newYear, String newZone, String newEndpoint) {
        return new Saying(source, leftOut, metrics, newYear, newZone, newEndpoint);
    }

    /// Returns what cannot be understood, by the id of a metric, [#YEAR] or [#ZONE].
    public Map<String, String> complaints() {
        Map<String, String> complaints = new HashMap<>();
        for (Metric metric : metrics) {
            complaint(() -> Stated.metric(metric.id(), metric.meaning()), metric.meaning())
                    .ifPresent(words -> complaints.put(metric.id(), words));
        }
        complaint(() -> Stated.year(year.strip()), year)
                .ifPresent(words -> complaints.put(YEAR, words));
        complaint(() -> Stated.zone(zone.strip()), zone)
                .ifPresent(words -> complaints.put(ZONE, words));
        return complaints;
    }

    /// Returns the inputs with what is said of them; what cannot be understood is not among it.
    public Source said() {
        List<MetricQuery> queries =
                metrics.stream()
                        .flatMap(one ->
                                understood(() -> Stated.metric(one.id(), one.meaning())).stream())
                        .toList();
        return source.with(
                new ReadOptions(
                        queries,
                        understood(() -> Stated.year(year.strip())),
                        understood(() -> Stated.zone(zone.strip())),
                        endpoint.strip()));
    }

    /// Reads what is written.
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws Stated.UnclearException;
    }

    private static <T> Optional<T> understood(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (Stated.UnclearException unclear) {
            return Optional.empty();
        }
    }

    private static Optional<String> complaint(Reading<?> reading, String written) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        try {
            reading.read();
            return Optional.empty();
        } catch (Stated.UnclearException unclear) {
            String message = String.valueOf(unclear.getMessage());
            return Optional.of(
                    Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".");
        }
    }
}

package scaleout.model.bundle;

import java.time.DateTimeException;
import java.time.Year;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import scaleout.model.trace.MetricQuery;

/// Reads what a user writes of an input: the same on the command line and in the window.
public final class Stated {

    /// How a metric is written.
    public static final String METRIC_FORM = "NAMESPACE/METRIC[,DIMENSION=VALUE…]";

    private static final int MOST_PERIOD_SECONDS = 86_400;

    /// What is written cannot be understood. The message has the form `expected X but found Y`.
    public static final class UnclearException extends Exception {

        private static final long serialVersionUID = 1L;

        UnclearException(String expected, String found) {
            super("expected %s but found %s".formatted(expected, found));
        }
    }

    private Stated() {}

    /// Returns the metric that an id stands for. Namespaces contain slashes, so that the metric is what stands behind the
    /// last one before the first comma.
    ///
    /// @param meaning such as `AWS/SageMaker/Invocations,EndpointName=chat`; `Stat=…` and `Period=…` say its statistic and
    ///                its seconds
    public static MetricQuery metric(String id, String meaning) throws UnclearException {
        String[] parts = meaning.split(",", -1);
        int slash = parts[0].lastIndexOf('/');
        String namespace = parts[0].substring(0, Math.max(0, slash)).strip();
        String metric = parts[0].substring(slash + 1).strip();
        if (id.isBlank() || namespace.isEmpty() || metric.isEmpty()) {
            throw new UnclearException(METRIC_FORM, quoted(meaning));
        }
        Map<String, String> dimensions = new LinkedHashMap<>();
        String statistic = "";
        int period = 0;
        for (int i = 1; i < parts.length; i++) {
            int at = parts[i].indexOf('=');
            String key = parts[i].substring(0, Math.max(0, at)).strip();
            String value = parts[i].substring(at + 1).strip();
            if (key.isEmpty() || value.isEmpty()) {
                throw new UnclearException("DIMENSION=VALUE", quoted(parts[i]));
            }
            switch (key) {
                case "Stat" -> statistic = value;
                case "Period" -> period = periodSeconds(value);
                default -> dimensions.put(key, value);
            }
        }
        return new MetricQuery(id, namespace, metric, dimensions, statistic, period);
    }

    /// Returns a metric as [#metric] reads it.
    public static String words(MetricQuery query) {
        StringBuilder words = new StringBuilder(query.namespace() + "/" + query.metric());
        new TreeMap<>(query.dimensions())
                .forEach((name, value) -> words.append(",%s=%s".formatted(name, value)));
        if (!query.statistic().isEmpty()) {
            words.append(",Stat=").append(query.statistic());
        }
        if (query.periodSeconds() > 0) {
            words.append(",Period=").append(query.periodSeconds());
        }
        return words.toString();
    }

    /// Returns a year of this century.
    public static Year year(String text) throws UnclearException {
        if (!text.matches("20\\d\\d")) {
            throw new UnclearException("a year such as 2026", quoted(text));
        }
        return Year.parse(text);
    }

    /// Returns a time zone.
    public static ZoneId zone(String text) throws UnclearException {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new UnclearException(
                    "a time zone such as Europe/Berlin, +02:00 or UTC", quoted(text));
        }
    }

    private static int periodSeconds(String value) throws UnclearException {
        int seconds = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
        if (seconds < 1 || seconds > MOST_PERIOD_SECONDS) {
            throw new UnclearException(
                    "Period=1 to %d seconds".formatted(MOST_PERIOD_SECONDS), quoted(value));
        }
        return seconds;
    }

    private static String quoted(String text) {
        return text.isBlank() ? "nothing" : "\"%s\"".formatted(text);
    }
}

package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.LogEvent;

/// Everything that one instance of a scale-out said of itself.
///
/// @param instance    its id
/// @param firstMetric stamp of the first datapoint of a metric of its own; null where there is none
/// @param metricPeriod period of that metric, seconds
/// @param firstServed end of the period of its first invocation; null where there is none
/// @param log         its container's log, in order of time
record InstanceSigns(
        String instance,
        @Nullable Instant firstMetric,
        int metricPeriod,
        @Nullable Instant firstServed,
        List<LogEvent> log) {

    InstanceSigns {
        log = List.copyOf(log);
    }

    /// When its container logged its first line.
    Optional<Instant> firstLine() {
        return log.isEmpty() ? Optional.empty() : Optional.of(log.getFirst().at());
    }

    /// When it was surely there: the end of its first metric's period, or its container's first line.
    Optional<Instant> firstSign() {
        return Stream.concat(metricSeen().stream(), firstLine().stream()).min(Instant::compareTo);
    }

    /// Whether its own metrics begin at `stamp`.
    boolean hasMetricAt(Instant stamp) {
        return stamp.equals(firstMetric);
    }

    private Optional<Instant> metricSeen() {
        return Optional.ofNullable(firstMetric).map(stamp -> stamp.plusSeconds(metricPeriod));
    }
}

package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.MetricSeries;

/// Everything that one instance said of itself while it served a variant or an inference component.
///
/// @param instance    its id
/// @param own         where its metrics for this variant or component begin; null where there are none
/// @param ofInstance  where its metrics begin, for whatever; null where there are none
/// @param firstServed the period of its first invocation; null where there is none
/// @param log         its container's log, in order of time
record InstanceSigns(
        String instance,
        @Nullable FirstMetric own,
        @Nullable FirstMetric ofInstance,
        @Nullable FirstMetric firstServed,
        List<LogEvent> log) {

    /// The first datapoint of a metric, or the first that counts.
    ///
    /// @param stamp         the start of its period
    /// @param periodSeconds the length of its period
    record FirstMetric(Instant stamp, int periodSeconds) {

        FirstMetric(MetricSeries series) {
            this(series.points().getFirst().at(), series.periodSeconds());
        }

        /// The end of its period: by then the instance was there.
        Instant end() {
            return stamp.plusSeconds(periodSeconds);
        }
    }

    InstanceSigns {
        log = List.copyOf(log);
    }

    /// Stamp of the first datapoint of its own; null where there is none.
    @Nullable Instant firstMetric() {
        return own == null ? null : own.stamp;
    }

    /// When its container logged its first line.
    Optional<Instant> firstLine() {
        return log.isEmpty() ? Optional.empty() : Optional.of(log.getFirst().at());
    }

    /// When it was surely there: the end of its first metric's period, or its container's first line.
    Optional<Instant> firstSign() {
        return Stream.concat(
                        Optional.ofNullable(own).map(FirstMetric::end).stream(),
                        firstLine().stream())
                .min(Instant::compareTo);
    }
}

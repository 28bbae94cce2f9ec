package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Evidence;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.MeasuredDuration;
import scaleout.model.trace.MetricSeries;
import scaleout.model.trace.logs.LogMark;
import scaleout.model.trace.logs.ServerLog;

/// Everything that one instance said of itself while it served a variant or an inference component.
///
/// @param instance    its id
/// @param own         where its metrics for this variant or component begin; null where there are none
/// @param ofInstance  where its metrics begin, for whatever; null where there are none
/// @param firstServed the period of its first invocation; null where there is none
/// @param log         its container's log, in order of time
/// @param streamBegan when the first event of its log stream was logged, whether the log has it or not; null where not said
/// @param durations   what it measured itself, in order of time
record InstanceSigns(
        String instance,
        @Nullable FirstMetric own,
        @Nullable FirstMetric ofInstance,
        @Nullable FirstMetric firstServed,
        List<LogEvent> log,
        @Nullable Instant streamBegan,
        List<MeasuredDuration> durations) {

    /// A container is silent for its first moments, while its server starts. Assumed.
    static final double SILENCE_SECONDS = 2;

    /// The first datapoint of a metric, or the first that counts.
    ///
    /// @param stamp         the start of its period
    /// @param periodSeconds the length of its period
    /// @param mayLackOne    whether datapoints of this metric are missing now and then
    record FirstMetric(Instant stamp, int periodSeconds, boolean mayLackOne) {

        FirstMetric(MetricSeries series) {
            this(series.points().getFirst().at(), series.periodSeconds(), series.hasGaps());
        }

        /// The earliest that the instance can have been there: where datapoints are missing now and then, the period before
        /// may be one of them.
        Instant earliest() {
            return mayLackOne ? stamp.minusSeconds(periodSeconds) : stamp;
        }

        /// The end of its period: by then the instance was there.
        Instant end() {
            return stamp.plusSeconds(periodSeconds);
        }
    }

    InstanceSigns {
        log = List.copyOf(log);
        durations = List.copyOf(durations);
    }

    /// Returns the same with durations that say no instance, since they can be of no other.
    InstanceSigns with(List<MeasuredDuration> more) {
        return new InstanceSigns(
                instance,
                own,
                ofInstance,
                firstServed,
                log,
                streamBegan,
                Stream.concat(durations.stream(), more.stream()).toList());
    }

    /// What it measured itself of one metric.
    Optional<MeasuredDuration> measured(String metric) {
        return durations.stream().filter(one -> one.metric().equals(metric)).findFirst();
    }

    /// When its container started: soon before its first log line.
    Optional<Moment> containerStart() {
        return firstLine()
                .map(line ->
                        new Moment(
                                line,
                                Evidence.MEASURED,
                                SILENCE_SECONDS + clockSeconds(line),
                                "container's first log line"));
    }

    /// What a log that has only its own times adds.
    private double clockSeconds(Instant line) {
        boolean isOwnTime =
                !log.isEmpty()
                        && log.getFirst().at().equals(line)
                        && log.getFirst().uncertaintySeconds() > LogEvent.CLOUDWATCH_SECONDS;
        return isOwnTime ? log.getFirst().uncertaintySeconds() : 0;
    }

    /// Stamp of the first datapoint of its own; null where there is none.
    @Nullable Instant firstMetric() {
        return own == null ? null : own.stamp;
    }

    /// Whether it did nothing but log, and nothing of a start.
    boolean isQuiet() {
        return own == null
                && streamBegan == null
                && durations.isEmpty()
                && ServerLog.marks(log).stream()
                        .allMatch(mark -> mark.kind() == LogMark.Kind.HEALTH_CHECK_PASSED);
    }

    /// When its container logged its first line.
    Optional<Instant> firstLine() {
        return Stream.concat(
                        Optional.ofNullable(streamBegan).stream(),
                        log.stream().limit(1).map(LogEvent::at))
                .min(Instant::compareTo);
    }

    /// When it can have been there at the earliest: a metric is stamped by the start of its period, a measured duration by
    /// its end.
    Optional<Instant> earliestSign() {
        return Stream.of(
                        Optional.ofNullable(own).map(FirstMetric::earliest),
                        firstLine(),
                        durations.stream().map(InstanceSigns::begun).min(Instant::compareTo))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static Instant begun(MeasuredDuration duration) {
        return Moment.after(duration.at(), -duration.stepSeconds() - duration.seconds());
    }

    /// When it was surely there: the end of its first metric's period, its container's first line, or the first duration
    /// that it measured.
    Optional<Instant> firstSign() {
        return Stream.of(
                        Optional.ofNullable(own).map(FirstMetric::end),
                        firstLine(),
                        durations.stream().findFirst().map(MeasuredDuration::at))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}

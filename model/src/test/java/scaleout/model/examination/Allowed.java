package scaleout.model.examination;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import scaleout.model.examination.World.Course;
import scaleout.model.examination.World.Fleet;
import scaleout.model.examination.World.Growth;
import scaleout.model.trace.MeasuredDuration;

/// How well each end of a start-up can be known at best from what was recorded: half of the tightest interval, seconds.
///
/// @param seen   what was recorded
/// @param fleet  what grew
/// @param growth when it grew
/// @param course the start-up
record Allowed(Seen seen, Fleet fleet, Growth growth, Course course) {

    /// A stamp of a millisecond.
    static final double STAMP = 0.001;

    /// A container is silent that long.
    static final double SILENCE = 2;

    /// A duration and a stamp of different clocks agree that well.
    private static final double CLOCK = 0.5;

    double launch() {
        if (seen.shown().activities() || seen.shown().reports() == Shown.Reports.EVENTS) {
            return STAMP;
        }
        return 5;
    }

    private Optional<Instant> line() {
        Optional<Instant> logged = seen.firstLine(course.instance());
        return logged.isPresent() || !seen.shown().streams()
                ? logged
                : Optional.of(course.firstLine());
    }

    private Optional<MeasuredDuration> duration(String metric) {
        return seen.duration(metric, course.instance());
    }

    private Instant provisionedFrom() {
        Optional<Map.Entry<Instant, Integer>> metric =
                course.isCopy() ? Optional.empty() : seen.firstMetric(course.instance());
        Instant from = growth.at();
        if (metric.isPresent()) {
            Instant stamp = metric.get().getKey();
            while (stamp.isAfter(course.provisioned())) {
                stamp = stamp.minusSeconds(metric.get().getValue());
            }
            from = stamp.isAfter(from) ? stamp : from;
        }
        return from;
    }

    private Instant provisionedTo() {
        Optional<Instant> metric =
                course.isCopy()
                        ? Optional.empty()
                        : seen.firstMetric(course.instance())
                                .map(first -> first.getKey().plusSeconds(first.getValue()));
        Optional<Instant> fits =
                duration("model_download_time")
                        .flatMap(download ->
                                line().map(line ->
                                        line.minusMillis((long) (download.seconds() * 1000))));
        return Stream.of(metric, line(), fits, readyTo())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(seen.world().to());
    }

    double provisioned() {
        return half(provisionedFrom(), provisionedTo());
    }

    double container() {
        return line().isPresent() ? SILENCE : ready() + CLOCK;
    }

    double pulled() {
        Optional<MeasuredDuration> download = duration("model_download_time");
        if (line().isEmpty() || download.isEmpty()) {
            return container();
        }
        Instant downloaded = provisionedTo().plusMillis((long) (download.get().seconds() * 1000));
        return downloaded.isBefore(line().get().minusSeconds(2))
                ? SILENCE
                : half(provisionedFrom(), line().get());
    }

    double downloaded() {
        return provisioned() + CLOCK;
    }

    private Optional<Instant> readyTo() {
        Optional<Instant> ping =
                seen.shown().logs() && fleet.server() == World.Server.VLLM
                        ? Optional.of(course.ready())
                        : Optional.empty();
        Optional<Instant> end =
                growth.status().equals("Successful") && seen.shown().activities()
                        ? Optional.ofNullable(growth.end())
                        : growth.status().equals("Successful")
                                        && seen.shown().reports() != Shown.Reports.NONE
                                ? Optional.of(growth.lastReady().plusSeconds(1))
                                : Optional.empty();
        return Stream.of(ping, end, served())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> served() {
        return seen.series().stream()
                .filter(one -> one.metric().equals("Invocations"))
                .filter(one -> course.instance().equals(one.dimensions().get("InstanceId")))
                .filter(one -> !one.points().isEmpty())
                .map(one -> one.points().firstKey().plusSeconds(one.period()))
                .findFirst();
    }

    /// Whether anything says that it became ready.
    boolean isReadyKnown() {
        return readyTo().isPresent()
                || seen.shown().logs()
                || duration("container_start_time").isPresent();
    }

    double ready() {
        Optional<MeasuredDuration> start = duration("container_start_time");
        double measured =
                start.isEmpty()
                        ? 1e9
                        : line().isPresent() ? SILENCE / 2 + CLOCK : start.get().stepSeconds() / 2;
        double bounded;
        if (seen.shown().logs()) {
            bounded = readyTo().map(to -> half(course.up(), to)).orElse(5.0);
        } else if (readyTo().isPresent()) {
            Instant from =
                    Stream.of(
                                    line(),
                                    served().map(to -> to.minusSeconds(60))
                                            .filter(at -> served().equals(readyTo())),
                                    Optional.of(growth.at()))
                            .flatMap(Optional::stream)
                            .filter(at -> at.isBefore(readyTo().get()))
                            .max(Comparator.naturalOrder())
                            .orElse(growth.at());
            bounded = half(from, readyTo().get());
        } else {
            bounded = 1e9;
        }
        return Math.max(STAMP, Math.min(measured, bounded));
    }

    private static double half(Instant from, Instant to) {
        return Math.max(STAMP, Seen.seconds(from, Objects.requireNonNull(to)) / 2);
    }
}

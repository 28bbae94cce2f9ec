package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Evidence;
import scaleout.model.reconstruction.InstanceSigns.FirstMetric;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.MeasuredDuration;
import scaleout.model.trace.logs.LogMark;
import scaleout.model.trace.logs.LogMark.Kind;

/// Ready: when the container passed its health check.
final class Readiness {

    /// From the server's own word to the passed health check. Assumed, since AWS does not publish how often it asks.
    private static final double HEALTH_CHECK_SECONDS = 5;

    /// The clocks of AWS's services are kept together; what lies so close is no contradiction.
    private static final double CLOCK_SECONDS = 0.5;

    /// Of several start-ups that were asked for together, the first is seldom ready before the last one was for so much of
    /// the time. Assumed.
    private static final double LAST_OF_SEVERAL = 0.7;

    private final InstanceSigns signs;
    private final List<LogMark> marks;
    private final Growth growth;
    private final int count;

    /// @param count how many start-ups the activity asked for
    Readiness(InstanceSigns signs, List<LogMark> marks, Growth growth, int count) {
        this.signs = signs;
        this.marks = marks;
        this.growth = growth;
        this.count = count;
    }

    /// Returns when a start-up was ready, or null where it was not when the trace was captured.
    ///
    /// Rule: not before the server said that it is up, and that the model is loaded; not after the first passed health
    /// check in its log, its first request served, the end of its measured start, or the end of its scaling activity,
    /// whichever was first. Within these bounds it is taken to be soon after the server's word: an activity ends with the
    /// last of its instances, not with this one.
    @Nullable Moment ready() {
        Moment found = found();
        return found == null ? null : notBeforeFirstLine(found);
    }

    /// Rule: coarse clocks can put it before the container's first log line, and before that it cannot have been.
    private Moment notBeforeFirstLine(Moment found) {
        return signs.firstLine()
                .filter(line -> found.at().isBefore(line))
                .map(line ->
                        new Moment(
                                line, found.evidence(), found.uncertaintySeconds(), found.source()))
                .orElse(found);
    }

    private @Nullable Moment found() {
        Optional<Instant> latest = uppers().stream().min(Comparator.naturalOrder());
        Optional<Moment> measured = measured();
        if (measured.isPresent()) {
            return measured.get();
        }
        Optional<Instant> word = word();
        if (word.isPresent()) {
            return latest.filter(end -> !end.isBefore(word.get()))
                    .map(end -> bounded(word.get(), end))
                    .orElseGet(() -> afterServer(word.get()));
        }
        return latest.map(this::fromAbove).orElse(null);
    }

    /// The earliest that the server's word can have been: TorchServe says that it is up before its workers have loaded the
    /// model.
    private Optional<Instant> word() {
        Optional<LogMark> up = first(Kind.SERVER_READY);
        Optional<LogMark> loaded = first(Kind.MODEL_LOADED);
        return up.map(mark ->
                loaded.filter(other -> other.at().isAfter(mark.at()))
                        .map(Readiness::earliest)
                        .orElse(earliest(mark)));
    }

    private static Instant earliest(LogMark mark) {
        return mark.uncertaintySeconds() < CLOCK_SECONDS
                ? mark.at()
                : Moment.after(mark.at(), -mark.uncertaintySeconds());
    }

    private List<Instant> uppers() {
        List<Instant> uppers = new ArrayList<>();
        first(Kind.HEALTH_CHECK_PASSED)
                .ifPresent(mark ->
                        uppers.add(
                                mark.uncertaintySeconds() < CLOCK_SECONDS
                                        ? mark.at()
                                        : Moment.after(mark.at(), mark.uncertaintySeconds())));
        Optional.ofNullable(signs.firstServed()).map(FirstMetric::end).ifPresent(uppers::add);
        Optional.ofNullable(growth.fulfilledBy()).ifPresent(uppers::add);
        // what ended before the container spoke cannot be about this container
        uppers.removeIf(end -> signs.firstLine().filter(end::isBefore).isPresent());
        return uppers;
    }

    /// Rule: the measured time from the container's start to the passed health check, counted from its first log line,
    /// where nothing contradicts; without a log, the step in which it was first seen.
    private Optional<Moment> measured() {
        Optional<MeasuredDuration> duration = signs.measured(Measured.CONTAINER_START);
        if (duration.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> word = word();
        Optional<Instant> latest = uppers().stream().min(Comparator.naturalOrder());
        Optional<Moment> moment =
                signs.containerStart()
                        .map(start -> afterStart(start, duration.get()))
                        .or(() -> Optional.of(inStep(duration.get(), latest)));
        return moment.filter(found -> word.filter(at -> isAfter(at, latestOf(found))).isEmpty())
                .filter(found -> latest.filter(at -> isAfter(earliestOf(found), at)).isEmpty());
    }

    private static boolean isAfter(Instant one, Instant other) {
        return one.isAfter(Moment.after(other, CLOCK_SECONDS));
    }

    private static Instant earliestOf(Moment moment) {
        return Moment.after(moment.at(), -moment.uncertaintySeconds());
    }

    private static Instant latestOf(Moment moment) {
        return Moment.after(moment.at(), moment.uncertaintySeconds());
    }

    /// The container speaks up to two seconds after its start, so its start is taken to be a second before.
    private static Moment afterStart(Moment start, MeasuredDuration duration) {
        double half = start.uncertaintySeconds() / 2;
        return new Moment(
                Moment.after(start.at(), duration.seconds() - half),
                Evidence.INFERRED,
                half + CLOCK_SECONDS,
                "container's first log line and its measured time to the passed health check");
    }

    private static Moment inStep(MeasuredDuration duration, Optional<Instant> latest) {
        Instant to = latest.filter(end -> end.isBefore(duration.at())).orElse(duration.at());
        Instant from = Moment.after(duration.at(), -Math.max(1, duration.stepSeconds()));
        return Moment.between(
                from.isBefore(to) ? from : to,
                to,
                "step in which its measured start was first seen");
    }

    private static Moment bounded(Instant serverReady, Instant latest) {
        Moment middle =
                Moment.between(
                        serverReady,
                        latest,
                        "after the server said that it is up, before its first health check, request or the activity's end");
        if (middle.uncertaintySeconds() <= HEALTH_CHECK_SECONDS) {
            return middle;
        }
        Instant soon = Moment.after(serverReady, HEALTH_CHECK_SECONDS);
        return new Moment(soon, Evidence.BOUNDED, Moment.seconds(soon, latest), middle.source());
    }

    private static Moment afterServer(Instant serverReady) {
        return new Moment(
                Moment.after(serverReady, HEALTH_CHECK_SECONDS),
                Evidence.INFERRED,
                HEALTH_CHECK_SECONDS,
                "the server said that it is up; its health check is assumed to pass within 10 s");
    }

    /// Without the server's word: a first request comes soon after ready; the end of an activity with one start-up is
    /// that start-up's, of one with several the last one's.
    private Moment fromAbove(Instant latest) {
        FirstMetric served = signs.firstServed();
        Moment fulfilled = growth.fulfilled();
        if (served != null && latest.equals(served.end())) {
            return new Moment(
                    latest.minusMillis(500L * served.periodSeconds()),
                    Evidence.INFERRED,
                    served.periodSeconds(),
                    "period of its first request");
        }
        if (fulfilled == null || !latest.equals(growth.fulfilledBy())) {
            return new Moment(
                    latest, Evidence.INFERRED, HEALTH_CHECK_SECONDS, "first passed health check");
        }
        if (count == 1) {
            return fulfilled;
        }
        Instant earliest =
                signs.firstLine()
                        .or(this::firstMetricBeforeRequests)
                        .filter(sign -> sign.isAfter(growth.at()))
                        .filter(sign -> sign.isBefore(latest))
                        .orElse(growth.at());
        return lastOf(fulfilled, count, earliest);
    }

    /// A metric that begins with the requests served says nothing of the time before: there may have been none.
    private Optional<Instant> firstMetricBeforeRequests() {
        FirstMetric served = signs.firstServed();
        return Optional.ofNullable(signs.firstMetric())
                .filter(stamp -> served == null || stamp.isBefore(served.stamp()));
    }

    /// Returns the end of what asked for several start-ups as each one's: it was the last one's.
    static Moment lastOf(Moment end, int count, Instant earliest) {
        return new Moment(
                end.at(),
                Evidence.INFERRED,
                Moment.seconds(earliest, end.at()) * LAST_OF_SEVERAL + end.uncertaintySeconds(),
                "%s, when the last of %d was ready".formatted(end.source(), count));
    }

    private Optional<LogMark> first(Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).findFirst();
    }
}

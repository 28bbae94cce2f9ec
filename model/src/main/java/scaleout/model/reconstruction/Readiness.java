package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Evidence;
import scaleout.model.reconstruction.InstanceSigns.FirstMetric;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.logs.LogMark;
import scaleout.model.trace.logs.LogMark.Kind;

/// Ready: when the container passed its health check.
final class Readiness {

    /// From the server's own word to the passed health check. Assumed, since AWS does not publish how often it asks.
    private static final double HEALTH_CHECK_SECONDS = 5;

    private Readiness() {}

    /// Returns when a start-up was ready, or null where it was not when the trace was captured.
    ///
    /// Rule: not before the server said that it is up; not after the first passed health check in its log, its first
    /// request served, or the end of its scaling activity, whichever was first. Within these bounds it is taken to be
    /// soon after the server's word: an activity ends with the last of its instances, not with this one.
    ///
    /// @param count how many start-ups the activity asked for
    static @Nullable Moment of(InstanceSigns signs, List<LogMark> marks, Growth growth, int count) {
        Optional<Instant> serverReady = first(marks, Kind.SERVER_READY);
        Optional<Instant> latest =
                Stream.of(
                                first(marks, Kind.HEALTH_CHECK_PASSED),
                                Optional.ofNullable(signs.firstServed()).map(FirstMetric::end),
                                Optional.ofNullable(growth.fulfilledAt()))
                        .flatMap(Optional::stream)
                        // what ended before the container spoke cannot be about this container
                        .filter(end -> signs.firstLine().filter(end::isBefore).isEmpty())
                        .min(Instant::compareTo);
        if (serverReady.isPresent()) {
            return latest.filter(end -> !end.isBefore(serverReady.get()))
                    .map(end -> bounded(serverReady.get(), end))
                    .orElseGet(() -> afterServer(serverReady.get()));
        }
        return latest.map(end -> fromAbove(signs, growth, end, count)).orElse(null);
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
    private static Moment fromAbove(InstanceSigns signs, Growth growth, Instant latest, int count) {
        FirstMetric served = signs.firstServed();
        if (served != null && latest.equals(served.end())) {
            return new Moment(
                    latest.minusMillis(500L * served.periodSeconds()),
                    Evidence.INFERRED,
                    served.periodSeconds(),
                    "period of its first request");
        }
        if (!latest.equals(growth.fulfilledAt())) {
            return new Moment(
                    latest, Evidence.INFERRED, HEALTH_CHECK_SECONDS, "first passed health check");
        }
        if (count == 1) {
            return Moment.measured(latest, "scaling activity's EndTime");
        }
        Instant earliest =
                signs.firstLine()
                        .or(() -> Optional.ofNullable(signs.firstMetric()))
                        .filter(sign -> sign.isAfter(growth.activity().start()))
                        .filter(sign -> sign.isBefore(latest))
                        .orElse(growth.activity().start());
        return new Moment(
                latest,
                Evidence.INFERRED,
                Moment.seconds(earliest, latest) / 2,
                "scaling activity's EndTime, when the last of %d was ready".formatted(count));
    }

    private static Optional<Instant> first(List<LogMark> marks, Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).map(LogMark::at).findFirst();
    }
}

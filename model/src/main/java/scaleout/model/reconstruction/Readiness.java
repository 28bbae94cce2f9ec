package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Evidence;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.logs.LogMark;
import scaleout.model.trace.logs.LogMark.Kind;

/// Ready: when the container passed its health check.
final class Readiness {

    /// Where only the server's own word is known: the health check passes within these seconds. Assumed, since AWS does
    /// not publish how often it asks; it is told as inferred.
    private static final double HEALTH_CHECK_SECONDS = 10;

    private Readiness() {}

    /// Returns when a start-up was ready, or null where it was not when the trace was captured.
    ///
    /// Rule: not before the server said that it is up; not after the first passed health check in its log, its first
    /// request served, or the end of its scaling activity, whichever was first.
    static @Nullable Moment of(
            InstanceSigns signs, List<LogMark> marks, @Nullable Instant activityEnd) {
        Optional<Instant> serverReady = first(marks, Kind.SERVER_READY);
        Optional<Instant> latest =
                Stream.of(
                                first(marks, Kind.HEALTH_CHECK_PASSED),
                                Optional.ofNullable(signs.firstServed()),
                                Optional.ofNullable(activityEnd))
                        .flatMap(Optional::stream)
                        // what ended before the container spoke cannot be about this container
                        .filter(end -> signs.firstLine().filter(end::isBefore).isEmpty())
                        .min(Instant::compareTo);
        if (serverReady.isPresent()
                && latest.isPresent()
                && !latest.get().isBefore(serverReady.get())) {
            return Moment.between(
                    serverReady.get(),
                    latest.get(),
                    "after the server said that it is up, before its first health check, request or the activity's end");
        }
        if (serverReady.isPresent()) {
            return new Moment(
                    Moment.after(serverReady.get(), HEALTH_CHECK_SECONDS / 2),
                    Evidence.INFERRED,
                    HEALTH_CHECK_SECONDS / 2,
                    "the server said that it is up; its health check is assumed to pass within 10 s");
        }
        return latest.map(Readiness::fromAbove).orElse(null);
    }

    private static Moment fromAbove(Instant latest) {
        return new Moment(
                latest,
                Evidence.INFERRED,
                HEALTH_CHECK_SECONDS,
                "first sign of service, or the activity's end; the log does not say when the server was up");
    }

    private static Optional<Instant> first(List<LogMark> marks, Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind).map(LogMark::at).findFirst();
    }
}

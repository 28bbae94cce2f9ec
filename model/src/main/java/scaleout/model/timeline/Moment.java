package scaleout.model.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import scaleout.model.domain.Evidence;

/// A point in time and how it is known.
///
/// @param at                 the best estimate; on a relative clock, counted from the epoch
/// @param evidence           how it is known
/// @param uncertaintySeconds how far the truth can be to either side, seconds, at least 0: for MEASURED the clock's
///                           resolution, for BOUNDED a hard bound, for INFERRED half of a 95 % interval
/// @param source             what says so, in words
public record Moment(Instant at, Evidence evidence, double uncertaintySeconds, String source) {

    public Moment {
        if (!(uncertaintySeconds >= 0) || Double.isInfinite(uncertaintySeconds)) {
            throw new IllegalArgumentException(
                    "uncertainty must be at least 0 s but is " + uncertaintySeconds);
        }
    }

    /// Returns a moment that a timestamp gives; its uncertainty is the resolution in which it was written:
    /// a millisecond, or a second where there is no fraction.
    public static Moment measured(Instant at, String source) {
        return new Moment(
                at,
                Evidence.MEASURED,
                at.equals(at.truncatedTo(ChronoUnit.SECONDS)) ? 1 : 0.001,
                source);
    }

    /// Returns the middle between two instants as a moment with a hard bound. They may come in either order.
    public static Moment between(Instant one, Instant other, String source) {
        Duration half = Duration.between(one, other).dividedBy(2);
        return new Moment(one.plus(half), Evidence.BOUNDED, half.abs().toNanos() / 1e9, source);
    }

    /// Returns this moment, or where its best estimate is before another's, as uncertain moments that follow each other can
    /// be, the same moved there.
    public Moment notBefore(Moment other) {
        return at.isBefore(other.at) ? movedTo(other.at) : this;
    }

    /// Returns this moment, or where its best estimate is after another's, the same moved there.
    public Moment notAfter(Moment other) {
        return at.isAfter(other.at) ? movedTo(other.at) : this;
    }

    /// As much more uncertain as it moves, so that what it could be it still can be.
    private Moment movedTo(Instant there) {
        double moved = Math.abs(seconds(at, there));
        Evidence known = evidence == Evidence.MEASURED ? Evidence.INFERRED : evidence;
        return new Moment(there, known, uncertaintySeconds + moved, source);
    }

    /// Returns seconds from this moment to `later`; negative where `later` is earlier.
    public double secondsTo(Moment later) {
        return seconds(at, later.at);
    }

    /// Returns seconds from `from` to `to`; negative where `to` is earlier.
    public static double seconds(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    /// Returns the instant `seconds` after `from`, to the nanosecond.
    public static Instant after(Instant from, double seconds) {
        return from.plusNanos(Math.round(seconds * 1e9));
    }
}

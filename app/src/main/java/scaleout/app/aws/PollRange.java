package scaleout.app.aws;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// From when on a poll asks for what has a time of its own.
final class PollRange {

    /// How far polls overlap: CloudWatch publishes some minutes late.
    static final Duration OVERLAP = Duration.ofMinutes(5);

    /// How far the first poll goes back: as far as CloudWatch has 10 s datapoints.
    static final Duration LOOK_BACK = Kept.FINE;

    private PollRange() {}

    /// Returns the time of the last answered poll less the overlap, but never further back than CloudWatch has fine
    /// datapoints.
    ///
    /// @param askedUntil null where no poll was answered
    static Instant from(@Nullable Instant askedUntil, Instant now) {
        Instant earliest = now.minus(LOOK_BACK);
        return askedUntil == null || askedUntil.minus(OVERLAP).isBefore(earliest)
                ? earliest
                : askedUntil.minus(OVERLAP);
    }
}

package scaleout.app.aws;

import java.time.Duration;
import java.time.Instant;

/// The time to fetch: from `from` up to, but not including, `to`.
public record TimeRange(Instant from, Instant to) {

    public TimeRange {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "the range begins at %s, not before its end %s".formatted(from, to));
        }
    }

    Duration length() {
        return Duration.between(from, to);
    }
}

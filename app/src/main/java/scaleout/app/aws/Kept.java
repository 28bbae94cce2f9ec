package scaleout.app.state;

import java.time.Duration;
import java.time.Instant;
import scaleout.app.aws.TimeRange;

/// How long CloudWatch keeps what.
public final class Kept {

    /// Datapoints of less than a minute, and some minutes in which a range of "the last three hours" is begun.
    private static final Duration FINE = Duration.ofHours(3).plusMinutes(10);

    private static final Duration MINUTES = Duration.ofDays(15);
    private static final Duration FIVE_MINUTES = Duration.ofDays(63);
    private static final Duration HOURS = Duration.ofDays(455);

    private Kept() {}

    /// Returns what CloudWatch no longer has of a range, and what follows from it; empty where it has all.
    public static String gone(TimeRange range, Instant now) {
        Duration age = Duration.between(range.from(), now);
        if (age.compareTo(FINE) <= 0) {
            return "";
        }
        if (age.compareTo(MINUTES) <= 0) {
            return "Datapoints every 10 s are gone: CloudWatch keeps them for 3 hours, and the range begins earlier. All are asked for every 60 s; detection is less exact by that.";
        }
        if (age.compareTo(FIVE_MINUTES) <= 0) {
            return "Datapoints every 10 s and 60 s are gone: CloudWatch keeps them for 3 hours and 15 days. All are asked for every 5 minutes.";
        }
        return age.compareTo(HOURS) <= 0
                ? "Datapoints shorter than an hour are gone: the range begins more than 63 days ago. All are asked for every hour."
                : "The range begins more than 455 days ago: of the first part CloudWatch has no datapoints any more.";
    }
}

package scaleout.app.aws;

import java.time.Duration;
import java.time.Instant;

/// How long CloudWatch keeps what.
public final class Kept {

    /// Datapoints of periods below 60 s.
    static final Duration FINE = Duration.ofHours(3);

    /// A range of "the last three hours" begins a moment too early once the calls are made; that moment is given up.
    static final Duration FINE_TOLERANCE = Duration.ofMinutes(10);

    static final Duration MINUTES = Duration.ofDays(15);
    static final Duration FIVE_MINUTES = Duration.ofDays(63);
    static final Duration HOURS = Duration.ofDays(455);

    private Kept() {}

    /// Returns what CloudWatch no longer has of a range, and what follows from it, for people; empty where it has all.
    public static String gone(TimeRange range, Instant now) {
        return gone(range.from(), range.to(), now);
    }

    static String gone(Instant from, Instant to, Instant now) {
        Duration age = Duration.between(from, now);
        if (age.compareTo(FINE.plus(FINE_TOLERANCE)) <= 0) {
            return "";
        }
        boolean hasFine = hasFine(to, now);
        if (hasFine && age.compareTo(MINUTES) <= 0) {
            return "Datapoints every 10 s are gone of all but the last 3 hours, for which CloudWatch keeps them. Before that, those every 60 s are left; detection is less exact there.";
        }
        return hasFine
                ? ofAge(age) + " Those of the last 3 hours are asked for every 10 s, too."
                : ofAge(age);
    }

    /// Whether CloudWatch still has datapoints below 60 s of the time just before `to`.
    static boolean hasFine(Instant to, Instant now) {
        return to.isAfter(now.minus(FINE));
    }

    private static String ofAge(Duration age) {
        if (age.compareTo(MINUTES) <= 0) {
            return "Datapoints every 10 s are gone: CloudWatch keeps them for 3 hours, and the range begins earlier. All are asked for every 60 s; detection is less exact by that. To keep them the next time: scaleout record.";
        }
        if (age.compareTo(FIVE_MINUTES) <= 0) {
            return "Datapoints every 10 s and 60 s are gone: CloudWatch keeps them for 3 hours and 15 days. All are asked for every 5 minutes.";
        }
        return age.compareTo(HOURS) <= 0
                ? "Datapoints shorter than an hour are gone: the range begins more than 63 days ago. All are asked for every hour."
                : "The range begins more than 455 days ago: of the first part CloudWatch has no datapoints any more.";
    }
}

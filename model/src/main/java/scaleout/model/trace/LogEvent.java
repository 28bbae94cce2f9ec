package scaleout.model.trace;

import java.time.Instant;

/// One event of a log.
///
/// @param stream             the log stream's name
/// @param at                 the event's time as CloudWatch gives it, or the line itself where CloudWatch does not
/// @param message            as written
/// @param uncertaintySeconds how far `at` may be from when the line was printed, in seconds, above 0
public record LogEvent(String stream, Instant at, String message, double uncertaintySeconds) {

    /// CloudWatch gives event times to the millisecond.
    public static final double CLOUDWATCH_SECONDS = 0.001;

    /// An event at CloudWatch's own time.
    public LogEvent(String stream, Instant at, String message) {
        this(stream, at, message, CLOUDWATCH_SECONDS);
    }

    /// Returns this event as one of another stream.
    LogEvent ofStream(String other) {
        return new LogEvent(other, at, message, uncertaintySeconds);
    }

    /// Returns this event with no more than so many characters of its message.
    LogEvent cut(int mostChars) {
        return message.length() <= mostChars
                ? this
                : new LogEvent(stream, at, message.substring(0, mostChars), uncertaintySeconds);
    }
}

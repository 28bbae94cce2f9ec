package scaleout.model.trace;

import java.time.Instant;

/// One event of a log, at the time CloudWatch gives it.
///
/// @param stream  the log stream's name
/// @param at      the event's time, to the millisecond
/// @param message as written
public record LogEvent(String stream, Instant at, String message) {

    /// Returns this event with no more than so many characters of its message.
    LogEvent cut(int mostChars) {
        return message.length() <= mostChars
                ? this
                : new LogEvent(stream, at, message.substring(0, mostChars));
    }
}

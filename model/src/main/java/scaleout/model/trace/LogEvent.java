package scaleout.model.trace;

import java.time.Instant;

/// One event of a log, at the time CloudWatch gives it.
///
/// @param stream  the log stream's name
/// @param at      the event's time, to the millisecond
/// @param message as written
public record LogEvent(String stream, Instant at, String message) {}

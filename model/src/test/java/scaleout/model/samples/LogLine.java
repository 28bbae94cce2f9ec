package scaleout.model.samples;

import java.time.Instant;

/// One line that a container printed.
///
/// @param at      when
/// @param stream  log stream, `variant/instance`
/// @param message the line
record LogLine(Instant at, String stream, String message) {}

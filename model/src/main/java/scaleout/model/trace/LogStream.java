package scaleout.model.trace;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What `describe-log-streams` said of one stream.
///
/// @param name       such as `AllTraffic/i-0123456789abcdef0`
/// @param group      the log group, from the stream's ARN; empty where not said
/// @param firstEvent when its first event was logged; null where not said
public record LogStream(String name, String group, @Nullable Instant firstEvent) {}

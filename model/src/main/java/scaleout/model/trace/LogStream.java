package scaleout.model.trace;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What `describe-log-streams` said of one stream.
///
/// @param name       such as `AllTraffic/i-0123456789abcdef0`
/// @param group      the log group, from the stream's ARN; empty where not said
/// @param firstEvent when its first event was logged; null where not said
public record LogStream(String name, String group, @Nullable Instant firstEvent) {

    private static final Pattern ENDING =
            Pattern.compile("(\\.(?i:json|jsonl|ndjson|log|txt|gz))+$");

    /// Returns the name for the stream of a file that does not say whose events it has: the file's own, without its ending.
    public static String nameOf(String file) {
        String simple = file.substring(file.lastIndexOf('/') + 1);
        return ENDING.matcher(simple).replaceFirst("");
    }
}

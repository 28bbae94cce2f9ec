package scaleout.model.trace;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What `describe-log-streams` said of one stream.
///
/// @param name       such as `AllTraffic/i-0123456789abcdef0`
/// @param group      the log group, from the stream's ARN; empty where not said
/// @param firstEvent when its first event was logged; null where not said
public record LogStream(String name, String group, @Nullable Instant firstEvent) {

    private static final Pattern INSTANCE =
            Pattern.compile("(?<![0-9A-Za-z])i-[0-9a-f]{1,32}(?![0-9A-Za-z])");

    private static final Pattern ENDING =
            Pattern.compile("(\\.(?i:json|jsonl|ndjson|log|txt|gz))+$");

    /// Returns the instance that a name is of: `AllTraffic/i-0abc`, and what a file may be named after that, such as
    /// `AllTraffic_i-0abc`. Empty where it has none.
    public static Optional<String> instanceIn(String name) {
        Matcher found = INSTANCE.matcher(name);
        // a variant can have a name of that form, too
        return found.find(Math.max(0, name.indexOf('/'))) || found.find(0)
                ? Optional.of(found.group())
                : Optional.empty();
    }

    /// Returns the name for the stream of a file that does not say whose events it has: the file's own, without its ending.
    public static String nameOf(String file) {
        String simple = file.substring(file.lastIndexOf('/') + 1);
        return ENDING.matcher(simple).replaceFirst("");
    }
}

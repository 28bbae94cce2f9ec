package scaleout.model.trace.logs;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scaleout.model.trace.Timestamps;

/// A line as `aws logs tail` prints it: CloudWatch's own time, the stream, the message.
///
/// @param at      CloudWatch's time
/// @param stream  the stream's name, `variant/instance-id` and what may follow it
/// @param message the rest
record TailLine(Instant at, String stream, String message) {

    private static final Pattern FORM =
            Pattern.compile(
                    "(20\\d{2}-\\d{2}-\\d{2}T\\S{8,24}) ([^/\\s]{1,256}/i-[0-9a-f]{4,32}(?:/\\S{1,256})?)(?: (.*))?");

    /// Returns a line's parts, or empty where it is of another form.
    static Optional<TailLine> of(String line) {
        Matcher matcher = FORM.matcher(line);
        if (!line.startsWith("20") || !matcher.matches()) {
            return Optional.empty();
        }
        String message = Optional.ofNullable(matcher.group(3)).orElse("");
        return Timestamps.ofText(matcher.group(1))
                .map(at -> new TailLine(at, matcher.group(2), message));
    }
}

package scaleout.model.trace.logs;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.logs.LogMark.Kind;

/// How to know one line of a server's log.
///
/// Nearly every line of a log says nothing about a start, so a plain search for the literal goes first and the pattern
/// only where it was found.
///
/// @param kind    what the line says
/// @param literal a part of every such line
/// @param pattern such lines and no others; its first two groups, where it has them, are a duration's number and unit
record Rule(Kind kind, String literal, Pattern pattern) {

    /// A duration as servers write it: `8.95 s`, `34.11 seconds`, `17 secs`, `47.643196061s`, `850.2ms`; now and then in
    /// Markdown stars. Not `14.99 GB`, which is a size.
    static final String TOOK = "\\**(\\d{1,7}(?:\\.\\d{1,9})?) ?(ms|s|secs?|seconds?)\\b";

    /// A size as servers write it: `12.5524 GiB`.
    static final String SIZE = "\\d{1,7}(?:\\.\\d{1,9})? ?[KMGT]?i?B\\b";

    /// A rule for lines that the literal alone tells from others.
    static Rule of(Kind kind, String literal) {
        return of(kind, literal, Pattern.quote(literal));
    }

    /// A rule for lines of a pattern.
    static Rule of(Kind kind, String literal, String pattern) {
        return new Rule(kind, literal, Pattern.compile(pattern));
    }

    /// Returns what a line says, or empty where it is none of this rule's.
    ///
    /// @param line  without colours, of bounded length
    /// @param event where it is from
    Optional<LogMark> read(String line, LogEvent event) {
        if (!line.contains(literal)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(line);
        return matcher.find()
                ? Optional.of(
                        new LogMark(kind, event.at(), seconds(matcher), event.uncertaintySeconds()))
                : Optional.empty();
    }

    private static OptionalDouble seconds(Matcher matcher) {
        if (matcher.groupCount() < 2 || matcher.group(1) == null) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(matcher.group(1));
        return OptionalDouble.of("ms".equals(matcher.group(2)) ? number / 1000 : number);
    }
}

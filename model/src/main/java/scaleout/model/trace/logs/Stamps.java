package scaleout.model.trace.logs;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms in which servers write the time at the beginning of a line.
final class Stamps {

    /// A time further inside is a part of the message. Before it stand levels, workers and the names of containers.
    private static final int WITHIN_CHARS = 120;

    /// No date before a time of day, nor a level before that, is longer.
    private static final int DATE_CHARS = 24;

    /// No time of day with its fraction and zone is longer.
    private static final int TIME_CHARS = 28;

    private static final String CLOCK =
            "(?<h>\\d{2}):(?<m>\\d{2}):(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?(?!\\d)";

    private static final String MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

    private static final List<Pattern> FORMS =
            List.of(
                    // 2024-09-03T04:39:22.450918Z, 2024-09-03 04:39:22,123, 2025/01/02 03:04:05
                    // +0000
                    Pattern.compile(
                            "(?<![\\w.:/-])(?<year>20\\d{2})([-/])(?<month>\\d{2})\\2(?<day>\\d{2})[T ]"
                                    + CLOCK
                                    + "(?: ?(?<offset>Z\\b|[+-]\\d{2}:?\\d{2}\\b))?"),
                    // vLLM: INFO 08-07 14:07:32
                    Pattern.compile(
                            "\\b(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) (?<month>\\d{2})-(?<day>\\d{2}) "
                                    + CLOCK),
                    // glog: I0922 23:28:40.351809
                    Pattern.compile(
                            "(?<!\\w)[IWEF](?<month>\\d{2})(?<day>\\d{2}) (?=\\d{2}:\\d{2}:\\d{2}\\.)"
                                    + CLOCK),
                    // access logs: [05/Apr/2023:05:22:27 +0000], Flask's [05/Apr/2023 05:22:27]
                    Pattern.compile(
                            "\\[(?<day>\\d{2})/(?<month>"
                                    + MONTHS
                                    + ")/(?<year>20\\d{2})[: ]"
                                    + CLOCK
                                    + "(?: (?<offset>[+-]\\d{4}))?\\]"),
                    // syslog: Aug  9 18:30:22
                    Pattern.compile(
                            "^(?<month>" + MONTHS + ") {1,2}(?<day>\\d{1,2}) " + CLOCK + " "));

    private Stamps() {}

    /// Returns the first time near the beginning of a line, or empty where there is none.
    ///
    /// @param line without colours
    static Optional<Stamp> first(String line) {
        // all forms have a time of day: looking for that first spares most of the work
        int clock = nextClock(line, 0);
        while (clock >= 0) {
            Optional<Stamp> stamp = around(line, clock);
            if (stamp.isPresent()) {
                return stamp;
            }
            clock = nextClock(line, clock + 1);
        }
        return Optional.empty();
    }

    /// Returns where the next `14:07:32` begins, or -1.
    private static int nextClock(String line, int from) {
        int last = Math.min(WITHIN_CHARS, line.length() - 8);
        for (int i = from; i <= last; i++) {
            if (line.charAt(i + 2) == ':' && line.charAt(i + 5) == ':') {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Stamp> around(String line, int clock) {
        int from = Math.max(0, clock - DATE_CHARS);
        int to = Math.min(line.length(), clock + TIME_CHARS);
        for (Pattern form : FORMS) {
            // what stands before the part decides, too
            Matcher matcher =
                    form.matcher(line)
                            .region(from, to)
                            .useTransparentBounds(true)
                            .useAnchoringBounds(false);
            if (matcher.find() && matcher.start("h") == clock) {
                return stamp(matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<Stamp> stamp(Matcher found) {
        String fraction = Optional.ofNullable(group(found, "f")).orElse("");
        try {
            return Optional.of(
                    new Stamp(
                            found.group(),
                            MonthDay.of(month(found.group("month")), number(found, "day")),
                            LocalTime.of(
                                    number(found, "h"),
                                    number(found, "m"),
                                    number(found, "s"),
                                    Integer.parseInt((fraction + "000000000").substring(0, 9))),
                            Optional.ofNullable(group(found, "year")).map(Year::parse),
                            Optional.ofNullable(group(found, "offset")).map(ZoneOffset::of),
                            Math.pow(10, -fraction.length())));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, String name) {
        return Integer.parseInt(found.group(name));
    }

    /// Returns null where the form has no such part, or has it and leaves it out.
    private static @Nullable String group(Matcher found, String name) {
        return found.namedGroups().containsKey(name) ? found.group(name) : null;
    }

    private static int month(String text) {
        int name = MONTHS.indexOf(text);
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : name / 4 + 1;
    }
}

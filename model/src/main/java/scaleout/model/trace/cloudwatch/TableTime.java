package scaleout.model.trace.cloudwatch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.Timestamps;

/// A time as a table's first cell gives it.
///
/// @param dayFirst   with the date read as year, month, day or, where the year stands last, as day, month, year; null
///                   where that is no day
/// @param monthFirst with a date whose year stands last read as month, day, year, else the same; null where that is no day
/// @param zone       its zone; null where it says none
record TableTime(
        @Nullable LocalDateTime dayFirst,
        @Nullable LocalDateTime monthFirst,
        @Nullable ZoneId zone) {

    private static final String CLOCK =
            "[T ]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?:\\s*([AaPp][Mm]))?\\s*(.*)";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + CLOCK);

    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}),?" + CLOCK);

    private static final String OFFSET = "([+-]\\d{1,2}(?::?\\d{2})?)";

    private static final Pattern ZONE =
            Pattern.compile("(?:Z|\\(?(?:UTC|GMT)\\s*" + OFFSET + "?\\)?|" + OFFSET + ")");

    /// A zone as a header gives it: among other words.
    private static final Pattern NAMED_ZONE =
            Pattern.compile("\\b(?:UTC|GMT)\\b\\s*" + OFFSET + "?|" + "[+-]\\d{2}:\\d{2}\\b");

    /// Returns the time that a cell gives, or empty where it gives none.
    static Optional<TableTime> of(String cell) {
        String text = cell.strip();
        Optional<Instant> whole = Timestamps.ofText(text);
        if (whole.isPresent()) {
            LocalDateTime utc = LocalDateTime.ofInstant(whole.get(), ZoneOffset.UTC);
            return Optional.of(new TableTime(utc, utc, ZoneOffset.UTC));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(yearFirst, yearFirst.group(1), yearFirst.group(4), yearFirst.group(3), false);
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        return yearLast.matches()
                ? of(yearLast, yearLast.group(4), yearLast.group(1), yearLast.group(3), true)
                : Optional.empty();
    }

    private static Optional<TableTime> of(
            Matcher matcher, String year, String day, String month, boolean isOpen) {
        String zone = matcher.group(10);
        if (!zone.isEmpty() && !ZONE.matcher(zone).matches()) {
            return Optional.empty();
        }
        LocalDateTime dayFirst = at(matcher, year, month, day);
        LocalDateTime monthFirst = isOpen ? at(matcher, year, day, month) : dayFirst;
        return dayFirst == null && monthFirst == null
                ? Optional.empty()
                : Optional.of(new TableTime(dayFirst, monthFirst, zone(zone).orElse(null)));
    }

    private static @Nullable LocalDateTime at(
            Matcher matcher, String year, String month, String day) {
        try {
            LocalDateTime at =
                    LocalDateTime.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day),
                            hour(matcher.group(5), matcher.group(9)),
                            Integer.parseInt(matcher.group(6)),
                            matcher.group(7) == null ? 0 : Integer.parseInt(matcher.group(7)),
                            nanos(matcher.group(8)));
            return at.getYear() >= 2000 && at.getYear() < 2100 ? at : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static int hour(String hour, @Nullable String half) {
        int number = Integer.parseInt(hour);
        if (half == null) {
            return number;
        }
        // 12 AM is midnight; hours beyond 12 are then none
        return number > 12 || number == 0
                ? 99
                : number % 12 + (half.toUpperCase(Locale.ROOT).equals("PM") ? 12 : 0);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    /// Returns the zone that a header names among other words, or a cell behind a time: `Timestamp (UTC+01:00)`.
    static Optional<ZoneId> zone(String words) {
        if (words.equals("Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        Matcher named = NAMED_ZONE.matcher(words);
        Matcher offset = Pattern.compile(OFFSET).matcher(words);
        boolean isNamed = named.find();
        if (!isNamed && !offset.matches()) {
            return Optional.empty();
        }
        String text = isNamed ? named.group().replaceFirst("(?:UTC|GMT)\\s*", "") : offset.group();
        try {
            return Optional.of(text.isEmpty() ? ZoneOffset.UTC : ZoneOffset.of(text));
        } catch (DateTimeException noOffset) {
            return Optional.empty();
        }
    }

    /// Whether it is another time where the month stands first.
    boolean isOpen() {
        return dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst);
    }

    /// Returns microseconds since the epoch.
    static long micros(LocalDateTime local, ZoneId zone) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, local.atZone(zone).toInstant());
    }
}

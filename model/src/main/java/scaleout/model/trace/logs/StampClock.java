package scaleout.model.trace.logs;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.FormatException;

/// Turns the times that the lines of one file give into points in time.
final class StampClock {

    private final String file;
    private final LogClock stated;
    private @Nullable Instant last;

    StampClock(String file, LogClock stated) {
        this.file = file;
        this.stated = stated;
    }

    /// Returns the point in time of a line's stamp.
    ///
    /// A stamp without a year is in the year that brings it nearest to the stamp before it: a file may run from December
    /// into January, and there, too, its workers' lines may be a little out of order.
    ///
    /// @param place the line, for the message of an error
    /// @throws FormatException where the stamp lacks what nobody has stated
    Instant at(Stamp stamp, String place) throws FormatException {
        ZoneId zone = stamp.offset().<ZoneId>map(offset -> offset).or(stated::zone).orElse(null);
        // only the year counts here, so that any zone will do
        Year year =
                stamp.year()
                        .or(() -> lastYear(zone == null ? ZoneOffset.UTC : zone))
                        .or(stated::year)
                        .orElse(null);
        if (zone == null || year == null) {
            throw missing(stamp, place, year == null, zone == null);
        }
        Instant at =
                years(stamp, year)
                        .filter(candidate -> stamp.day().isValidYear(candidate.getValue()))
                        .map(candidate -> instant(stamp, candidate, zone))
                        .min(Comparator.comparing(this::fromLast))
                        .orElseThrow(() -> noSuchDay(stamp, place, year));
        last = at;
        return at;
    }

    private Optional<Year> lastYear(ZoneId zone) {
        return Optional.ofNullable(last).map(at -> Year.from(at.atZone(zone)));
    }

    private Stream<Year> years(Stamp stamp, Year year) {
        return stamp.year().isPresent() || last == null
                ? Stream.of(year)
                : Stream.of(year, year.minusYears(1), year.plusYears(1));
    }

    private static Instant instant(Stamp stamp, Year year, ZoneId zone) {
        return stamp.day().atYear(year.getValue()).atTime(stamp.time()).atZone(zone).toInstant();
    }

    private Long fromLast(Instant at) {
        return last == null ? 0 : Math.abs(at.getEpochSecond() - last.getEpochSecond());
    }

    private FormatException missing(Stamp stamp, String place, boolean year, boolean zone) {
        String both =
                (year ? "year" : "") + (year && zone ? " and " : "") + (zone ? "time zone" : "");
        String options =
                Stream.of(year ? "--year 2026" : "", zone ? "--zone UTC" : "")
                        .filter(option -> !option.isEmpty())
                        .reduce((first, second) -> first + " " + second)
                        .orElseThrow();
        return FormatException.expected(
                file,
                place,
                "times with a " + both,
                "“" + stamp.text() + "”, which has none",
                "State the %s of this file's times (such as %s), or use CloudWatch's own event times (aws logs filter-log-events)."
                        .formatted(both, options));
    }

    private FormatException noSuchDay(Stamp stamp, String place, Year year) {
        return FormatException.expected(
                file,
                place,
                "a day of the year " + year,
                "“" + stamp.text() + "”",
                "State the year of this file's first line.");
    }
}

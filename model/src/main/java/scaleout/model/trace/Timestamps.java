package scaleout.model.trace;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/// The forms in which AWS tools write a point in time.
///
/// ISO-8601 with `Z`, `+00:00` or `+0000`, epoch seconds with a fraction, epoch milliseconds as a number or as text.
public final class Timestamps {

    /// A number from here on counts milliseconds: as seconds it would be in the year 5138.
    private static final double FIRST_MILLISECONDS = 1e11;

    /// Before and after these nothing is a time of a scale-out; differences between them fit into nanoseconds.
    static final int FIRST_YEAR = 2000;

    static final int END_YEAR = 2100;

    private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse(END_YEAR + "-01-01T00:00:00Z");

    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .optionalStart()
                    .appendOffset("+HH:MM", "Z")
                    .optionalEnd()
                    .optionalStart()
                    .appendOffset("+HHMM", "Z")
                    .optionalEnd()
                    .toFormatter();

    private Timestamps() {}

    /// Returns the instant that a text gives, or empty where it is none of the known forms or has no zone.
    public static Optional<Instant> ofText(String text) {
        try {
            return plausible(OffsetDateTime.parse(text.strip(), ISO).toInstant());
        } catch (DateTimeException notIso) {
            return ofDigits(text.strip());
        }
    }

    private static Optional<Instant> ofDigits(String text) {
        if (!text.matches("\\d{9,15}(\\.\\d{1,9})?")) {
            return Optional.empty();
        }
        return ofNumber(Double.parseDouble(text));
    }

    /// Returns the instant of epoch seconds, or of epoch milliseconds where the number is that large. Fractions are
    /// read to the microsecond: a double near today's epoch seconds holds no more.
    public static Optional<Instant> ofNumber(double number) {
        if (!(number >= 0 && number <= 1000.0 * LAST.getEpochSecond())) {
            return Optional.empty();
        }
        double seconds = number >= FIRST_MILLISECONDS ? number / 1000 : number;
        long micros = Math.round(seconds * 1e6);
        return plausible(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000));
    }

    /// Returns microseconds since the epoch.
    static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
    }

    /// Returns the instant so many microseconds after the epoch.
    static Instant ofMicros(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1000L);
    }

    private static Optional<Instant> plausible(Instant instant) {
        return Optional.of(instant).filter(at -> !at.isBefore(FIRST) && at.isBefore(LAST));
    }
}

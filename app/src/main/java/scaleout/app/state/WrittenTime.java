package scaleout.app.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Times as users write them: in UTC.
public final class WrittenTime {

    /// An example of the form.
    public static final String EXAMPLE = "2026-06-01 12:00";

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private WrittenTime() {}

    /// Returns a time such as `2026-06-01 12:00`, with or without seconds, `T` and `Z`; another offset is allowed too.
    public static Optional<Instant> read(String text) {
        String iso = text.strip().replaceFirst("\\s+", "T").toUpperCase(Locale.ROOT);
        try {
            boolean hasOffset = iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)") && iso.contains("T");
            return Optional.of(
                    hasOffset
                            ? OffsetDateTime.parse(iso).toInstant()
                            : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException unclear) {
            return Optional.empty();
        }
    }

    /// Returns the minute of a time as [#read] reads it.
    public static String words(Instant time) {
        return MINUTES.format(time);
    }
}

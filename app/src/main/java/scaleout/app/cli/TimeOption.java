package scaleout.app.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A time on the command line: an instant, or so long ago.
///
/// @param text as given
/// @param back how long ago; zero where `at` is given
/// @param at   the instant; the epoch where `back` is given
record TimeOption(String text, Duration back, Instant at) {

    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,6})([smhd])");

    /// Reads `2h`, `90m`, `30s`, `3d`, or an ISO instant.
    static final class Converter implements ITypeConverter<TimeOption> {
        @Override
        public TimeOption convert(String text) {
            Matcher amount = AMOUNT.matcher(text);
            if (amount.matches()) {
                return new TimeOption(text, duration(amount), Instant.EPOCH);
            }
            try {
                return new TimeOption(text, Duration.ZERO, OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeParseException noInstant) {
                throw new TypeConversionException(
                        "expected an instant such as 2026-06-01T12:00:00Z, or how long ago, such as 2h, but found \"%s\""
                                .formatted(text));
            }
        }
    }

    /// Reads `10s`, `1m`, `1h`.
    static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            Matcher amount = AMOUNT.matcher(text);
            if (!amount.matches()) {
                throw new TypeConversionException(
                        "expected a duration such as 10s or 1m but found \"%s\"".formatted(text));
            }
            return duration(amount);
        }
    }

    /// The instant that is meant, seen from `now`.
    Instant seenFrom(Instant now) {
        return at.equals(Instant.EPOCH) ? now.minus(back) : at;
    }

    private static Duration duration(Matcher amount) {
        long number = Long.parseLong(amount.group(1));
        return switch (amount.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}

package scaleout.model.trace;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/// Reads the timestamps of large answers fast: those of one answer mostly share their day.
public final class StampReader {

    /// What [#micros] returns for a text that is no timestamp.
    public static final long NONE = Long.MIN_VALUE;

    private static final int DATE_CHARS = 10;

    private static final long FIRST_MILLIS =
            Timestamps.micros(Instant.parse(Timestamps.FIRST_YEAR + "-01-01T00:00:00Z")) / 1000;

    private static final long END_MILLIS =
            Timestamps.micros(Instant.parse(Timestamps.END_YEAR + "-01-01T00:00:00Z")) / 1000;

    /// `2026-06-01T12:00:00`
    private static final int SECONDS_CHARS = 19;

    private static final byte[] COLON_ZERO = "+00:00".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] ZERO = "+0000".getBytes(StandardCharsets.US_ASCII);

    private final byte[] lastDate = new byte[DATE_CHARS];
    private long lastDayMicros;

    /// Returns the microseconds since the epoch that a text gives in any form of [Timestamps], or [#NONE].
    public long micros(byte[] text, int offset, int length) {
        long fast = length >= SECONDS_CHARS + 1 ? utc(text, offset, length) : NONE;
        return fast != NONE
                ? fast
                : Timestamps.ofText(new String(text, offset, length, StandardCharsets.UTF_8))
                        .map(Timestamps::micros)
                        .orElse(NONE);
    }

    /// Returns the microseconds since the epoch that a text gives in any form of [Timestamps], or [#NONE].
    public long micros(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return micros(bytes, 0, bytes.length);
    }

    /// Returns the microseconds since the epoch that a number gives, or [#NONE].
    public static long micros(double number) {
        // Whole milliseconds, as metric streams have them.
        long millis = (long) number;
        if (millis >= FIRST_MILLIS && millis < END_MILLIS && millis == number) {
            return millis * 1000;
        }
        return Timestamps.ofNumber(number).map(Timestamps::micros).orElse(NONE);
    }

    /// The commonest forms by hand: to the second or with a fraction, in UTC.
    private long utc(byte[] text, int offset, int length) {
        int end = withoutUtc(text, offset, length);
        if (end < SECONDS_CHARS
                || text[offset + 10] != 'T'
                || text[offset + 13] != ':'
                || text[offset + 16] != ':') {
            return NONE;
        }
        int hours = twoDigits(text, offset + 11);
        int minutes = twoDigits(text, offset + 14);
        int seconds = twoDigits(text, offset + 17);
        long fraction = fraction(text, offset + SECONDS_CHARS, offset + end);
        if ((hours | minutes | seconds) < 0
                || hours > 23
                || minutes > 59
                || seconds > 59
                || fraction < 0
                || !day(text, offset)) {
            return NONE;
        }
        return lastDayMicros + ((hours * 60L + minutes) * 60 + seconds) * 1_000_000 + fraction;
    }

    /// How many characters stand before `Z`, `+00:00` or `+0000`; -1 where it is none of them.
    private static int withoutUtc(byte[] text, int offset, int length) {
        if (text[offset + length - 1] == 'Z') {
            return length - 1;
        }
        if (endsWith(COLON_ZERO, text, offset + length)) {
            return length - COLON_ZERO.length;
        }
        return endsWith(ZERO, text, offset + length) ? length - ZERO.length : -1;
    }

    private static boolean endsWith(byte[] what, byte[] text, int end) {
        return Arrays.equals(text, end - what.length, end, what, 0, what.length);
    }

    private static int twoDigits(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
    }

    /// Microseconds of `.123456`; 0 where there is none, -1 where it is something else.
    private static long fraction(byte[] text, int from, int to) {
        if (from == to) {
            return 0;
        }
        if (text[from] != '.' || to - from > 7 || to - from < 2) {
            return -1;
        }
        long micros = 0;
        for (int i = from + 1; i < from + 7; i++) {
            int digit = i < to ? text[i] - '0' : 0;
            if (digit < 0 || digit > 9) {
                return -1;
            }
            micros = 10 * micros + digit;
        }
        return micros;
    }

    /// Whether the text begins with a date that may be; it is kept in [#lastDayMicros].
    private boolean day(byte[] text, int offset) {
        // ten bytes, as two words that overlap
        if (Words.at(text, offset) == Words.at(lastDate, 0)
                && Words.at(text, offset + 2) == Words.at(lastDate, 2)) {
            return true;
        }
        try {
            LocalDate date =
                    LocalDate.parse(
                            new String(text, offset, DATE_CHARS, StandardCharsets.US_ASCII));
            if (date.getYear() < Timestamps.FIRST_YEAR || date.getYear() >= Timestamps.END_YEAR) {
                return false;
            }
            System.arraycopy(text, offset, lastDate, 0, DATE_CHARS);
            lastDayMicros = date.toEpochDay() * 86_400_000_000L;
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }
}

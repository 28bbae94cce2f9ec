package scaleout.model.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Spellings that differ between versions of the AWS command line and between services.
///
/// @param describe             times of describe calls and of alarm history
/// @param activities           times of scaling activities
/// @param metrics              times of metric data
/// @param escapedColours       colour codes in logs as the text `#033[`, else as a real escape character
/// @param allDatapointsEvaluated whether the history lists every datapoint the alarm looked at, else the newest
public record Forms(
        Time describe,
        Time activities,
        Time metrics,
        boolean escapedColours,
        boolean allDatapointsEvaluated) {

    /// How a time is written.
    public enum Time {
        /// `2026-06-18T14:02:36.171000+00:00`, as Python writes it: six decimals or none.
        ISO,
        /// `1781791356.171`, seconds, at least one decimal.
        EPOCH_SECONDS;

        JsonNode of(Instant at) {
            return switch (this) {
                case ISO -> JsonNodeFactory.instance.stringNode(iso(at));
                case EPOCH_SECONDS -> JsonNodeFactory.instance.numberNode(epochSeconds(at));
            };
        }
    }

    /// Returns `at` as CloudWatch writes it inside its own JSON: milliseconds and an offset without a colon.
    static String inHistory(Instant at) {
        return formatted("yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'", at);
    }

    /// Returns `at` as CloudWatch writes it inside a sentence.
    static String inSentence(Instant at) {
        return formatted("dd/MM/yy HH:mm:ss", at);
    }

    /// Returns `at` by the pattern, UTC.
    static String formatted(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(at);
    }

    private static String iso(Instant at) {
        String seconds = formatted("yyyy-MM-dd'T'HH:mm:ss", at);
        return at.equals(at.truncatedTo(ChronoUnit.SECONDS))
                ? seconds + "+00:00"
                : seconds + formatted(".SSSSSS'+00:00'", at);
    }

    private static BigDecimal epochSeconds(Instant at) {
        BigDecimal seconds = BigDecimal.valueOf(at.toEpochMilli(), 3).stripTrailingZeros();
        return seconds.scale() < 1 ? seconds.setScale(1, RoundingMode.UNNECESSARY) : seconds;
    }
}

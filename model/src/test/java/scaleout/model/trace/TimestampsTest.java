package scaleout.model.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-06-18T14:02:10Z,              2026-06-18T14:02:10Z
                    2026-06-18T14:02:10.419+0000,      2026-06-18T14:02:10.419Z
                    2026-06-18T14:02:10.498000+00:00,  2026-06-18T14:02:10.498Z
                    2026-06-18T22:02:10+08:00,         2026-06-18T14:02:10Z
                    1462575838.171,                    2016-05-06T23:03:58.171Z
                    1611929698000,                     2021-01-29T14:14:58Z
                    """)
    void everyFormThatAwsWritesIsRead(String text, Instant expected) {
        assertEquals(Optional.of(expected), Timestamps.ofText(text));
    }

    @ParameterizedTest
    @CsvSource({"12:00", "2026-06-18T14:02:10", "yesterday", "-5", "99999999999999999"})
    void whatHasNoZoneOrIsNoTimeIsNone(String text) {
        assertEquals(Optional.empty(), Timestamps.ofText(text));
    }

    @Test
    void numbersAreSecondsUntilTheyCanOnlyBeMilliseconds() {
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T22:05:18.309Z")),
                Timestamps.ofNumber(1795298718.309));
        assertEquals(
                Optional.of(Instant.parse("2026-11-21T22:05:18.309Z")),
                Timestamps.ofNumber(1795298718309.0));
        assertEquals(Optional.empty(), Timestamps.ofNumber(1e300));
        assertEquals(Optional.empty(), Timestamps.ofNumber(Double.NaN));
    }
}

package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scaleout.app.aws.Kept;
import scaleout.app.aws.TimeRange;
import scaleout.app.state.LiveForm.Field;

/// Ranges, names and what CloudWatch no longer has.
final class LiveFormTest {

    private static final Instant NOW = Instant.parse("2026-06-18T15:00:30.5Z");
    private static final LiveForm FORM =
            LiveForm.start(Path.of("home")).in("eu-central-1").typed("chat");

    @Test
    void theLastHoursEndNow() {
        assertEquals(
                Optional.of(
                        new TimeRange(
                                Instant.parse("2026-06-18T14:00:30Z"),
                                Instant.parse("2026-06-18T15:00:30Z"))),
                FORM.at(TimeChoice.LAST_HOUR, NOW).range(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-18 12:00, 2026-06-18 13:00, 2026-06-18T12:00:00Z, 2026-06-18T13:00:00Z",
        "2026-06-18T12:00:05Z, '', 2026-06-18T12:00:05Z, 2026-06-18T15:00:30Z",
        "2026-06-18 12:00+02:00, 2026-06-19 12:00, 2026-06-18T10:00:00Z, 2026-06-18T15:00:30Z"
    })
    void aWrittenRangeIsUtcAndEndsNowAtTheLatest(
            String from, String to, Instant begin, Instant end) {
        LiveForm form = FORM.at(TimeChoice.FROM_TO, NOW).between(from, to);
        assertEquals(Set.of(), form.complaints(NOW).keySet());
        assertEquals(Optional.of(new TimeRange(begin, end)), form.range(NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "noon, '', FROM",
        "2026-06-19 12:00, '', FROM",
        "2026-06-18 12:00, later, TO",
        "2026-06-18 12:00, 2026-06-18 11:00, TO"
    })
    void whatIsNoRangeIsComplainedOfBesideItsField(String from, String to, Field field) {
        LiveForm form = FORM.at(TimeChoice.FROM_TO, NOW).between(from, to);
        assertEquals(Set.of(field), form.complaints(NOW).keySet());
    }

    @ParameterizedTest
    @CsvSource({"''", "-chat", "chat_prod", "chat prod", "chat-"})
    void aNameThatNoEndpointHasIsComplainedOf(String name) {
        assertEquals(Set.of(Field.ENDPOINT), FORM.typed(name).complaints(NOW).keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "3, ''",
        "4, Datapoints every 10 s are gone",
        "400, Datapoints every 10 s and 60 s are gone",
        "1600, Datapoints shorter than an hour are gone",
        "11000, The range begins more than 455 days ago"
    })
    void whatIsGoneFollowsFromTheAgeOfTheBeginning(int hoursAgo, String words) {
        TimeRange range = new TimeRange(NOW.minus(Duration.ofHours(hoursAgo)), NOW);
        String gone = Kept.gone(range, NOW);
        assertEquals(words, gone.substring(0, Math.min(words.length(), gone.length())));
        assertEquals(words.isEmpty(), gone.isEmpty());
    }
}

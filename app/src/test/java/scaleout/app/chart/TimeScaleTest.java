package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.app.state.TimeDisplay;
import scaleout.model.timeline.Timeline.Clock;

final class TimeScaleTest {

    private static final TimeScale SCALE =
            new TimeScale(Instant.parse("2026-06-18T21:58:13Z"), Clock.UTC, Times.USUAL);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void timesFromTheStartCountFromItsTimeOfDay() {
        List<String> texts = texts(SCALE, 600);
        assertTrue(texts.contains("21:58:13 UTC"), texts.toString());
        assertTrue(texts.contains("+2 min"), texts.toString());
        assertTrue(texts.contains("18 Jun 2026"), texts.toString());
    }

    @Test
    void timesOfDayStandAtRoundTimesAndTheZoneIsPrinted() {
        List<String> texts = texts(SCALE.as(new Times(TimeDisplay.UTC, BERLIN)), 600);
        assertTrue(texts.contains("22:00"), texts.toString());
        assertTrue(texts.contains("18 Jun 2026 UTC"), texts.toString());
    }

    @Test
    void localTimesAreThoseOfTheZoneAndMidnightIsCalledByItsDay() {
        TimeScale local = SCALE.as(new Times(TimeDisplay.LOCAL, BERLIN));
        List<String> texts = texts(local, 600);
        assertTrue(texts.contains("19 Jun"), texts.toString());
        assertTrue(texts.contains("18 Jun 2026 CEST"), texts.toString());
        assertEquals("23:58:13 CEST", local.words(local.zero()));
    }

    @Test
    void aRelativeClockHasNoTimesOfDay() {
        TimeScale relative =
                new TimeScale(Instant.EPOCH, Clock.RELATIVE, new Times(TimeDisplay.LOCAL, BERLIN));
        assertTrue(texts(relative, 600).contains("relative clock"));
    }

    private static List<String> texts(TimeScale scale, double seconds) {
        Sheet sheet = new Sheet(1000, 100, (text, style) -> 7.0 * text.length());
        scale.axis(sheet, new TimeAxis(new Viewport(-10, seconds, 0), 1000), 20);
        return sheet.drawing().marks().stream()
                .filter(Mark.Label.class::isInstance)
                .map(mark -> ((Mark.Label) mark).text())
                .toList();
    }
}

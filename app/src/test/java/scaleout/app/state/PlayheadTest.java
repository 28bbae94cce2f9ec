package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Where playing has come to.
final class PlayheadTest {

    private static final Playhead QUARTER_HOUR = Playhead.over(0, 900);

    @Test
    void theSpeedThatIsProposedPlaysMinutesInSecondsAndAWeekInTwenty() {
        assertEquals(60, QUARTER_HOUR.speed());
        assertEquals(1, Playhead.over(0, 12).speed());
        assertEquals(36_000, Playhead.over(0, 7 * 86_400).speed());
    }

    @Test
    void itMovesWithTheRealClockTimesItsSpeedAndStopsAtTheEnd() {
        Playhead playing = QUARTER_HOUR.toggled();
        assertEquals(120, playing.after(2).atSeconds(), 1e-9);
        Playhead ended = playing.after(1000);
        assertEquals(900, ended.atSeconds());
        assertTrue(ended.isAtEnd());
        assertFalse(ended.plays());
    }

    @Test
    void atRestTimeDoesNotPass() {
        assertEquals(QUARTER_HOUR, QUARTER_HOUR.after(5));
    }

    @Test
    void playingAtTheEndBeginsAnew() {
        Playhead again = QUARTER_HOUR.at(900).toggled();
        assertEquals(0, again.atSeconds());
        assertTrue(again.plays());
    }

    @Test
    void itStepsFromChangeToChangeAndRests() {
        double[] moments = {0, 100, 250, 900};
        Playhead playing = QUARTER_HOUR.toggled();
        assertEquals(100, playing.stepped(moments, 1).atSeconds());
        assertFalse(playing.stepped(moments, 1).plays());
        assertEquals(250, QUARTER_HOUR.at(180).stepped(moments, 1).atSeconds());
        assertEquals(100, QUARTER_HOUR.at(180).stepped(moments, -1).atSeconds());
        assertEquals(100, QUARTER_HOUR.at(250).stepped(moments, -1).atSeconds());
        assertEquals(900, QUARTER_HOUR.at(900).stepped(moments, 1).atSeconds());
        assertEquals(0, QUARTER_HOUR.stepped(moments, -1).atSeconds());
    }

    @Test
    void speedsEndAtBothEnds() {
        assertEquals(120, QUARTER_HOUR.faster(1).speed());
        assertEquals(1, QUARTER_HOUR.faster(-99).speed());
        assertEquals(36_000, QUARTER_HOUR.faster(99).speed());
    }

    @Test
    void itNeverLeavesWhatCanBePlayed() {
        assertEquals(0, QUARTER_HOUR.at(-5).atSeconds());
        assertEquals(900, QUARTER_HOUR.at(1e9).atSeconds());
        assertThrows(IllegalArgumentException.class, () -> Playhead.over(1, 0));
    }
}

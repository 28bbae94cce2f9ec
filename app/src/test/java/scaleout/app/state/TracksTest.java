package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// Which tracks there is room for.
final class TracksTest {

    private static final Tracks ALL = new Tracks(true, true, true);

    @Test
    void aHighWindowShowsAllThatIsWanted() {
        assertEquals(ALL, ALL.fitting(600));
        assertEquals(Tracks.USUAL, Tracks.USUAL.fitting(600));
    }

    @Test
    void demandGivesWayFirstThenContentionThenTheLanes() {
        assertEquals(new Tracks(false, true, true), ALL.fitting(390));
        assertEquals(new Tracks(true, false, true), ALL.fitting(300));
        assertEquals(new Tracks(false, false, true), ALL.fitting(220));
        assertEquals(new Tracks(false, false, false), ALL.fitting(150));
    }

    @Test
    void whatIsNotWantedIsNeverShown() {
        assertEquals(
                new Tracks(false, false, false), new Tracks(false, false, false).fitting(2000));
    }
}

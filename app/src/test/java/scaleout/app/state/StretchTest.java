package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class StretchTest {

    private static final Stretch TEN = new Stretch(10, 20);

    @Test
    void itLiesBetweenTwoTimesInAnyOrder() {
        assertEquals(TEN, Stretch.between(20, 10).get());
        assertTrue(Stretch.between(3, 3).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new Stretch(2, 1));
    }

    @Test
    void extendingKeepsTheFartherEnd() {
        assertEquals(10, TEN.anchor(26));
        assertEquals(20, TEN.anchor(4));
        assertEquals(20, TEN.anchor(12));
    }

    @Test
    void theViewThatItFillsHasRoomAtBothEnds() {
        Visible view = TEN.filling(48);
        assertEquals(new Visible(9.5, 20.5, 48), view);
    }

    @Test
    void itGrowsToHoldAnother() {
        assertEquals(new Stretch(5, 20), TEN.with(new Stretch(5, 6)));
    }
}

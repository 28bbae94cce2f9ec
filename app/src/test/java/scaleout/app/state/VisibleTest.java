package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class VisibleTest {

    private static final Visible ALL = new Visible(0, 100, 0);

    @Test
    void zoomingKeepsTheTimeUnderTheMouseWhereItIs() {
        // 25 is a quarter from the left before and after
        assertEquals(new Visible(12.5, 62.5, 0), ALL.zoomed(25, 2));
        assertEquals(ALL, ALL.zoomed(25, 2).zoomed(25, 0.5));
    }

    @Test
    void zoomingEndsWhereNothingIsLeftToSee() {
        assertEquals(2, ALL.zoomed(50, 1e9).seconds(), 1e-9);
    }

    @Test
    void movingStopsAtTheEnds() {
        Visible part = new Visible(20, 40, 0);
        assertEquals(new Visible(0, 20, 0), part.later(-1000).inside(ALL));
        assertEquals(new Visible(80, 100, 0), part.later(1000).inside(ALL));
    }

    @Test
    void zoomingOutStopsAtEverything() {
        assertEquals(ALL, ALL.zoomed(50, 0.1).inside(ALL));
    }

    @Test
    void rowsScrollNoFurtherThanTheLast() {
        assertEquals(30, ALL.scrolledTo(50, 30).scrollPixels());
        assertEquals(0, ALL.scrolledTo(-5, 30).scrollPixels());
    }
}

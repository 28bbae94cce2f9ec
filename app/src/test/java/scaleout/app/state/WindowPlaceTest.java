package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether a window can be taken hold of on a screen of 1920x1080.
final class WindowPlaceTest {

    private static final WindowPlace.Screen FIRST = new WindowPlace.Screen(0, 0, 1920, 1080);

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "1800, 900, true",
        "-700, 100, true",
        "-780, 100, false", // 20 pixels are left of it
        "1900, 100, false",
        "100, 1060, false", // its title is at the bottom
        "100, -40, false" // its title is above the screen
    })
    void aTitleOnTheScreenCanBeTakenHoldOf(double x, double y, boolean can) {
        WindowPlace place = new WindowPlace(x, y, 800, 600, false);
        assertEquals(can, place.isOn(FIRST));
    }

    @ParameterizedTest
    @CsvSource({"-1280, true", "-1400, true", "100, false"})
    void aSecondScreenMayStandLeftOfTheFirst(double x, boolean can) {
        assertEquals(
                can,
                new WindowPlace(x, 50, 800, 600, false)
                        .isOn(new WindowPlace.Screen(-1600, 0, 0, 900)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1920, 1080, true",
        "0, 27, 1920, 1053, true", // below a bar of the desktop
        "100, 50, 1720, 980, false",
        "0, 0, 960, 1080, false" // the left half
    })
    void aWindowThatFillsTheScreenIsToldFromALargeOne(
            double x, double y, double width, double height, boolean fills) {
        assertEquals(fills, new WindowPlace(x, y, width, height, false).fills(FIRST));
    }
}

package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether a window can be taken hold of on a screen of 1920x1080.
final class WindowPlaceTest {

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
        assertEquals(can, place.isOn(0, 0, 1920, 1080));
    }

    @ParameterizedTest
    @CsvSource({"-1280, true", "-1400, true", "100, false"})
    void aSecondScreenMayStandLeftOfTheFirst(double x, boolean can) {
        assertEquals(can, new WindowPlace(x, 50, 800, 600, false).isOn(-1600, 0, 0, 900));
    }
}

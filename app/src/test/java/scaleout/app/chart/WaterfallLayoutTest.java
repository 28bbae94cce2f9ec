package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.app.chart.WaterfallLayout.Step;
import scaleout.app.chart.WaterfallLayout.Waterfall;
import scaleout.model.domain.Phase;

/// How one mean becomes another.
final class WaterfallLayoutTest {

    private static final Waterfall FASTER =
            new Waterfall(
                    700,
                    "before, n = 1",
                    443,
                    "after, n = 1",
                    List.of(
                            new Step("Image pull", List.of(Phase.IMAGE_PULL), -333),
                            new Step("Model download", List.of(Phase.MODEL_DOWNLOAD), 76)));

    @Test
    void eachChangeBeginsWhereTheOneBeforeItEnded() {
        List<Mark.Box> bars = Marks.of(draw(), Mark.Box.class);
        assertEquals(4, bars.size());
        Mark.Box before = bars.get(0);
        Mark.Box pull = bars.get(1);
        Mark.Box download = bars.get(2);
        Mark.Box after = bars.get(3);
        assertEquals(before.x() + before.width(), pull.x() + pull.width());
        assertEquals(pull.x(), download.x());
        assertEquals(after.x() + after.width(), download.x() + download.width());
    }

    @Test
    void theSumOfTheChangesIsPrinted() {
        List<String> texts = Marks.texts(draw());
        assertTrue(
                texts.contains("changes add up to \u2212257 s = 443 s \u2212 700 s"),
                texts.toString());
    }

    @Test
    void aGainAndALossDifferInMoreThanColour() {
        List<Mark.Box> bars = Marks.of(draw(), Mark.Box.class);
        assertEquals(Mark.Surety.GHOST, bars.get(1).surety());
        assertEquals(Mark.Surety.SOLID, bars.get(2).surety());
        assertTrue(Marks.texts(draw()).contains("+76 s"));
    }

    private static Drawing draw() {
        return WaterfallLayout.layOut(FASTER, 600, Scenes.RULER);
    }
}

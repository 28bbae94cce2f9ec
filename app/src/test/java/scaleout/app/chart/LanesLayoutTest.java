package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.app.chart.Mark.Box;
import scaleout.app.chart.Mark.Label;
import scaleout.app.chart.Mark.Surety;
import scaleout.model.calibration.Sizes;
import scaleout.model.domain.Phase;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.RetainedLane;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.Timeline;

/// The selected start-up in each lane.
final class LanesLayoutTest {

    private static final Timeline ONE = Scenes.one();
    private static final Scene SCENE = Scenes.scene(ONE, WhatIf.NOTHING, 0);
    private static final List<RetainedLane> LANES =
            RetainedLane.of(
                    FittedTimeline.of(ONE, Sizes.NONE),
                    WhatIf.NOTHING,
                    ONE.startUps().findFirst().orElseThrow());

    private static Drawing draw(List<RetainedLane> lanes) {
        return LanesLayout.layOut(SCENE, lanes, Extent.fit(SCENE), 1200, 140, Scenes.RULER);
    }

    private static String text(Drawing drawing) {
        return String.join(
                "\n",
                drawing.marks().stream()
                        .filter(Label.class::isInstance)
                        .map(mark -> ((Label) mark).text())
                        .toList());
    }

    @Test
    void eachLaneHasABarForEveryPhaseThatIsLeft() {
        List<Box> bars =
                draw(LANES).marks().stream()
                        .filter(Box.class::isInstance)
                        .map(Box.class::cast)
                        .filter(box -> box.surety() == Surety.GHOST)
                        .toList();
        long pulls = bars.stream().filter(box -> box.ink() == Ink.of(Phase.IMAGE_PULL)).count();
        long downloads =
                bars.stream().filter(box -> box.ink() == Ink.of(Phase.MODEL_DOWNLOAD)).count();
        long inits = bars.stream().filter(box -> box.ink() == Ink.of(Phase.CONTAINER_INIT)).count();
        assertEquals(List.of(1L, 2L, 3L), List.of(pulls, downloads, inits));
    }

    @Test
    void itSaysWhatEachSavesAgainstColdAndThatLanesAreNeverAdded() {
        String text = text(draw(LANES));
        assertTrue(text.contains("Compared, never added."), text);
        assertTrue(text.contains("less than cold"), text);
        assertTrue(text.contains("Image cached"), text);
    }

    @Test
    void withoutLanesItSaysWhatToDo() {
        assertTrue(text(draw(List.of())).contains("Select a start-up"));
    }
}

package scaleout.app.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.app.chart.GoingOn.Count;
import scaleout.app.chart.GoingOn.Now;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.CapacityStep;
import scaleout.model.timeline.Surroundings;
import scaleout.model.timeline.Timeline;

/// What is going on at a time.
final class GoingOnTest {

    private static final Timeline ONE = Scenes.timeline(Scenes.plain("i", 0, 60, 300, 100));

    private static Count count(Phase phase, int startUps) {
        return new Count(List.of(phase), startUps);
    }

    @Test
    void aStartUpCountsInEveryPhaseThatItIsIn() {
        GoingOn goingOn = GoingOn.of(ONE, Surroundings.UNKNOWN);
        assertEquals(List.of(count(Phase.DETECTION, 1)), goingOn.at(100).counts());
        assertEquals(
                List.of(count(Phase.IMAGE_PULL, 1), count(Phase.MODEL_DOWNLOAD, 1)),
                goingOn.at(300).counts());
        assertEquals(List.of(count(Phase.IMAGE_PULL, 1)), goingOn.at(400).counts());
        assertEquals(List.of(), goingOn.at(-1).counts());
    }

    @Test
    void aSpanGoesOnFromItsStartUntilJustBeforeItsEnd() {
        GoingOn goingOn = GoingOn.of(ONE, Surroundings.UNKNOWN);
        assertEquals(List.of(count(Phase.PROVISIONING, 1)), goingOn.at(187).counts());
        assertEquals(List.of(count(Phase.CONTAINER_INIT, 1)), goingOn.at(547).counts());
        assertEquals(List.of(), goingOn.at(647).counts());
        assertEquals(1, goingOn.at(647).ready());
        assertEquals(0, goingOn.at(646.9).ready());
    }

    @Test
    void everyStartUpIsBeforeInOrAfterItsPhasesAtAnyTime() {
        Timeline thirteen = Scenes.thirteen();
        GoingOn goingOn = GoingOn.of(thirteen, Surroundings.UNKNOWN);
        TimeScale scale = TimeScale.of(thirteen);
        for (double at = -10; at < 1000; at += 7.3) {
            double now = at;
            long inits =
                    thirteen.startUps()
                            .flatMap(startUp -> startUp.spans().stream())
                            .filter(span -> span.phase() == Phase.CONTAINER_INIT)
                            .filter(span ->
                                    scale.seconds(span.start().at()) <= now
                                            && (span.end() == null
                                                    || scale.seconds(span.end().at()) > now))
                            .count();
            int counted =
                    goingOn.at(now).counts().stream()
                            .filter(count -> count.phases().getFirst() == Phase.CONTAINER_INIT)
                            .mapToInt(Count::startUps)
                            .sum();
            assertEquals(inits, counted, "at " + now);
        }
    }

    @Test
    void whatRanBeforeCountsWhereItIsKnown() {
        Surroundings two =
                new Surroundings(
                        List.of(),
                        List.of(
                                new CapacityStep("AllTraffic", Scenes.ZERO, 2, "made up"),
                                new CapacityStep(
                                        "AllTraffic",
                                        Scenes.ZERO.plusSeconds(2000),
                                        -1,
                                        "made up")));
        Now before = GoingOn.of(ONE, two).at(10);
        assertTrue(before.complete());
        assertEquals(2, before.ready());
        assertEquals(3, before.asked());
        assertEquals(3, GoingOn.of(ONE, two).at(1000).ready());
        assertEquals(2, GoingOn.of(ONE, two).at(2000).ready());
        assertFalse(GoingOn.of(ONE, Surroundings.UNKNOWN).at(10).complete());
    }

    @Test
    void itsMomentsAreAllTimesAtWhichAnythingChanges() {
        assertArrayEquals(
                new double[] {0, 187, 247, 397, 547, 647},
                GoingOn.of(ONE, Surroundings.UNKNOWN).moments(),
                1e-6);
    }
}

package scaleout.app.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.app.state.Stretch;
import scaleout.app.state.Traces;
import scaleout.model.timeline.Timeline;

final class StretchStatisticsTest {

    private static final Timeline COLD = Traces.cold("chat");

    @Test
    void everythingIsInTheWholeTime() {
        StretchStatistics all = StretchStatistics.of(COLD, new Stretch(-1, 10_000));
        assertEquals(1, all.startUps());
        assertEquals(1, all.ready());
        assertEquals(
                COLD.startUps().findFirst().get().spans().size(),
                all.parts().stream().mapToInt(StretchStatistics.Part::n).sum());
        assertEquals(
                COLD.startUps().findFirst().get().startUpSeconds().getAsDouble(),
                all.total().get().mean(),
                1e-9);
        all.parts()
                .forEach(part ->
                        assertEquals(part.durations().get().mean(), part.secondsInside(), 1e-9));
    }

    @Test
    void onlyTheSecondsInsideCountWhileDurationsStayWhole() {
        StretchStatistics first = StretchStatistics.of(COLD, new Stretch(0, 1));
        assertEquals(1, first.startUps());
        assertEquals(0, first.ready());
        assertTrue(first.total().isEmpty());
        StretchStatistics.Part part = first.parts().getFirst();
        assertEquals(1, part.secondsInside(), 1e-9);
        assertTrue(part.durations().get().mean() > 1);
    }

    @Test
    void nothingIsBeforeTheTrace() {
        StretchStatistics none = StretchStatistics.of(COLD, new Stretch(-100, -50));
        assertEquals(0, none.startUps());
        assertEquals(List.of(), none.parts());
    }
}

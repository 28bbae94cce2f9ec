package scaleout.model.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import scaleout.model.bundle.Progress;
import scaleout.model.calibration.Sizes;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Phase;
import scaleout.model.reconstruction.Opened;
import scaleout.model.simulation.Course;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;
import scaleout.model.trace.FormatException;

/// The same start-up with ever more of it there already.
final class RetainedLaneTest {

    private static List<RetainedLane> lanes(WhatIf whatIf) throws FormatException, IOException {
        Timeline timeline = timeline();
        StartUp startUp = timeline.startUps().findFirst().orElseThrow();
        return RetainedLane.of(FittedTimeline.of(timeline, new Sizes(null, null)), whatIf, startUp);
    }

    private static Timeline timeline() throws FormatException, IOException {
        return Opened.read(Path.of("../sample-traces/qwen3-8b-g6-2xlarge"), Progress.NONE)
                .timeline();
    }

    @Test
    void eachLaneIsQuickerThanTheOneBefore() throws FormatException, IOException {
        List<RetainedLane> lanes = lanes(WhatIf.NOTHING);
        assertEquals(Arrays.asList(Lane.values()), lanes.stream().map(RetainedLane::lane).toList());
        for (int i = 1; i < lanes.size(); i++) {
            assertTrue(
                    lanes.get(i).course().totalSeconds() < lanes.get(i - 1).course().totalSeconds(),
                    lanes.get(i).lane().id());
        }
    }

    @Test
    void theLaneThatWasObservedIsAsObserved() throws FormatException, IOException {
        Course cold = lanes(WhatIf.NOTHING).getFirst().course();
        assertEquals(525, cold.startUpSeconds(), 1e-6);
    }

    @Test
    void theImageCacheLaneIsWhatTheToggleProjects()
            throws FormatException, IOException, ProjectionException {
        WhatIf on = WhatIf.NOTHING.with(Optimizations.AS_RECORDED.withImageCache(true));
        double projected = Projector.project(timeline(), on).scenario().totalSeconds();
        assertEquals(projected, lanes(WhatIf.NOTHING).get(1).course().totalSeconds(), 1e-9);
    }

    @Test
    void nothingOfWhatIsFoundIsTransferred() throws FormatException, IOException {
        List<RetainedLane> lanes = lanes(WhatIf.NOTHING);
        assertEquals(0, lanes.get(1).course().seconds(Phase.IMAGE_PULL));
        assertEquals(0, lanes.get(2).course().seconds(Phase.IMAGE_PULL));
        assertEquals(0, lanes.get(2).course().seconds(Phase.MODEL_DOWNLOAD));
        assertEquals(0, lanes.get(3).course().startUpSeconds());
    }
}

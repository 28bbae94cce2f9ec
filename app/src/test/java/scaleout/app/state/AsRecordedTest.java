package scaleout.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scaleout.app.state.Traces.copy;
import static scaleout.app.state.Traces.instance;
import static scaleout.app.state.Traces.scaleOut;
import static scaleout.app.state.Traces.timeline;

import org.junit.jupiter.api.Test;
import scaleout.app.state.Recorded.Always;
import scaleout.app.state.Recorded.Mixed;
import scaleout.app.state.Recorded.Unsaid;
import scaleout.model.domain.Lane;
import scaleout.model.domain.MetricResolution;

final class AsRecordedTest {

    @Test
    void coldInstancesHadNoImageCache() {
        AsRecorded recorded = AsRecorded.of(timeline("e", scaleOut(60, instance(Lane.COLD))));
        assertEquals(new Always<>(false), recorded.imageCache());
        assertEquals(new Unsaid<>(), recorded.dataCache());
        assertEquals(new Always<>(MetricResolution.SECONDS_60), recorded.metricResolution());
    }

    @Test
    void copiesThatFindEverythingHadTheDataCache() {
        AsRecorded recorded =
                AsRecorded.of(timeline("e", scaleOut(10, copy(Lane.IMAGE_AND_ARTIFACTS_CACHED))));
        assertEquals(new Unsaid<>(), recorded.imageCache());
        assertEquals(new Always<>(true), recorded.dataCache());
        assertEquals(new Always<>(MetricResolution.SECONDS_10), recorded.metricResolution());
    }

    @Test
    void differentLanesAndAlarmsAreMixed() {
        AsRecorded recorded =
                AsRecorded.of(
                        timeline(
                                "e",
                                scaleOut(60, instance(Lane.COLD)),
                                scaleOut(10, instance(Lane.IMAGE_CACHED))));
        assertEquals(new Mixed<>(), recorded.imageCache());
        assertEquals(new Mixed<>(), recorded.metricResolution());
    }

    @Test
    void aPeriodThatNoToggleHasIsNotSaid() {
        assertEquals(
                new Unsaid<>(),
                AsRecorded.of(timeline("e", scaleOut(300, instance(Lane.COLD))))
                        .metricResolution());
        assertEquals(
                new Unsaid<>(),
                AsRecorded.of(timeline("e", scaleOut(0, instance(Lane.COLD)))).metricResolution());
    }

    @Test
    void sizesThatNobodySaysAreAskedFor() {
        assertTrue(AsRecorded.of(Traces.ofUnknownImage("e")).imageSizeUnknown());
        assertFalse(AsRecorded.of(Traces.ofUnknownImage("e")).modelSizeUnknown());
        assertFalse(AsRecorded.of(Traces.cold("e")).imageSizeUnknown());
    }
}

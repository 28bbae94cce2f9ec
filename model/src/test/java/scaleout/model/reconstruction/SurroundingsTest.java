package scaleout.model.reconstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scaleout.model.bundle.Progress;
import scaleout.model.timeline.CapacityStep;
import scaleout.model.timeline.DemandSeries;
import scaleout.model.timeline.DemandSeries.Point;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Surroundings;
import scaleout.model.timeline.Timeline;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.TraceBuilder;

/// Demand and capacity around the start-ups of a trace.
final class SurroundingsTest {

    private static final Instant ZERO = Instant.parse("2026-06-18T14:00:00Z");

    private static Opened sample(String name) throws FormatException, IOException {
        return Opened.read(Path.of("../sample-traces", name), Progress.NONE);
    }

    @Test
    void theDemandOfAVariantIsItsInvocationsAndTheAlarmSaysWhatOneInstanceTakes()
            throws FormatException, IOException {
        Surroundings around = sample("burst-mixed-fleet").around().of("AllTraffic-g6");
        DemandSeries all =
                around.demand().stream()
                        .filter(series -> series.metric().equals("Invocations"))
                        .findFirst()
                        .orElseThrow();
        assertFalse(all.isPerInstance());
        assertEquals("requests per 60 s", all.unit());
        assertNotNull(all.limit());
        assertEquals(40, all.limit().value());
        assertEquals(
                "alarm threshold: Sum of InvocationsPerInstance above 40", all.limit().source());
    }

    @Test
    void everyStartUpOfATraceBelongsToAResourceWhoseCapacityBeforeIsKnown()
            throws FormatException, IOException {
        for (String name : List.of("burst-mixed-fleet", "copy-on-running-instance")) {
            Opened opened = sample(name);
            Timeline timeline = opened.timeline();
            timeline.scaleOuts()
                    .forEach(scaleOut ->
                            scaleOut.startUps()
                                    .forEach(startUp -> {
                                        String resource = Surroundings.resource(scaleOut, startUp);
                                        Surroundings own = opened.around().of(resource);
                                        assertFalse(own.capacity().isEmpty(), resource);
                                        assertFalse(own.demand().isEmpty(), resource);
                                    }));
        }
    }

    @Test
    void whatIsTakenAwayBetweenTwoScaleOutsIsKnown() {
        TraceBuilder trace = new TraceBuilder();
        trace.manifest("e", null);
        activity(trace, -9_000, 4);
        activity(trace, 0, 6);
        activity(trace, 3_000, 3);
        activity(trace, 6_000, 5);
        List<CapacityStep> steps = Reconstruction.of(trace.build()).around().capacity();
        assertEquals(
                List.of(4, -3),
                steps.stream().map(CapacityStep::by).skip(steps.size() - 2L).toList(),
                steps.toString());
        assertEquals(ZERO.plusSeconds(3_000), steps.getLast().at());
    }

    private static void activity(TraceBuilder trace, double seconds, int to) {
        Instant at = Moment.after(ZERO, seconds);
        trace.add(
                new ScalingActivity(
                        "a" + seconds,
                        "endpoint/e/variant/v",
                        "Setting desired instance count to %d.".formatted(to),
                        "",
                        at,
                        at.plusSeconds(300),
                        "Successful",
                        ""));
    }

    @Test
    void aLongSeriesIsReducedWithoutLosingItsPeak() {
        List<Point> points =
                IntStream.range(0, 10_001)
                        .mapToObj(i -> new Point(ZERO.plusSeconds(10L * i), 10, i == 777 ? 99 : 1))
                        .toList();
        DemandSeries series = new DemandSeries("v", "m", "requests per 10 s", false, points, null);
        assertTrue(series.points().size() <= DemandSeries.MOST_POINTS);
        assertEquals(99, series.points().stream().mapToDouble(Point::value).max().orElseThrow());
        assertEquals(100_010, series.points().stream().mapToDouble(Point::seconds).sum(), 1e-6);
    }
}

package scaleout.model.reconstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.trace.AlarmTransition;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.TraceBuilder;

/// What is made of a trace that has no metrics but those of the whole.
class ServedCountsTest {

    private static final Instant MINUTE = Instant.parse("2026-06-18T14:00:00Z");
    private static final String ALARM = "TargetTracking-endpoint/e/variant/v-AlarmHigh-1";

    private final TraceBuilder trace = new TraceBuilder();

    private static Instant at(double seconds) {
        return Moment.after(MINUTE, seconds);
    }

    @BeforeEach
    void itIsAboutOneEndpoint() {
        trace.manifest("e", null);
    }

    private void sums(String id, String metric) {
        trace.add(
                new MetricQuery(
                        id,
                        "AWS/SageMaker",
                        metric,
                        Map.of("EndpointName", "e", "VariantName", "v"),
                        "Sum",
                        60));
    }

    /// 120 requests a minute; each adds one over the number that serve.
    private void served(double... minutes) {
        sums("all", "Invocations");
        sums("each", "InvocationsPerInstance");
        for (int i = 0; i < minutes.length; i++) {
            trace.value("all", new Datapoint(at(60 * i), 120));
            trace.value("each", new Datapoint(at(60 * i), 120 / minutes[i]));
        }
    }

    private void alarm(double seconds) {
        trace.add(
                new AlarmTransition(
                        ALARM,
                        at(seconds),
                        "ALARM",
                        60,
                        5.0,
                        at(60),
                        List.of(new Datapoint(at(60), 9))));
    }

    private List<ScaleOut> scaleOuts() {
        return Reconstruction.of(trace.build()).timeline().scaleOuts();
    }

    @Test
    void moreThatServeAreAScaleOutFromTheAlarmUntilTheyServed() {
        alarm(250);
        // the two came during the twelfth minute
        served(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.7, 3, 3);

        ScaleOut only = scaleOuts().getFirst();

        assertEquals(2, only.startUps().size());
        StartUp startUp = only.startUps().getFirst();
        assertTrue(Math.abs(Moment.seconds(at(255), only.at())) <= 10, only::toString);
        assertEquals(at(690), startUp.readyAt().at());
        assertEquals(Evidence.INFERRED, startUp.readyAt().evidence());
        assertTrue(startUp.readyAt().uncertaintySeconds() < 90, startUp::toString);
        assertEquals(at(60), startUp.span(Phase.DETECTION).orElseThrow().start().at());
        assertTrue(startUp.span(Phase.IMAGE_PULL).orElseThrow().isBlock());
    }

    @Test
    void withoutAnAlarmOnlyReadyIsKnown() {
        served(1, 1, 1, 1, 2, 2);

        StartUp only = scaleOuts().getFirst().startUps().getFirst();

        assertEquals(at(240), only.readyAt().at());
        assertEquals(List.of(Phase.CONTAINER_INIT), only.spans().getFirst().phases());
        assertEquals(0, only.startUpSeconds().orElseThrow(), 5);
    }

    @Test
    void metricsThatAreNotOfTheSameRequestsTellNothing() {
        served(1.3, 1, 2.4, 1.9, 2, 3.3, 2.6);

        assertEquals(List.of(), scaleOuts());
    }

    @Test
    void howManyServedBeforeAnActivityIsHowManyThereWere() {
        served(3, 3, 3, 3, 3);
        trace.add(
                new ScalingActivity(
                        "a",
                        "endpoint/e/variant/v",
                        "Setting desired instance count to 5.",
                        "",
                        at(310.5),
                        at(700.5),
                        "Successful",
                        ""));

        assertEquals(2, scaleOuts().getFirst().startUps().size());
    }
}

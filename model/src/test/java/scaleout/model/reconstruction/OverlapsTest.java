package scaleout.model.reconstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.trace.AlarmTransition;
import scaleout.model.trace.CapacityReport;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.InferenceComponent;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.MeasuredDuration;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.TraceBuilder;

/// What several sources, or several scale-outs at once, say of the same start-up.
class OverlapsTest {

    private static final Instant LAUNCH = Instant.parse("2026-06-18T14:00:00.250Z");

    private final TraceBuilder trace = new TraceBuilder();

    private static Instant at(double seconds) {
        return Moment.after(LAUNCH, seconds);
    }

    private void activity(double seconds, int to, double endSeconds) {
        trace.add(
                new ScalingActivity(
                        "a" + to,
                        "endpoint/e/variant/v",
                        "Setting desired instance count to %d.".formatted(to),
                        "",
                        at(seconds),
                        at(endSeconds),
                        "Successful",
                        ""));
    }

    private List<ScaleOut> scaleOuts() {
        return Reconstruction.of(trace.build()).timeline().scaleOuts();
    }

    @Test
    void noInstanceIsLeftOutWhileOneOfTwoActivitiesAtOnceCanHaveAskedForIt() {
        activity(-9_000, 1, -8_900);
        activity(0, 2, 300);
        activity(60, 3, 500);
        trace.add(new LogEvent("v/i-0aaa", at(200), "first"));
        trace.add(new LogEvent("v/i-0bbb", at(400), "second"));

        List<ScaleOut> both = scaleOuts();

        assertEquals("i-0aaa", both.get(1).startUps().getFirst().instance());
        assertEquals("i-0bbb", both.getLast().startUps().getFirst().instance());
    }

    @Test
    void anAlarmThatStaysInAlarmIsNoDetectionOfTheNextReportedScaleOut() {
        trace.manifest("e", null);
        for (double[] report : new double[][] {{0, 1, 2}, {45, 1, 4}}) {
            trace.add(
                    new CapacityReport(
                            "e",
                            "v",
                            null,
                            at(report[0]),
                            (int) report[1],
                            (int) report[2],
                            "Updating",
                            at(report[0]),
                            "event",
                            true));
        }
        trace.add(
                new AlarmTransition(
                        "TargetTracking-endpoint/e/variant/v-AlarmHigh-1",
                        at(-5),
                        "ALARM",
                        10,
                        5.0,
                        at(-60),
                        List.of(new Datapoint(at(-60), 9))));

        List<ScaleOut> both = scaleOuts();

        assertTrue(both.getFirst().startUps().getFirst().span(Phase.DETECTION).isPresent());
        assertTrue(both.getLast().startUps().getFirst().span(Phase.DETECTION).isEmpty());
    }

    @Test
    void anInstanceThatHoldsCopiesIsNotCountedOnceMoreAsOneOfItsVariant() {
        trace.manifest("e", null);
        trace.add(new InferenceComponent("ic", "e", "v", null, null, Map.of(), null, null));
        trace.add(
                new MetricQuery(
                        "m",
                        "/aws/sagemaker/Endpoints",
                        "CPUUtilization",
                        Map.of("EndpointName", "e", "VariantName", "v", "InstanceId", "i-0aaa"),
                        "Average",
                        60));
        trace.add(
                new MetricQuery(
                        "w",
                        "AWS/SageMaker",
                        "Invocations",
                        Map.of("InferenceComponentName", "ic"),
                        "Sum",
                        60));
        Instant minute = Instant.parse("2026-06-18T14:00:00Z");
        trace.value("w", new Datapoint(minute.minusSeconds(600), 3));
        trace.value("m", new Datapoint(minute, 3));

        assertEquals(List.of(), scaleOuts());
    }

    @Test
    void aContainerStartThatIsOnlyComputedBoundsProvisioningByItsLatest() {
        activity(-9_000, 1, -8_900);
        activity(0, 3, 400);
        for (String metric : List.of("container_start_time", "model_download_time")) {
            trace.add(
                    new MeasuredDuration(
                            metric,
                            Map.of("@resource.host.id", "i-0aaa"),
                            at(390),
                            60,
                            metric.startsWith("c") ? 100 : 200));
        }

        Moment provisioned =
                scaleOuts()
                        .getLast()
                        .startUps()
                        .getFirst()
                        .span(Phase.PROVISIONING)
                        .orElseThrow()
                        .end();

        assertEquals(Evidence.BOUNDED, provisioned.evidence());
        // ready at 330 to 390, so the container started by 291 and the download began by 91
        assertEquals(
                91,
                Moment.seconds(at(0), provisioned.at()) + provisioned.uncertaintySeconds(),
                1.5,
                provisioned.toString());
    }

    @Test
    void aCopyThatOnlyItsRequestsShowIsAStartUpOfUnknownLaunch() {
        trace.manifest("e", null);
        trace.add(new InferenceComponent("ic", "e", "v", null, null, Map.of(), null, null));
        Instant minute = Instant.parse("2026-06-18T14:00:00Z");
        for (int i = 0; i < 2; i++) {
            String id = "i-0aaa" + i;
            trace.add(
                    new MetricQuery(
                            "m" + i,
                            "AWS/SageMaker",
                            "Invocations",
                            Map.of("InferenceComponentName", "ic", "InstanceId", id),
                            "Sum",
                            60));
            trace.value("m" + i, new Datapoint(minute.plusSeconds(600L * i), 3));
        }

        assertEquals("i-0aaa1", scaleOuts().getFirst().startUps().getFirst().instance());
    }
}

package scaleout.model.reconstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.trace.AlarmTransition;
import scaleout.model.trace.CapacityReport;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.Endpoint;
import scaleout.model.trace.EndpointConfig;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.LogStream;
import scaleout.model.trace.MeasuredDuration;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.TraceBuilder;

/// What is made of events, polls, measured durations and lone logs, on traces that hold little else.
class OtherSourcesTest {

    private static final Instant LAUNCH = Instant.parse("2026-06-18T14:00:00.250Z");

    private final TraceBuilder trace = new TraceBuilder();

    @BeforeEach
    void itIsAboutOneEndpoint() {
        trace.manifest("e", null);
    }

    private static Instant at(double seconds) {
        return Moment.after(LAUNCH, seconds);
    }

    private void activity(int to, @Nullable Instant end) {
        trace.add(
                new EndpointConfig(
                        "c", List.of(new EndpointConfig.Variant("v", "m", "ml.g6.2xlarge", 1))));
        trace.add(
                new ScalingActivity(
                        "a" + to,
                        "endpoint/e/variant/v",
                        "Setting desired instance count to %d.".formatted(to),
                        "",
                        LAUNCH,
                        end,
                        end == null ? "InProgress" : "Successful",
                        ""));
    }

    private void log(double seconds, String line) {
        trace.add(new LogEvent("v/i-0abc", at(seconds), line));
    }

    private void measured(String metric, double endSeconds, double seconds) {
        trace.add(
                new MeasuredDuration(
                        metric,
                        Map.of(
                                "aws.sagemaker.endpoint.name", "e",
                                "@resource.host.id", "i-0abc"),
                        at(endSeconds),
                        15,
                        seconds));
    }

    private void event(
            double seconds, @Nullable Integer current, @Nullable Integer desired, boolean isEvent) {
        trace.add(
                new CapacityReport(
                        "e",
                        "v",
                        null,
                        at(seconds),
                        current,
                        desired,
                        current != null && current.equals(desired) ? "InService" : "Updating",
                        null,
                        isEvent ? "EventBridge" : "describe-endpoint",
                        isEvent));
    }

    private Reconstruction.Result result() {
        return Reconstruction.of(trace.build());
    }

    private ScaleOut only() {
        List<ScaleOut> all = result().timeline().scaleOuts();
        assertEquals(1, all.size(), all.toString());
        return all.getFirst();
    }

    private static void assertNear(double seconds, double tolerance, Moment moment) {
        assertEquals(seconds, Moment.seconds(LAUNCH, moment.at()), tolerance, moment.toString());
        assertTrue(moment.uncertaintySeconds() <= tolerance + 1e-9, moment.toString());
    }

    @Test
    void pollsBoundTheLaunchAndTheEndOfAScaleOutWithoutActivities() {
        event(-10, 1, 1, false);
        event(0, 1, 3, false);
        event(290, 1, 3, false);
        event(300, 3, 3, false);

        ScaleOut scaleOut = only();

        assertEquals(2, scaleOut.startUps().size());
        Span block = scaleOut.startUps().getFirst().spans().getFirst();
        assertEquals(Evidence.BOUNDED, block.start().evidence());
        assertNear(-5, 5, block.start());
        assertEquals(at(295), block.end().at());
    }

    @Test
    void anEventIsWhenTheStateChangedAndItsAlarmIsFoundByName() {
        event(0, 1, 2, true);
        event(300, 2, 2, true);
        trace.add(
                new AlarmTransition(
                        "TargetTracking-endpoint/e/variant/v-AlarmHigh-1",
                        at(-5),
                        "ALARM",
                        60,
                        8.0,
                        at(-200),
                        List.of(new Datapoint(at(-200), 9))));

        StartUp startUp = only().startUps().getFirst();

        assertEquals(300, startUp.startUpSeconds().orElseThrow(), 1e-9);
        assertEquals(Evidence.MEASURED, startUp.readyAt().evidence());
        assertEquals(200, startUp.detectionSeconds().orElseThrow(), 1e-9);
    }

    @Test
    void activitiesGoBeforeEventsOfTheSameScaleOut() {
        activity(2, at(300));
        event(1, 1, 2, true);
        event(302, 2, 2, true);

        assertEquals(LAUNCH, only().at());
    }

    @Test
    void anActivityWithoutAnEndEndsWhenTheEndpointHasWhatWasWanted() {
        activity(2, null);
        event(280, 1, 2, true);
        event(300, 2, 2, true);

        assertEquals(at(300), only().startUps().getFirst().readyAt().at());
    }

    @Test
    void anActivityWithoutAnEndEndsWithTheMeasuredWhole() {
        activity(2, null);
        trace.add(
                new MeasuredDuration(
                        "e2e_duration",
                        Map.of("aws.sagemaker.endpoint.name", "e"),
                        at(315),
                        15,
                        310));

        Moment ready = only().startUps().getFirst().readyAt();

        assertEquals(at(310), ready.at());
        assertEquals(Evidence.INFERRED, ready.evidence());
    }

    @Test
    void aLoneLogShowsContainerInitAndSaysThatTheLaunchIsUnknown() {
        log(0, "INFO vLLM API server version 0.11.2");
        log(60, "INFO:     Application startup complete.");

        Reconstruction.Result result = result();
        StartUp startUp = result.timeline().startUps().findFirst().orElseThrow();

        assertEquals("i-0abc", startUp.instance());
        assertEquals(List.of(Phase.CONTAINER_INIT), startUp.spans().getFirst().phases());
        assertTrue(
                result.findings().stream().anyMatch(found -> found.summary().contains("unknown")),
                result.findings().toString());
    }

    @Test
    void aLogThatOnlyServesIsNoStartUp() {
        log(0, "INFO:     127.0.0.1:1 - \"GET /ping HTTP/1.1\" 200 OK");
        log(60, "INFO:     127.0.0.1:1 - \"GET /ping HTTP/1.1\" 200 OK");

        assertTrue(result().timeline().scaleOuts().isEmpty());
    }

    @Test
    void aStreamWithoutEventsTellsWhenItsContainerStarted() {
        activity(2, at(400));
        trace.add(new LogStream("v/i-0abc", "/aws/sagemaker/Endpoints/e", at(300)));

        StartUp startUp = only().startUps().getFirst();

        assertEquals("i-0abc", startUp.instance());
        assertEquals(at(300), startUp.span(Phase.CONTAINER_INIT).orElseThrow().start().at());
    }

    @Test
    void theMeasuredStartOfTheContainerPlacesReadyAfterItsFirstLine() {
        activity(2, at(400));
        log(300, "INFO vLLM API server version 0.11.2");
        log(370, "INFO:     Application startup complete.");
        measured("container_start_time", 390, 76);

        Moment ready = only().startUps().getFirst().readyAt();

        assertNear(375, 1.5, ready);
        assertEquals(Evidence.INFERRED, ready.evidence());
    }

    @Test
    void readyIsNotBeforeTheContainersFirstLineHoweverCoarseTheClock() {
        trace.add(new LogEvent("v/i-0abc", at(300), "I0922 http_server.cc:187] x", 2));
        trace.add(
                new LogEvent(
                        "v/i-0abc",
                        at(300.1),
                        "I0922 http_server.cc:187] Started HTTPService at 0.0.0.0:8000",
                        2));

        StartUp startUp = result().timeline().startUps().findFirst().orElseThrow();

        assertFalse(startUp.readyAt().at().isBefore(at(300)), startUp.toString());
    }

    @Test
    void aMeasuredStartOfNoTimeEndsAtTheContainersFirstLine() {
        activity(2, at(400));
        log(300, "INFO vLLM API server version 0.11.2");
        measured("container_start_time", 310, 0.1);

        Moment ready = only().startUps().getFirst().readyAt();

        assertEquals(at(300), ready.at());
    }

    @Test
    void aMeasuredDownloadPartsItFromTheLongerPull() {
        activity(2, at(400));
        log(300, "INFO vLLM API server version 0.11.2");
        instanceMetric(Instant.parse("2026-06-18T14:00:30Z"), 10);
        measured("model_download_time", 120, 80);

        StartUp startUp = only().startUps().getFirst();

        Span pull = startUp.span(Phase.IMAGE_PULL).orElseThrow();
        Span download = startUp.span(Phase.MODEL_DOWNLOAD).orElseThrow();
        assertEquals(List.of(Phase.IMAGE_PULL), pull.phases());
        assertEquals(at(300), pull.end().at());
        assertEquals(80, download.seconds().orElseThrow(), 1e-9);
        assertEquals(Evidence.INFERRED, download.evidence());
    }

    @Test
    void aDownloadThatFillsTheTimeLeavesTheEndOfThePullOpen() {
        activity(2, at(400));
        log(300, "INFO vLLM API server version 0.11.2");
        instanceMetric(Instant.parse("2026-06-18T14:00:30Z"), 10);
        measured("model_download_time", 310, 265);

        StartUp startUp = only().startUps().getFirst();

        Span provisioning = startUp.span(Phase.PROVISIONING).orElseThrow();
        assertNear(32, 3, provisioning.end());
        Span pull = startUp.span(Phase.IMAGE_PULL).orElseThrow();
        assertTrue(pull.end().uncertaintySeconds() > 100, pull.toString());
    }

    private void instanceMetric(Instant first, int period) {
        trace.add(
                new MetricQuery(
                        "all",
                        "AWS/SageMaker",
                        "Invocations",
                        Map.of("VariantName", "v"),
                        "Sum",
                        10));
        trace.value("all", new Datapoint(first.minusSeconds(600), 1));
        trace.add(
                new MetricQuery(
                        "one",
                        "/aws/sagemaker/Endpoints",
                        "CPUUtilization",
                        Map.of("VariantName", "v", "InstanceId", "i-0abc"),
                        "Average",
                        period));
        for (int i = 0; i < 30; i++) {
            trace.value("one", new Datapoint(first.plusSeconds((long) i * period), 10));
        }
    }

    @Test
    void sourcesThatContradictEachOtherAreToldAndNotAveraged() {
        activity(2, at(400));
        trace.add(
                new MeasuredDuration(
                        "e2e_duration",
                        Map.of("aws.sagemaker.endpoint.name", "e"),
                        at(330),
                        15,
                        320));

        Reconstruction.Result result = result();

        assertEquals(
                at(400), result.timeline().startUps().findFirst().orElseThrow().readyAt().at());
        Finding conflict =
                result.findings().stream()
                        .filter(found -> found.summary().startsWith("Two sources differ"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(conflict.explanation().contains("400.0 s"), conflict.explanation());
        assertTrue(conflict.explanation().contains("320.0 s"), conflict.explanation());
    }

    @Test
    void insufficientCapacityIsToldWithItsZone() {
        activity(2, at(400));
        trace.add(
                new MeasuredDuration(
                        "ice_count",
                        Map.of("@resource.cloud.availability_zone", "us-east-1a"),
                        at(100),
                        15,
                        3));

        assertTrue(
                result().findings().stream()
                        .anyMatch(found ->
                                found.summary().contains("3 times")
                                        && found.summary().contains("us-east-1a")));
    }

    @Test
    void startUpsOfOneScaleOutThatRunTwoVersionsAreToldApart() {
        activity(3, at(600));
        trace.add(
                new Endpoint(
                        "e",
                        "c",
                        List.of(
                                new Endpoint.Variant(
                                        "v",
                                        List.of(
                                                image("sha256:old", at(-9000)),
                                                image("sha256:new", at(200)))))));
        instanceMetric(Instant.parse("2026-06-18T14:00:30Z"), 10);
        trace.add(
                new MetricQuery(
                        "two",
                        "/aws/sagemaker/Endpoints",
                        "CPUUtilization",
                        Map.of("VariantName", "v", "InstanceId", "i-0def"),
                        "Average",
                        10));
        trace.value("two", new Datapoint(Instant.parse("2026-06-18T14:04:10Z"), 10));

        Reconstruction.Result result = result();

        assertEquals(
                List.of("sha256:old", "sha256:new"),
                result.timeline().startUps().map(startUp -> startUp.image().digest()).toList());
        assertTrue(
                result.findings().stream()
                        .anyMatch(found -> found.summary().contains("2 versions")));
    }

    private static Endpoint.Image image(String digest, Instant resolvedAt) {
        return new Endpoint.Image(null, "repository@" + digest, resolvedAt);
    }
}

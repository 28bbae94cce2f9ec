package scaleout.model.reconstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StageName;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;
import scaleout.model.trace.Alarm;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.EndpointConfig;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.TraceBuilder;

/// The rules one by one, on traces that hold nothing else.
class RulesTest {

    private static final Instant LAUNCH = Instant.parse("2026-06-18T14:00:00.250Z");
    private static final String ALARM = "TargetTracking-endpoint/e/variant/v-AlarmHigh-1";

    private final TraceBuilder trace = new TraceBuilder();

    private static Instant at(double seconds) {
        return Moment.after(LAUNCH, seconds);
    }

    @BeforeEach
    void oneInstanceAtFirst() {
        trace.add(
                new EndpointConfig(
                        "c", List.of(new EndpointConfig.Variant("v", "m", "ml.g6.2xlarge", 1))));
    }

    private void activity(int to, Instant end, String status) {
        trace.add(
                new ScalingActivity(
                        "a" + to,
                        "endpoint/e/variant/v",
                        "Setting desired instance count to %d.".formatted(to),
                        "monitor alarm %s in state ALARM triggered policy p".formatted(ALARM),
                        LAUNCH,
                        end,
                        status,
                        ""));
    }

    private void log(double seconds, String line) {
        trace.add(new LogEvent("v/i-0abc", at(seconds), line));
    }

    private void metric(String id, String name, String instance, int period, double... values) {
        Map<String, String> dimensions =
                instance.isEmpty()
                        ? Map.of("VariantName", "v")
                        : Map.of("VariantName", "v", "InstanceId", instance);
        trace.add(new MetricQuery(id, "AWS/SageMaker", name, dimensions, "Maximum", period));
        Instant first = Instant.parse("2026-06-18T13:57:00Z");
        for (int i = 0; i < values.length; i++) {
            trace.value(id, new Datapoint(first.plusSeconds((long) i * period), values[i]));
        }
    }

    private List<StartUp> startUps() {
        return Reconstruction.of(trace.build()).timeline().startUps().toList();
    }

    @Test
    void anActivityAloneGivesTheTotalAsMeasuredAndOneInferredBlock() {
        activity(2, at(400), "Successful");

        StartUp only = startUps().getFirst();

        assertEquals(400, only.startUpSeconds().orElseThrow(), 1e-9);
        assertEquals(Evidence.MEASURED, only.readyAt().evidence());
        Span block = only.spans().getFirst();
        assertEquals(
                List.of(
                        Phase.PROVISIONING,
                        Phase.IMAGE_PULL,
                        Phase.MODEL_DOWNLOAD,
                        Phase.CONTAINER_INIT),
                block.phases());
        assertEquals(Evidence.INFERRED, block.evidence());
    }

    @Test
    void anActivityOf48InstancesGives47StartUpsThatShareItsBrackets() {
        activity(48, at(426), "Successful");

        List<StartUp> all = startUps();

        assertEquals(47, all.size());
        assertEquals("instance 1 of 47", all.getFirst().instance());
        assertEquals(at(426), all.getLast().readyAt().at());
    }

    @Test
    void anActivityWithoutAnEndLeavesItsStartUpsOpen() {
        activity(3, null, "InProgress");

        for (StartUp startUp : startUps()) {
            assertNull(startUp.readyAt());
            assertNull(startUp.spans().getLast().end());
        }
        assertTrue(
                Reconstruction.of(trace.build())
                        .findings()
                        .getFirst()
                        .summary()
                        .startsWith("2 of the start-ups"));
    }

    @Test
    void aFailedActivityIsAFindingAndNoScaleOut() {
        activity(2, at(5), "Failed");

        Reconstruction.Result result = Reconstruction.of(trace.build());

        assertEquals(List.of(), result.timeline().scaleOuts());
        assertTrue(result.findings().getFirst().summary().contains("failed"));
    }

    @Test
    void aScaleInIsNoScaleOut() {
        activity(1, at(5), "Successful");

        assertEquals(List.of(), Reconstruction.of(trace.build()).timeline().scaleOuts());
    }

    @Test
    void readyLiesBetweenTheServersWordAndTheEndOfItsActivity() {
        activity(2, at(320), "Successful");
        log(200, "INFO vLLM API server version 0.11.2");
        log(300, "INFO:     Application startup complete.");

        Moment ready = startUps().getFirst().readyAt();

        assertEquals(Evidence.BOUNDED, ready.evidence());
        // soon after the server's word; the bound reaches to the activity's end
        assertEquals(at(305), ready.at());
        assertEquals(15, ready.uncertaintySeconds(), 1e-9);
    }

    @Test
    void aPassedHealthCheckInTheLogIsANarrowerBound() {
        activity(2, at(420), "Successful");
        log(200, "INFO vLLM API server version 0.11.2");
        log(300, "INFO:     Application startup complete.");
        log(304, "INFO:     169.254.178.2:41932 - \"GET /ping HTTP/1.1\" 200 OK");

        Moment ready = startUps().getFirst().readyAt();

        assertEquals(at(302), ready.at());
        assertEquals(2, ready.uncertaintySeconds(), 1e-9);
    }

    @Test
    void whatEndedBeforeTheContainerSpokeIsNotAboutIt() {
        activity(2, at(250), "Successful");
        log(240, "INFO vLLM API server version 0.11.2");
        log(300, "INFO:     Application startup complete.");

        Moment ready = startUps().getFirst().readyAt();

        assertEquals(Evidence.INFERRED, ready.evidence());
        assertTrue(ready.at().isAfter(at(300)));
    }

    @Test
    void aContainerThatDownloadsItselfTakesTheDownloadOutOfTheBlock() {
        activity(2, null, "InProgress");
        log(200, "INFO  ModelServer Starting model server ...");
        log(205, "INFO  ModelInfo S3 url found, start downloading from s3://bucket/model/");
        log(265, "INFO  ModelInfo Download completed! Files saved to /tmp/.djl.ai/download/a4");
        log(300, "INFO  ModelServer BOTH API bind to: http://0.0.0.0:8080");

        StartUp only = startUps().getFirst();

        Span download = only.span(Phase.MODEL_DOWNLOAD).orElseThrow();
        assertEquals(DownloadedBy.CONTAINER, download.by());
        assertEquals(60, download.seconds().orElseThrow(), 1e-9);
        assertEquals(Evidence.MEASURED, download.evidence());
        assertEquals(
                List.of(Phase.PROVISIONING, Phase.IMAGE_PULL),
                only.span(Phase.IMAGE_PULL).orElseThrow().phases());
    }

    @Test
    void stagesComeFromTheServersLogAndLieInsideContainerInit() {
        activity(2, at(320), "Successful");
        log(200, "INFO vLLM API server version 0.11.2");
        log(240, "INFO [loader.py:458] Loading weights took 31.22 seconds");
        log(
                290,
                "INFO [core.py:159] init engine (profile, create kv cache, warmup model) took 39.80 seconds");
        log(300, "INFO:     Application startup complete.");

        Span init = startUps().getFirst().span(Phase.CONTAINER_INIT).orElseThrow();

        assertEquals(
                List.of(
                        StageName.SERVER_START,
                        StageName.WEIGHTS_TO_GPU,
                        StageName.ENGINE_INIT,
                        StageName.HEALTH_CHECK),
                init.stages().stream().map(stage -> stage.name()).toList());
        assertEquals(31.22, init.stages().get(1).seconds(), 1e-6);
        assertEquals(at(240), init.stages().get(1).end().at());
    }

    @Test
    void theFirstOwnDatapointBoundsTheEndOfProvisioning() {
        activity(2, null, "InProgress");
        metric("all", "Invocations", "", 60, 1, 1, 1, 1, 1);
        trace.add(
                new MetricQuery(
                        "own",
                        "/aws/sagemaker/Endpoints",
                        "CPUUtilization",
                        Map.of("VariantName", "v", "InstanceId", "i-0abc"),
                        "Average",
                        60));
        trace.value("own", new Datapoint(Instant.parse("2026-06-18T14:01:00Z"), 3));
        log(300, "INFO vLLM API server version 0.11.2");

        StartUp only = startUps().getFirst();

        Moment end = only.span(Phase.PROVISIONING).orElseThrow().end();
        assertEquals(Evidence.BOUNDED, end.evidence());
        assertEquals(Instant.parse("2026-06-18T14:01:30Z"), end.at());
        assertEquals(30, end.uncertaintySeconds(), 1e-9);
        Span block = only.span(Phase.IMAGE_PULL).orElseThrow();
        assertEquals(Evidence.BOUNDED, block.start().evidence());
        assertEquals(Evidence.BOUNDED, block.end().evidence());
        assertEquals(Evidence.BOUNDED, block.evidence());
    }

    @Test
    void detectionStartsAtTheFirstOfTheUnbrokenRunOfBreachingDatapoints() {
        activity(2, at(300), "Successful");
        trace.add(
                new Alarm(
                        ALARM,
                        "AWS/SageMaker",
                        "ConcurrentRequestsPerModel",
                        Map.of("VariantName", "v"),
                        "Maximum",
                        10,
                        3,
                        3,
                        8.0,
                        "GreaterThanThreshold"));
        // 13:57:00 on, every 10 s: one lone breach, then a run from 13:58:00 on
        metric("c", "ConcurrentRequestsPerModel", "", 10, 5, 9, 5, 5, 5, 5, 9, 9, 9, 9, 9, 9);

        Span detection = startUps().getFirst().span(Phase.DETECTION).orElseThrow();

        assertEquals(Instant.parse("2026-06-18T13:58:00Z"), detection.start().at());
        assertEquals(10, detection.start().uncertaintySeconds());
        assertEquals(LAUNCH, detection.end().at());
    }

    @Test
    void withoutAlarmAndMetricDetectionIsUnknown() {
        activity(2, at(300), "Successful");

        assertTrue(startUps().getFirst().detectionSeconds().isEmpty());
    }

    @Test
    void theInstanceTypeComesFromTheConfigOfTheVariant() {
        activity(2, at(300), "Successful");

        Timeline timeline = Reconstruction.of(trace.build()).timeline();

        assertEquals("ml.g6.2xlarge", timeline.scaleOuts().getFirst().instanceType());
        assertEquals("e", timeline.endpoint());
    }

    private void highAlarm(int datapoints, int periods) {
        trace.add(
                new Alarm(
                        ALARM,
                        "AWS/SageMaker",
                        "ConcurrentRequestsPerModel",
                        Map.of("VariantName", "v"),
                        "Maximum",
                        10,
                        periods,
                        datapoints,
                        8.0,
                        "GreaterThanThreshold"));
    }

    private Instant detectedFrom() {
        return startUps().getFirst().span(Phase.DETECTION).orElseThrow().start().at();
    }

    @Test
    void aGapEndsTheRunOfBreachingDatapoints() {
        activity(2, at(300), "Successful");
        highAlarm(3, 3);
        metric("c", "ConcurrentRequestsPerModel", "", 10, 5);
        trace.value("c", new Datapoint(Instant.parse("2026-06-18T13:57:10Z"), 99));
        for (int i = 0; i < 3; i++) {
            trace.value(
                    "c",
                    new Datapoint(Instant.parse("2026-06-18T13:59:00Z").plusSeconds(10L * i), 99));
        }

        assertEquals(Instant.parse("2026-06-18T13:59:00Z"), detectedFrom());
    }

    @Test
    void whereTwoOfThreeSufficeTheFirstOfThemStartsDetection() {
        activity(2, at(300), "Successful");
        highAlarm(2, 3);
        metric(
                "c",
                "ConcurrentRequestsPerModel",
                "",
                10,
                5,
                5,
                5,
                5,
                5,
                5,
                5,
                5,
                5,
                5,
                5,
                5,
                5,
                5,
                90,
                5,
                90);

        assertEquals(Instant.parse("2026-06-18T13:59:20Z"), detectedFrom());
    }

    @Test
    void aMetricThatBreachesFromItsFirstDatapointOnIsNoMeasuredStart() {
        activity(2, at(300), "Successful");
        highAlarm(3, 3);
        metric(
                "c",
                "ConcurrentRequestsPerModel",
                "",
                10,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9,
                9);

        assertEquals(
                Evidence.INFERRED,
                startUps().getFirst().span(Phase.DETECTION).orElseThrow().start().evidence());
    }

    @Test
    void activitiesOfOtherEndpointsAreLeftOut() {
        trace.manifest("e", null);
        activity(2, at(400), "Successful");
        trace.add(
                new ScalingActivity(
                        "other",
                        "endpoint/other/variant/v",
                        "Setting desired instance count to 9.",
                        "",
                        at(10),
                        at(300),
                        "Successful",
                        ""));

        Reconstruction.Result result = Reconstruction.of(trace.build());

        assertEquals(1, result.timeline().scaleOuts().size());
        assertTrue(result.findings().getFirst().summary().contains("other endpoints"));
    }

    @Test
    void instancesThatRunContradictAnInitialCountThatIsOutOfDate() {
        for (int i = 0; i < 4; i++) {
            trace.add(new LogEvent("v/i-0%d".formatted(i), at(-600), "GET /ping"));
        }
        activity(5, at(400), "Successful");
        log(200, "INFO vLLM API server version 0.11.2");

        assertEquals(List.of("i-0abc"), startUps().stream().map(StartUp::instance).toList());
    }

    @Test
    void anInitialCountAboveWhatWasAskedForHidesNoScaleOut() {
        trace.add(
                new EndpointConfig(
                        "c", List.of(new EndpointConfig.Variant("w", "m", "ml.g6.2xlarge", 10))));
        trace.add(new LogEvent("w/i-01", at(-600), "GET /ping"));
        trace.add(new LogEvent("w/i-02", at(200), "INFO vLLM API server version 0.11.2"));
        trace.add(
                new ScalingActivity(
                        "a",
                        "endpoint/e/variant/w",
                        "Setting desired instance count to 2.",
                        "monitor alarm TargetTracking-endpoint/e/variant/w-AlarmHigh-1 in state ALARM triggered policy p",
                        LAUNCH,
                        at(400),
                        "Successful",
                        ""));

        assertEquals(List.of("i-02"), startUps().stream().map(StartUp::instance).toList());
    }

    @Test
    void anActivityThatWasGivenUpInventsNoStartUps() {
        activity(4, at(300), "Unfulfilled");
        log(200, "INFO vLLM API server version 0.11.2");

        assertEquals(List.of("i-0abc"), startUps().stream().map(StartUp::instance).toList());
    }

    @Test
    void anAbsurdCountIsNotBelieved() {
        activity(999_999, at(300), "Successful");

        Reconstruction.Result result = Reconstruction.of(trace.build());

        assertEquals(0, result.timeline().startUps().count());
        assertTrue(result.findings().getFirst().summary().contains("not believed"));
    }

    @Test
    void readyInTheMinuteOfTheFirstMetricStillAddsUp() {
        activity(2, at(400), "Successful");
        metric("own", "Invocations", "i-0abc", 60, 0, 0, 0, 0, 3);
        trace.add(
                new MetricQuery(
                        "fine",
                        "AWS/SageMaker",
                        "Invocations",
                        Map.of("VariantName", "v", "InstanceId", "i-0abc"),
                        "Sum",
                        10));
        trace.value("fine", new Datapoint(Instant.parse("2026-06-18T14:00:10Z"), 5));

        assertEquals(1, startUps().size());
    }
}

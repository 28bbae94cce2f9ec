package scaleout.model.reconstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.trace.Alarm;
import scaleout.model.trace.AlarmTransition;
import scaleout.model.trace.CapacityReport;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.InferenceComponent;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.LogStream;
import scaleout.model.trace.MeasuredDuration;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.TraceBuilder;

/// What is made of traces that lack datapoints, or in which an instance is heard of late.
class IncompleteTest {

    private static final Instant MINUTE = Instant.parse("2026-06-18T14:00:00Z");
    private static final String ALARM = "step-high";

    private final TraceBuilder trace = new TraceBuilder();

    private static Instant at(double seconds) {
        return Moment.after(MINUTE, seconds);
    }

    @BeforeEach
    void itIsAboutOneEndpoint() {
        trace.manifest("e", null);
    }

    private void activity(String resource, double seconds, int to, double endSeconds) {
        trace.add(
                new ScalingActivity(
                        "a" + to,
                        resource,
                        "Setting desired %s count to %d."
                                .formatted(resource.startsWith("e") ? "instance" : "copy", to),
                        "monitor alarm %s in state ALARM triggered policy p".formatted(ALARM),
                        at(seconds),
                        at(endSeconds),
                        "Successful",
                        ""));
    }

    private void variant(double seconds, int to, double endSeconds) {
        activity("endpoint/e/variant/v", seconds, to, endSeconds);
    }

    private void alarm(int needed, int of) {
        trace.add(
                new Alarm(
                        ALARM,
                        "AWS/SageMaker",
                        "Concurrent",
                        Map.of("VariantName", "v"),
                        "Maximum",
                        10,
                        of,
                        needed,
                        5.0,
                        "GreaterThanThreshold"));
    }

    /// Calm until 0, with one datapoint every 10 s, then those given; NaN where one is missing.
    private void tracked(double... values) {
        trace.add(
                new MetricQuery(
                        "m",
                        "AWS/SageMaker",
                        "Concurrent",
                        Map.of("VariantName", "v"),
                        "Maximum",
                        10));
        for (int i = -30; i < 0; i++) {
            trace.value("m", new Datapoint(at(i * 10), 1));
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                trace.value("m", new Datapoint(at(i * 10), values[i]));
            }
        }
    }

    private void history(double seconds, double... breaches) {
        List<Datapoint> points = new ArrayList<>();
        for (double breach : breaches) {
            points.add(new Datapoint(at(breach), 9));
        }
        trace.add(
                new AlarmTransition(ALARM, at(seconds), "ALARM", 10, 5.0, at(breaches[0]), points));
    }

    private List<ScaleOut> scaleOuts() {
        return Reconstruction.of(trace.build()).timeline().scaleOuts();
    }

    private Optional<Moment> detected(int scaleOut) {
        return scaleOuts()
                .get(scaleOut)
                .startUps()
                .getFirst()
                .span(Phase.DETECTION)
                .map(Span::start);
    }

    private static void assertCovers(double seconds, Moment moment) {
        double off = Moment.seconds(at(seconds), moment.at());
        assertTrue(Math.abs(off) <= moment.uncertaintySeconds(), moment::toString);
    }

    @Test
    void whereSomeOfThoseThatSufficeAreMissingTheFirstBreachIsBounded() {
        variant(-9_000, 1, -8_900);
        variant(52, 2, 300);
        alarm(3, 4);
        // 0, 20 and 30 breached; the first of them is missing
        tracked(Double.NaN, 1, 9, 9);

        Moment first = detected(1).orElseThrow();

        assertEquals(Evidence.BOUNDED, first.evidence());
        assertCovers(0, first);
        assertEquals(at(20), Moment.after(first.at(), first.uncertaintySeconds()));
    }

    @Test
    void whereNoneIsMissingTheFirstBreachOfMofNIsMeasured() {
        variant(-9_000, 1, -8_900);
        variant(52, 2, 300);
        alarm(3, 4);
        tracked(9, 1, 9, 9);

        Moment first = detected(1).orElseThrow();

        assertEquals(Evidence.MEASURED, first.evidence());
        assertEquals(at(0), first.at());
    }

    @Test
    void theWindowInTheAlarmsHistoryGoesBeforeAMetricThatLacksSomeOfIt() {
        variant(-9_000, 1, -8_900);
        variant(52, 2, 300);
        alarm(3, 4);
        history(50, 0, 20, 30);
        tracked(Double.NaN, 1, 9, 9);

        Moment first = detected(1).orElseThrow();

        assertEquals(Evidence.MEASURED, first.evidence());
        assertEquals(at(0), first.at());
    }

    @Test
    void whatBreachedForTheLastScaleOutIsNotTakenForTheNextOne() {
        variant(-9_000, 1, -8_900);
        variant(52, 2, 150);
        variant(252, 3, 400);
        alarm(3, 4);
        history(50, 0, 20, 30);
        history(250, 200, 220, 230);
        // the second time 220 is missing, so that no window of the metric has three
        tracked(
                9,
                1,
                9,
                9,
                9,
                9,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                1,
                1, //
                9,
                1,
                Double.NaN,
                9,
                1);

        assertEquals(at(0), detected(1).orElseThrow().at());
        assertEquals(at(200), detected(2).orElseThrow().at());
    }

    @Test
    void aMetricWhoseOnlyBreachingDatapointIsMissingIsNotReadAsAnEarlierBreach() {
        variant(-9_000, 1, -8_900);
        variant(52, 2, 150);
        variant(252, 3, 400);
        alarm(1, 1);
        history(50, 30);
        history(250, 230);
        // that of 230 is missing
        tracked(1, 1, 1, 9, 9, 9, 9, 1);

        assertEquals(at(230), detected(2).orElseThrow().at());
    }

    private void copies() {
        trace.add(new InferenceComponent("ic", "e", "v", null, null, Map.of(), null, null));
        activity("inference-component/ic", -9_000, 1, -8_900);
        activity("inference-component/ic", 12.5, 2, 170.5);
    }

    @Test
    void aCopyWhoseFirstRequestComesSoonAfterTheEndIsTheOneThatWasAskedFor() {
        copies();
        trace.add(
                new MetricQuery(
                        "m",
                        "AWS/SageMaker",
                        "Invocations",
                        Map.of("InferenceComponentName", "ic", "InstanceId", "i-0aaa"),
                        "Sum",
                        60));
        trace.value("m", new Datapoint(at(180), 3));

        List<StartUp> startUps = scaleOuts().getLast().startUps();

        assertEquals(List.of("i-0aaa"), startUps.stream().map(StartUp::instance).toList());
        assertEquals(at(170.5), startUps.getFirst().readyAt().at());
    }

    @Test
    void aMeasuredStartThatIsPublishedAfterTheEndIsOfTheOneThatWasAskedFor() {
        copies();
        trace.add(
                new MeasuredDuration(
                        "container_start_time",
                        Map.of(
                                "aws.sagemaker.inference_component.name", "ic",
                                "@resource.host.id", "i-0aaa"),
                        at(240),
                        60,
                        90));

        List<StartUp> startUps = scaleOuts().getLast().startUps();

        assertEquals(List.of("i-0aaa"), startUps.stream().map(StartUp::instance).toList());
    }

    @Test
    void uncertainEndsThatFollowEachOtherKeepTheirOrder() {
        variant(-9_000, 1, -8_900);
        variant(0.5, 2, 400);
        trace.add(
                new MetricQuery(
                        "m",
                        "/aws/sagemaker/Endpoints",
                        "CPUUtilization",
                        Map.of("EndpointName", "e", "VariantName", "v", "InstanceId", "i-0aaa"),
                        "Average",
                        60));
        for (int minute = 1; minute < 8; minute++) {
            trace.value("m", new Datapoint(at(60 * minute), 3));
        }
        // ready between 120 and 180, so its container started between 65 and 125
        trace.add(
                new MeasuredDuration(
                        "container_start_time",
                        Map.of("@resource.host.id", "i-0aaa"),
                        at(180),
                        60,
                        60));

        StartUp startUp = scaleOuts().getLast().startUps().getFirst();
        Moment provisioned = startUp.span(Phase.PROVISIONING).orElseThrow().end();
        Moment container = startUp.span(Phase.CONTAINER_INIT).orElseThrow().start();

        assertTrue(!container.at().isBefore(provisioned.at()), startUp::toString);
        assertCovers(61, provisioned);
        assertCovers(119, provisioned);
    }

    @Test
    void aContainerThatSpokeBetweenTheTwoPollsOfItsLaunchIsOfThatScaleOut() {
        pollsEveryTenSeconds(40, 30);
        trace.add(new LogEvent("v/i-0aaa", at(4), "vLLM API server version 0.11"));

        List<StartUp> startUps = scaleOuts().getFirst().startUps();

        assertEquals(List.of("i-0aaa"), startUps.stream().map(StartUp::instance).toList());
        assertCovers(1, startUps.getFirst().spans().getFirst().start());
    }

    private void pollsEveryTenSeconds(int until, int had) {
        for (int poll = 0; poll < until; poll++) {
            trace.add(
                    new CapacityReport(
                            "e",
                            "v",
                            null,
                            at(10 * poll),
                            poll < had ? 1 : 2,
                            poll < 1 ? 1 : 2,
                            "Updating",
                            null,
                            "describe-endpoint",
                            false));
        }
    }

    @Test
    void readyCanBeAsLateAsTheFirstPollThatHadEverything() {
        pollsEveryTenSeconds(40, 30);
        trace.add(new LogEvent("v/i-0aaa", at(100), "vLLM API server version 0.11"));
        trace.add(new LogEvent("v/i-0aaa", at(292), "Application startup complete."));

        Moment ready = scaleOuts().getFirst().startUps().getFirst().readyAt();

        assertCovers(292.1, ready);
        assertCovers(299.9, ready);
    }

    @Test
    void oneOfSeveralThatLeftNoSignCanHaveBeenReadyLongBeforeTheLast() {
        variant(-9_000, 1, -8_900);
        variant(0.5, 4, 400.5);

        Moment ready = scaleOuts().getLast().startUps().getFirst().readyAt();

        assertEquals(at(400.5), ready.at());
        assertCovers(130, ready);
    }

    @Test
    void requestsServedSayNothingOfTheTimeBeforeThem() {
        trace.add(new InferenceComponent("ic", "e", "v", null, null, Map.of(), null, null));
        activity("inference-component/ic", -9_000, 1, -8_900);
        activity("inference-component/ic", 0.5, 3, 195.5);
        trace.add(
                new MetricQuery(
                        "m",
                        "AWS/SageMaker",
                        "Invocations",
                        Map.of("InferenceComponentName", "ic", "InstanceId", "i-0aaa"),
                        "Sum",
                        60));
        trace.value("m", new Datapoint(at(180), 3));

        Moment ready = scaleOuts().getLast().startUps().getFirst().readyAt();

        assertCovers(80, ready);
    }

    @Test
    void aMaximumThatWasLoweredAddsNoCapacity() {
        trace.add(
                new ScalingActivity(
                        "a",
                        "endpoint/e/variant/v",
                        "Setting desired instance count to 2.",
                        "maximum capacity was set to 2",
                        at(0.5),
                        at(90.5),
                        "Successful",
                        ""));

        assertEquals(List.of(), scaleOuts());
    }

    @Test
    void aCopyThatHitTheDataCacheHasNoMeasuredEndOfItsPlacement() {
        trace.add(new InferenceComponent("ic", "e", "v", null, null, Map.of(), null, true));
        activity("inference-component/ic", -9_000, 1, -8_900);
        activity("inference-component/ic", 0.5, 2, 195.5);
        trace.add(
                new MetricQuery(
                        "m",
                        "/aws/sagemaker/Endpoints",
                        "CPUUtilization",
                        Map.of("EndpointName", "e", "VariantName", "v", "InstanceId", "i-0aaa"),
                        "Average",
                        60));
        trace.value("m", new Datapoint(at(-600), 3));
        trace.add(new LogStream("v/i-0aaa", "/aws/sagemaker/InferenceComponents/ic", at(12.5)));

        StartUp copy = scaleOuts().getLast().startUps().getFirst();

        assertEquals(
                Evidence.INFERRED, copy.span(Phase.PROVISIONING).orElseThrow().end().evidence());
    }
}

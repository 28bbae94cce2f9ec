package scaleout.model.reconstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scaleout.model.domain.Phase;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.InferenceComponent;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.LogStream;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.ScalingActivity;
import scaleout.model.trace.TraceBuilder;

/// Whose an activity or a log is where the answers of AWS do not say so.
class WhoseTest {

    private static final Instant MINUTE = Instant.parse("2026-06-18T14:00:00Z");

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
                        resource + to,
                        resource,
                        "Setting desired %s count to %d."
                                .formatted(resource.startsWith("e") ? "instance" : "copy", to),
                        "",
                        at(seconds),
                        at(endSeconds),
                        "Successful",
                        ""));
    }

    private Reconstruction.Result result() {
        return Reconstruction.of(trace.build());
    }

    private List<String> instances() {
        List<ScaleOut> scaleOuts = result().timeline().scaleOuts();
        return scaleOuts.getLast().startUps().stream().map(StartUp::instance).toList();
    }

    private void variantGrows() {
        activity("endpoint/e/variant/v", -9_000, 1, -8_900);
        activity("endpoint/e/variant/v", 0.5, 2, 400.5);
    }

    @Test
    void aComponentThatNothingDescribesIsOfAnotherEndpointWhereThisOneScalesItsVariants() {
        variantGrows();
        activity("inference-component/stranger", 10.5, 9, 300.5);

        assertEquals(
                1,
                result().timeline().scaleOuts().stream()
                        .filter(s -> s.at().isAfter(at(0)))
                        .count());
        assertTrue(
                result().findings()
                        .getFirst()
                        .explanation()
                        .contains("inference-component/stranger"));
    }

    @Test
    void aComponentThatNothingDescribesIsOfThisEndpointWhereItsLogsWereRead() {
        trace.add(new InferenceComponent("ic", "e", "v", null, null, Map.of(), null, null));
        trace.add(new LogStream("v/i-0aaa", "/aws/sagemaker/InferenceComponents/second", at(50)));
        activity("inference-component/second", -9_000, 1, -8_900);
        activity("inference-component/second", 0.5, 2, 400.5);
        activity("inference-component/stranger", 10.5, 9, 300.5);

        assertEquals(List.of("i-0aaa"), instances());
        assertEquals(2, result().timeline().scaleOuts().size());
    }

    @Test
    void aLogOfAFileNamedAfterAnInstanceIsOfThatInstanceThoughTheAccountHasOtherEndpoints() {
        variantGrows();
        activity("endpoint/other/variant/v", 20.5, 7, 300.5);
        trace.add(
                new MetricQuery(
                        "m",
                        "/aws/sagemaker/Endpoints",
                        "CPUUtilization",
                        Map.of("EndpointName", "e", "VariantName", "v", "InstanceId", "i-0aaa"),
                        "Average",
                        60));
        trace.value("m", new Datapoint(at(-600), 0));
        for (String file : List.of("i-0bbb", "v_i-0bbb", "log of i-0bbb")) {
            trace.addOfUnsaidStream(new LogEvent(file, at(200), "vLLM API server version 0.11"));
        }

        assertEquals(List.of("i-0bbb"), instances());
        StartUp startUp = result().timeline().scaleOuts().getLast().startUps().getFirst();
        assertEquals(at(200), startUp.span(Phase.CONTAINER_INIT).orElseThrow().start().at());
    }

    @Test
    void filesNamedAfterInstancesAreNotMixedUpInTheOnlyKnownStream() {
        activity("endpoint/e/variant/v", -9_000, 1, -8_900);
        activity("endpoint/e/variant/v", 0.5, 3, 400.5);
        trace.add(new LogStream("v/i-0aaa", "/aws/sagemaker/Endpoints/e", at(200)));
        trace.addOfUnsaidStream(new LogEvent("v_i-0aaa", at(200), "vLLM API server version 0.11"));
        trace.addOfUnsaidStream(new LogEvent("v_i-0bbb", at(210), "vLLM API server version 0.11"));

        assertEquals(List.of("i-0aaa", "i-0bbb"), instances());
    }
}

package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.trace.CapacityReport;
import scaleout.model.trace.DeployedImage;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.Trace;

/// What services say by themselves, or when asked again and again: events, polls, subscriptions.
class SentRecordsTest {

    private static final String DEPLOYMENT =
            """
            {"version":"0","id":"1","detail-type":"SageMaker Endpoint Deployment State Change",
             "source":"aws.sagemaker","time":"%s","resources":["arn:x"],
             "detail":{"EndpointName":"chat","EndpointStatus":"UPDATING","ProductionVariants":[
               {"VariantName":"blue","CurrentInstanceCount":2.0,"DesiredInstanceCount":6.0,
                "VariantStatus":[{"Status":"Updating","StatusMessage":"Scaling out.","StartTime":1780315200000}]}]}}\
            """;

    private static final String STATE =
            """
            {"detail-type":"SageMaker Endpoint State Change","source":"aws.sagemaker","time":"1780315260000",
             "detail":{"EndpointName":"chat","EndpointStatus":"IN_SERVICE","ProductionVariants":[{"DesiredInstanceCount":6.0}]}}\
            """;

    private static final String OTHER =
            """
            {"detail-type":"SageMaker Training Job State Change","source":"aws.sagemaker","time":"1780315260000",
             "detail":{"TrainingJobName":"t"}}\
            """;

    private static final String SUBSCRIBED =
            """
            {"messageType":"DATA_MESSAGE","owner":"1","logGroup":"/aws/sagemaker/Endpoints/chat","logStream":"blue/i-0a",
             "subscriptionFilters":["f"],"logEvents":[{"id":"1","timestamp":1780315200123,"message":"hello"}]}\
            """;

    @TempDir private Path folder = Path.of("");

    private TraceFiles files() {
        return new TraceFiles(folder);
    }

    private static String oneLine(String json) {
        return json.replace("\n", " ");
    }

    @Test
    void anEventOfADeploymentReportsTheCountsOfItsVariants() throws Exception {
        files().file("event.json", DEPLOYMENT.formatted("2026-06-01T12:00:05Z"));

        assertEquals(
                List.of(
                        new CapacityReport(
                                "chat",
                                "blue",
                                null,
                                TraceFiles.NOON.plusSeconds(5),
                                2,
                                6,
                                "UPDATING",
                                TraceFiles.NOON,
                                "SageMaker Endpoint Deployment State Change",
                                true)),
                files().trace().reports());
    }

    @Test
    void anEventWithoutVariantNamesReportsTheEndpoint() throws Exception {
        files().file("event.json", STATE);

        CapacityReport report = files().trace().reports().getFirst();

        assertNull(report.variant());
        assertEquals(6, report.desired());
        assertEquals("IN_SERVICE", report.status());
        assertEquals(TraceFiles.NOON.plusSeconds(60), report.at());
    }

    @Test
    void eventsOnLinesOrInAnArrayAreReadOnceEachAndOthersAreNoProblem() throws Exception {
        String event = oneLine(DEPLOYMENT.formatted("2026-06-01T12:00:05Z"));
        files().file(
                        "events.ndjson",
                        String.join("\n", event, event, oneLine(STATE), oneLine(OTHER)) + "\n");
        files().file("array.json", "[" + event + "," + STATE + "]");

        Input.OfTrace input = files().read();

        assertEquals(2, input.trace().reports().size());
        assertEquals(List.of(), input.files().problems());
        assertTrue(input.files().formats().contains("EventBridge events"));
    }

    private static String poll(String at, String call, String answer) {
        return "{\"at\":\"%s\",\"call\":\"%s\",\"answer\":%s}\n"
                .formatted(at, call, oneLine(answer));
    }

    private static String endpoint(int current, String resolutionTime) {
        return """
        {"EndpointName":"chat","EndpointConfigName":"config-%d","EndpointStatus":"Updating","ProductionVariants":[
         {"VariantName":"blue","CurrentInstanceCount":%d,"DesiredInstanceCount":4,
          "DeployedImages":[{"SpecifiedImage":"repo:latest","ResolvedImage":"repo@sha256:%s","ResolutionTime":"%s"}]}]}\
        """
                .formatted(current, current, "a".repeat(64), resolutionTime);
    }

    @Test
    void pollsReportCapacityAndTheNewestSnapshotWinsThoughTheLastLineIsTorn() throws Exception {
        String component =
                """
                {"InferenceComponentName":"ic","EndpointName":"chat","VariantName":"blue","InferenceComponentStatus":"Updating",
                 "Specification":{},"RuntimeConfig":{"CurrentCopyCount":1,"DesiredCopyCount":3}}\
                """;
        files().file(
                        "polls.ndjson",
                        poll(
                                        "2026-06-01T12:00:20Z",
                                        "describe-endpoint",
                                        endpoint(4, "2026-06-01T10:00:00Z"))
                                + poll(
                                        "2026-06-01T12:00:10Z",
                                        "describe-endpoint",
                                        endpoint(2, "2026-06-01T09:00:00Z"))
                                + poll(
                                        "2026-06-01T12:00:10Z",
                                        "describe-inference-component",
                                        component)
                                + poll(
                                        "2026-06-01T12:00:20Z",
                                        "describe-inference-component",
                                        component)
                                + "{\"at\":\"2026-06-01T12:00:30Z\",\"call\":\"describe-endpoint\",\"answer\":{\"EndpointName\":\"ch");
        files().file("z-describe-endpoint.json", endpoint(1, "2026-06-01T08:00:00Z"));

        Input.OfTrace input = files().read();
        Trace trace = input.trace();

        assertEquals(
                List.of(2, 1, 4, 1),
                trace.reports().stream().map(CapacityReport::current).toList());
        assertEquals("ic", trace.reports().get(1).component());
        assertEquals(3, trace.reports().get(1).desired());
        assertEquals(1, trace.components().size());
        assertEquals(
                "config-4",
                String.valueOf(trace.endpoint()).replaceAll(".*configName=([^,]*),.*", "$1"));
        assertEquals(
                List.of(10, 9, 8),
                trace.deployed().stream()
                        .map(DeployedImage::resolvedAt)
                        .map(at -> at == null ? -1 : at.toString())
                        .map(at -> Integer.parseInt(String.valueOf(at).substring(11, 13)))
                        .toList());
        assertTrue(trace.deployed().getFirst().reference().startsWith("repo@sha256:"));
        assertEquals(List.of(), input.files().problems());
        assertEquals(
                "its last line is not complete and was left out",
                input.files().read().getFirst().note());
    }

    @Test
    void anAnswerThatNobodySaysTheTimeOfReportsNothing() throws Exception {
        files().file("describe-endpoint.json", endpoint(2, "2026-06-01T09:00:00Z"));

        assertEquals(List.of(), files().trace().reports());
    }

    @Test
    void aSubscriptionsRecordIsReadAloneAndOutOfFirehoseAndKinesis() throws Exception {
        LogEvent hello =
                new LogEvent("blue/i-0a", Instant.parse("2026-06-01T12:00:00.123Z"), "hello");
        String packed = TraceFiles.base64(TraceFiles.gzip(SUBSCRIBED));
        for (String content :
                List.of(
                        SUBSCRIBED,
                        "{\"records\":[{\"recordId\":\"1\",\"data\":\"" + packed + "\"}]}",
                        "{\"Records\":[{\"kinesis\":{\"data\":\"" + packed + "\"}}]}",
                        "{\"Records\":[{\"Data\":\"" + packed + "\"}]}")) {
            files().file("records.json", content);

            Input.OfTrace input = files().read();

            assertEquals(List.of(hello), input.trace().events(), content);
            assertEquals(List.of(), input.files().problems());
        }
    }

    @Test
    void firehoseHoldsNoAnswers() throws Exception {
        files().file("event.json", STATE);
        String answer =
                TraceFiles.base64(
                        endpoint(2, "x").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        files().file("records.json", "{\"records\":[{\"data\":\"" + answer + "\"}]}");

        assertEquals(
                List.of("records.json /records/0"),
                files().read().files().problems().stream().map(FileProblem::file).toList());
    }

    @Test
    void eventsThatDoNotSayTheirStreamAreOfTheOnlyOneKnownElseOfTheFile() throws Exception {
        files().file(
                        "blue.json",
                        "{\"events\":[{\"timestamp\":1780315200123,\"message\":\"hello\",\"ingestionTime\":1780315200999}],\"nextForwardToken\":\"f\"}");
        assertEquals("blue", files().trace().events().getFirst().stream());

        files().file("streams.json", "{\"logStreams\":[{\"logStreamName\":\"blue/i-0a\"}]}");
        assertEquals("blue/i-0a", files().trace().events().getFirst().stream());

        files().file(
                        "streams.json",
                        "{\"logStreams\":[{\"logStreamName\":\"blue/i-0a\"},{\"logStreamName\":\"blue/i-0b\"}]}");
        assertEquals("blue", files().trace().events().getFirst().stream());
    }

    @Test
    void aRecordThatCannotBeUnpackedCostsOnlyItself() throws Exception {
        byte[] cut = TraceFiles.gzip(SUBSCRIBED);
        String broken =
                java.util.Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(cut, 30));
        String packed = TraceFiles.base64(TraceFiles.gzip(SUBSCRIBED));
        files().file(
                        "records.json",
                        "{\"records\":[{\"data\":\"%s\"},{\"data\":\"%s\"}]}"
                                .formatted(broken, packed));

        Input.OfTrace input = files().read();

        assertEquals(1, input.trace().events().size());
        assertEquals(1, input.files().problems().size());
    }
}

package scaleout.app.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.bundle.BundleException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class RecorderTest {

    private static final Duration EVERY = Duration.ofSeconds(10);

    @TempDir private Path folder = Path.of("");

    private FakeAws aws = started();
    private Path bundle = Path.of("");
    private final List<String> told = new ArrayList<>();

    private static FakeAws started() {
        try {
            return new FakeAws();
        } catch (IOException unusual) {
            throw new IllegalStateException(unusual);
        }
    }

    @BeforeEach
    void useTestCredentials() {
        FakeAws.useTestCredentials();
        bundle = folder.resolve("bundle");
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    private final Recorder.Listener listener =
            new Recorder.Listener() {
                @Override
                public void polled(int number, Instant at, int answers) {
                    told.add("poll " + number);
                }

                @Override
                public void lost(Gap gap) {
                    told.add("lost " + gap.call());
                }

                @Override
                public void regained(Gap gap) {
                    told.add("regained " + gap.call());
                }
            };

    private Recorder open(int polls) throws AwsException, IOException {
        return open(polls, UnaryOperator.identity());
    }

    private Recorder open(int polls, UnaryOperator<JsonNode> scrub)
            throws AwsException, IOException {
        return Recorder.open(
                aws.connection(),
                Answers.ENDPOINT,
                bundle,
                EVERY,
                scrub,
                new FakePace(Answers.NOW, polls - 1));
    }

    private void record(int polls) throws AwsException, IOException {
        try (Recorder recorder = open(polls)) {
            assertEquals(polls, recorder.run(listener));
        }
    }

    private List<JsonNode> lines() throws IOException {
        return Files.readAllLines(bundle.resolve("polls.ndjson")).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private List<JsonNode> lines(String call) throws IOException {
        return lines().stream()
                .filter(line -> line.get("call").stringValue().equals(call))
                .toList();
    }

    @Test
    void howManyInstancesThereAreIsKeptWithEveryPoll() throws Exception {
        aws.on("DescribeEndpoint", Answers.endpoint(1), Answers.endpoint(1));
        Answers.all(aws);

        record(3);

        List<JsonNode> polls = lines("describe-endpoint");
        assertEquals(
                List.of("2026-06-01T12:00:00Z", "2026-06-01T12:00:10Z", "2026-06-01T12:00:20Z"),
                polls.stream().map(poll -> poll.get("at").stringValue()).toList());
        assertEquals(
                List.of(1, 2, 2),
                polls.stream()
                        .map(poll ->
                                poll.at("/answer/ProductionVariants/0/CurrentInstanceCount")
                                        .intValue())
                        .toList(),
                "the first of the two answers of 1 went into describe-endpoint.json");
    }

    @Test
    void ofDatapointsOnlyNewAndCorrectedOnesAreKept() throws Exception {
        Answers.all(aws).forget("GetMetricData").forget("ListMetrics");
        aws.on("ListMetrics", Answers.metrics());
        aws.on(
                "GetMetricData",
                Answers.data("Complete", 1, 2),
                Answers.data("Complete", 1, 2),
                Answers.data("Complete", 1, 2, 3));

        record(3);

        assertEquals(
                List.of("[1.5,2.5]", "[3.5]"),
                lines("get-metric-data").stream()
                        .map(poll -> poll.at("/answer/MetricDataResults/0/Values").toString())
                        .toList());
    }

    @Test
    void whatIsUnchangedAddsNoLine() throws Exception {
        Answers.all(aws).forget("DescribeAlarms").on("DescribeAlarms", Answers.alarms("high"));

        record(4);

        for (String call :
                List.of(
                        "describe-scaling-activities",
                        "describe-alarms",
                        "describe-alarm-history",
                        "describe-log-streams",
                        "filter-log-events",
                        "get-metric-data")) {
            assertEquals(1, lines(call).size(), call);
        }
        assertEquals(8, lines("describe-inference-component").size(), "two components, 4 polls");
    }

    @Test
    void aMetricOfAMinuteIsAskedForOnceAMinute() throws Exception {
        Answers.all(aws);

        record(7);

        long ofMinutes =
                aws.asked("GetMetricData").stream()
                        .filter(ask -> ask.body().contains("Period=60"))
                        .count();
        long ofTenSeconds =
                aws.asked("GetMetricData").stream()
                        .filter(ask -> ask.body().contains("Period=10"))
                        .count();
        assertEquals(2, ofMinutes, "at 12:00:00 and 12:01:00");
        assertEquals(7, ofTenSeconds);
    }

    @Test
    void aMetricThatIsListedLateIsAskedForFromItsBeginning() throws Exception {
        Answers.all(aws).forget("ListMetrics");
        aws.on("ListMetrics", Answers.metrics(), Answers.metrics(), Answers.metrics())
                .on("ListMetrics", Answers.metrics(), Answers.metrics(), Answers.metrics())
                .on("ListMetrics", Answers.metrics(), Answers.metrics())
                .on("ListMetrics", Answers.metrics("ModelLatency"));

        record(32); // it looks around again after five minutes

        List<String> ofInstance =
                aws.asked("GetMetricData").stream()
                        .map(FakeAws.Asked::body)
                        .filter(body -> body.contains("InstanceId"))
                        .toList();
        assertEquals(1, ofInstance.size());
        assertTrue(
                ofInstance.getFirst().contains("StartTime=2026-06-01T09:0"), ofInstance.getFirst());
    }

    @Test
    void whatTheIdsMeanIsWrittenAndKeptWhenTheRecordingGoesOn() throws Exception {
        Answers.all(aws);
        record(1);
        JsonNode first = JsonMapper.shared().readTree(bundle.resolve("metric-data-queries.json"));
        aws.forget("ListMetrics").on("ListMetrics", Answers.metrics("ModelLatency"));

        record(1);

        JsonNode second = JsonMapper.shared().readTree(bundle.resolve("metric-data-queries.json"));
        assertEquals(first.size() + 1, second.size());
        assertEquals(first.get(0), second.get(0));
        assertEquals(2, lines("describe-endpoint").size());
    }

    @Test
    void aCallThatFailsIsToldOnceAndAskedAgain() throws Exception {
        Answers.all(aws).forget("DescribeAlarmHistory");

        try (Recorder recorder = open(2)) {
            recorder.run(listener);
        }
        Answers.all(aws);

        assertEquals(List.of("poll 1", "lost cloudwatch describe-alarm-history", "poll 2"), told);
        assertEquals(2, aws.asked("DescribeAlarmHistory").size());
    }

    @Test
    void aHistoryWithoutAnswersIsAskedForAsFarBackAgainAndTheLogsAreNot() throws Exception {
        Answers.all(aws).forget("DescribeAlarmHistory");
        aws.on("DescribeAlarmHistory", new FakeAws.Reply(500, ""));

        record(3);

        assertTrue(
                aws.asked("DescribeAlarmHistory")
                        .getLast()
                        .body()
                        .contains("StartDate=2026-06-01T09:00:20Z"),
                aws.asked("DescribeAlarmHistory").getLast().body());
        long first = Answers.NOW.minus(Duration.ofHours(3)).toEpochMilli();
        assertEquals(
                3, // log groups: the endpoint's and two components'
                aws.asked("FilterLogEvents").stream()
                        .filter(ask -> ask.body().contains(Long.toString(first)))
                        .count());
    }

    @Test
    void aSecondRecorderOnTheBundleIsRefused() throws Exception {
        Answers.all(aws);
        try (Recorder first = open(1)) {
            BundleException refused = assertThrows(BundleException.class, () -> open(1));
            assertTrue(refused.getMessage().contains("another recorder"), refused.getMessage());
            first.run(listener);
        }
        record(1);
        assertEquals(2, lines("describe-endpoint").size());
    }

    @Test
    void whereNothingIsAnsweredNothingIsLeftBehind() {
        aws.on("DescribeEndpoint", FakeAws.refusal(400, "ExpiredToken", ""));

        assertThrows(AwsException.class, () -> open(1));
        assertFalse(Files.exists(bundle));
    }

    @Test
    void aBundleThatWasThereSurvivesARecorderThatCannotBegin() throws Exception {
        Answers.all(aws);
        record(1);
        List<JsonNode> before = lines();
        aws.close();

        assertThrows(AwsException.class, () -> open(1));

        assertEquals(before, lines());
        assertTrue(Files.exists(bundle.resolve("manifest.json")));
    }

    @Test
    void everyPollIsScrubbed() throws Exception {
        Answers.all(aws);
        try (Recorder recorder =
                open(1, _ -> JsonNodeFactory.instance.objectNode().put("scrubbed", true))) {
            recorder.run(listener);
        }
        for (JsonNode line : lines()) {
            assertEquals("{\"scrubbed\":true}", line.get("answer").toString());
        }
    }

    @Test
    void noCredentialAppearsInAnyFile() throws Exception {
        Answers.all(aws);
        record(2);

        try (Stream<Path> files = Files.walk(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertFalse(text.contains("AKIATESTACCESSKEY"), file.toString());
                assertFalse(text.contains("test-se"), file.toString());
            }
        }
    }

    @Test
    void whatItAsksAndCostsIsSaidBefore() throws Exception {
        Answers.all(aws);
        try (Recorder recorder = open(1)) {
            RecordPlan plan = recorder.plan();

            assertEquals(360, plan.callsPerHour().get("sagemaker describe-endpoint"));
            assertEquals(720, plan.callsPerHour().get("sagemaker describe-inference-component"));
            // ConcurrentRequests of a variant and two components every 10 s; Invocations of an
            // instance, three more of the variant and three of each component every 60 s
            assertEquals(3 * 360 + 10 * 60, plan.metricsPerHour());
            assertEquals(0.0168, plan.usdPerHour(), 1e-9);
            assertEquals(List.of(), plan.warnings());
        }
    }

    @Test
    void aPaceThatLosesEvidenceIsWarnedOf() {
        EndpointFacts facts = new EndpointFacts("e", Set.of("v"), Set.of(), Set.of(), Set.of(), 60);

        assertEquals(2, RecordPlan.of(Duration.ofHours(4), facts, 0, List.of()).warnings().size());
        assertEquals(
                1, RecordPlan.of(Duration.ofMinutes(2), facts, 0, List.of()).warnings().size());
    }
}

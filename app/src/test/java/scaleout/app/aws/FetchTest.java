package scaleout.app.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.bundle.BundleException;
import scaleout.model.bundle.Progress;
import scaleout.model.reconstruction.Opened;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class FetchTest {

    private static final TimeRange LAST_HOUR =
            new TimeRange(Answers.NOW.minus(Duration.ofHours(1)), Answers.NOW);

    @TempDir private Path folder = Path.of("");

    private FakeAws aws = started();
    private Path bundle = Path.of("");

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

    private Fetched fetch() throws AwsException, IOException {
        return fetch(LAST_HOUR, UnaryOperator.identity());
    }

    private Fetched fetch(TimeRange range, UnaryOperator<JsonNode> scrub)
            throws AwsException, IOException {
        return new Fetch(aws.connection(), scrub, new FakePace(Answers.NOW, 9))
                .fetch(Answers.ENDPOINT, range, bundle, Progress.NONE);
    }

    private JsonNode file(String name) {
        return JsonMapper.shared().readTree(bundle.resolve(name));
    }

    @Test
    void aBundleHoldsEveryAnswerUnderItsName() throws Exception {
        Answers.all(aws);

        Fetched fetched = fetch();

        assertEquals(List.of(), fetched.gaps());
        assertEquals(
                List.of(
                        "describe-alarm-history.json",
                        "describe-alarms-2.json",
                        "describe-alarms-3.json",
                        "describe-alarms-4.json",
                        "describe-alarms-5.json",
                        "describe-alarms.json",
                        "describe-endpoint-config.json",
                        "describe-endpoint.json",
                        "describe-inference-component-2.json",
                        "describe-inference-component.json",
                        "describe-log-streams-2.json",
                        "describe-log-streams-3.json",
                        "describe-log-streams.json",
                        "describe-model.json",
                        "describe-scalable-targets.json",
                        "describe-scaling-activities-2.json",
                        "describe-scaling-activities-3.json",
                        "describe-scaling-activities.json",
                        "describe-scaling-policies-2.json",
                        "describe-scaling-policies-3.json",
                        "describe-scaling-policies.json",
                        "ecr-describe-images.json",
                        "filter-log-events-2.json",
                        "filter-log-events-3.json",
                        "filter-log-events.json",
                        "list-inference-components-2.json",
                        "list-inference-components.json",
                        "list-objects-v2.json",
                        "manifest.json",
                        "metric-data-2.json",
                        "metric-data-queries.json",
                        "metric-data.json",
                        "promql/container_start_time.json",
                        "promql/e2e_duration.json",
                        "promql/gpu_load_time.json",
                        "promql/ice_count.json",
                        "promql/model_download_time.json"),
                fetched.files().stream().sorted().toList());
        assertEquals(
                JsonMapper.shared().readTree(Answers.endpoint(2)).get("ProductionVariants"),
                file("describe-endpoint.json").get("ProductionVariants"));
        assertEquals("chat-prod", file("manifest.json").get("endpoint").stringValue());
    }

    @Test
    void theBundleIsReadAsWhatHappened() throws Exception {
        Answers.all(aws);
        fetch();

        Opened opened = Opened.read(bundle, Progress.NONE);

        assertEquals(1, opened.timeline().scaleOuts().size(), "the one within the range");
        assertEquals(1, opened.timeline().scaleOuts().getFirst().startUps().size(), "from 1 to 2");
    }

    @Test
    void partialDataIsAskedForToItsEnd() throws Exception {
        Answers.all(aws).forget("GetMetricData");
        aws.on(
                "GetMetricData",
                Answers.data("PartialData", 1),
                Answers.data("Complete", 2),
                Answers.data("Complete", 3));

        Fetched fetched = fetch();

        assertEquals(List.of(), fetched.gaps());
        assertEquals(
                "[1.5]", file("metric-data.json").at("/MetricDataResults/0/Values").toString());
        assertEquals(
                "[2.5]", file("metric-data-2.json").at("/MetricDataResults/0/Values").toString());
    }

    @Test
    void partialDataWithoutAnEndIsAGap() throws Exception {
        Answers.all(aws).forget("GetMetricData");
        aws.on("GetMetricData", Answers.data("InternalError", 1));

        assertTrue(
                fetch().gaps().stream()
                        .anyMatch(gap ->
                                gap.call().equals("cloudwatch get-metric-data")
                                        && gap.reason().contains("InternalError")));
    }

    @Test
    void throttlingIsWaitedOut() throws Exception {
        FakeAws.Reply slower = FakeAws.refusal(400, "ThrottlingException", "Rate exceeded");
        aws.on("DescribeEndpoint", slower).on("DescribeEndpoint", slower);
        Answers.all(aws);

        assertEquals(List.of(), fetch().gaps());
        assertEquals(3, aws.asked("DescribeEndpoint").size());
    }

    @Test
    void whatIsDeniedIsSaidWithWhatIsMissingAndTheRestGoesOn() throws Exception {
        Answers.all(aws).forget("DescribeImages").forget("DescribeAlarmHistory");

        Fetched fetched = fetch();

        assertEquals(
                List.of("cloudwatch describe-alarm-history", "ecr describe-images"),
                fetched.gaps().stream().map(Gap::call).toList());
        String words = fetched.gaps().getLast().words();
        assertTrue(words.contains("AccessDeniedException"), words);
        assertTrue(words.contains("the size of the image"), words);
        assertTrue(fetched.files().contains("metric-data.json"));
    }

    @Test
    void withoutTheEndpointItsMetricsNameTheVariants() throws Exception {
        Answers.all(aws).forget("DescribeEndpoint");

        assertTrue(fetch().files().contains("describe-scaling-activities.json"));
    }

    @Test
    void anExpiredTokenEndsTheFetchAtOnce() {
        aws.on("DescribeEndpoint", FakeAws.refusal(400, "ExpiredTokenException", "secret-echo"));

        AwsException refused = assertThrows(AwsException.class, this::fetch);

        assertTrue(refused.getMessage().contains("have expired"), refused.getMessage());
        assertFalse(refused.getMessage().contains("secret-echo"), "AWS may echo what was sent");
        assertEquals(1, aws.asked("DescribeEndpoint").size());
        assertEquals(List.of(), aws.asked("ListMetrics"));
        assertFalse(Files.exists(bundle));
    }

    @Test
    void anEndpointThatIsNotThereIsSaid() {
        aws.on(
                        "DescribeEndpoint",
                        FakeAws.refusal(
                                400, "ValidationException", "Could not find endpoint chat-prod."))
                .on("ListMetrics", Answers.metrics())
                .on("DescribeAlarms", Answers.alarms())
                .on("ListInferenceComponents", "{\"InferenceComponents\":[]}");

        AwsException refused = assertThrows(AwsException.class, this::fetch);

        assertTrue(refused.getMessage().contains("Could not find endpoint"), refused.getMessage());
        assertFalse(Files.exists(bundle));
    }

    @Test
    void nobodyAtTheAddressIsSaid() {
        aws.close();

        AwsException refused = assertThrows(AwsException.class, this::fetch);

        assertTrue(refused.getMessage().contains("cannot be reached"), refused.getMessage());
    }

    @Test
    void anUnknownProfileIsSaid() {
        AwsException refused =
                assertThrows(
                        AwsException.class,
                        () ->
                                new Fetch(
                                                new Connection("us-east-1", "nobody", aws.uri()),
                                                UnaryOperator.identity())
                                        .fetch("chat-prod", LAST_HOUR, bundle, Progress.NONE));
        assertTrue(refused.getMessage().contains("no AWS profile named nobody"));
    }

    @Test
    void aNameThatIsNoRegionIsSaid() {
        assertThrows(
                AwsException.class,
                () ->
                        AwsClients.open(
                                new Connection("Frankfurt", null, URI.create("http://x")), 1));
    }

    @Test
    void anAnswerThatIsCutOffIsAGapAndTheRestGoesOn() throws Exception {
        Answers.all(aws).forget("query_range").forget("DescribeScalingActivities");
        FakeAws.Reply cut = new FakeAws.Reply(200, "{\"status\":\"success\",\"data\":{", true);
        aws.on("query_range", cut).on("DescribeScalingActivities", cut);

        Fetched fetched = fetch();

        assertEquals(
                Set.of("promql query_range", "application-autoscaling describe-scaling-activities"),
                fetched.gaps().stream().map(Gap::call).collect(Collectors.toSet()));
        assertTrue(fetched.files().contains("manifest.json"));
        assertFalse(fetched.gaps().toString().contains("unmarshall"), fetched.gaps().toString());
    }

    @Test
    void whatIsSaidByPromqlIsSaidInItsWordsAndNotAskedAgainWhereItIsOutOfOrder() throws Exception {
        Answers.all(aws).forget("query_range");
        aws.on("query_range", FakeAws.refusal(403, "AccessDenied", "not for you"));
        assertTrue(fetch().gaps().getFirst().words().contains("HTTP 403 not for you"));

        aws.forget("query_range").on("query_range", new FakeAws.Reply(503, "<html>"));
        int before = aws.asked("query_range").size();
        bundle = folder.resolve("another");
        assertTrue(fetch().gaps().getFirst().reason().contains("out of order"));
        assertEquals(4, aws.asked("query_range").size() - before, "attempts of the first metric");
    }

    @Test
    void anEmptyAnswerSaysNothing() {
        aws.on("DescribeEndpoint", "{}")
                .on("ListMetrics", Answers.metrics())
                .on("DescribeAlarms", Answers.alarms())
                .on("ListInferenceComponents", "{\"InferenceComponents\":[]}");

        assertThrows(AwsException.class, this::fetch);
        assertFalse(Files.exists(bundle));
    }

    @Test
    @Timeout(30) // without the interrupt it would wait for minutes
    void aFetchIsCancelledThoughNoAnswerComes() {
        Thread fetching = Thread.currentThread();
        Answers.all(aws).neverAnswer("FilterLogEvents", fetching::interrupt);

        assertThrows(InterruptedIOException.class, this::fetch);
        assertTrue(Thread.interrupted());
        assertFalse(Files.exists(bundle));
    }

    @Test
    void aFetchThatIsCancelledLeavesNothing() {
        Answers.all(aws);
        Progress cancelling =
                (_, done) -> {
                    if (done > 0.5) {
                        Thread.currentThread().interrupt();
                    }
                };

        assertThrows(
                InterruptedIOException.class,
                () ->
                        new Fetch(aws.connection(), UnaryOperator.identity())
                                .fetch(Answers.ENDPOINT, LAST_HOUR, bundle, cancelling));
        assertTrue(Thread.interrupted());
        assertFalse(Files.exists(bundle));
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws Exception {
        Answers.all(aws);
        Files.createDirectories(bundle);
        Files.writeString(bundle.resolve("mine.txt"), "mine");

        assertThrows(BundleException.class, this::fetch);
        assertEquals("mine", Files.readString(bundle.resolve("mine.txt")));
        assertEquals(List.of(), aws.asked("DescribeEndpoint"));
    }

    @Test
    void everyAnswerIsScrubbedBeforeItIsWritten() throws Exception {
        Answers.all(aws);

        Fetched fetched = fetch(LAST_HOUR, _ -> JsonNodeFactory.instance.stringNode("scrubbed"));

        for (String name : fetched.files()) {
            if (!name.equals("manifest.json")) {
                assertEquals("scrubbed", file(name).stringValue(), name);
            }
        }
    }

    @Test
    void noCredentialAppearsInAnyFile() throws Exception {
        Answers.all(aws);
        fetch();

        try (Stream<Path> files = Files.walk(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                for (String secret :
                        List.of("AKIATESTACCESSKEY", "test-secret-access-key", "test-session")) {
                    assertFalse(text.contains(secret), file + " has " + secret);
                }
            }
        }
    }

    @Test
    void atMostFiveHundredQueriesGoIntoOneCall() throws Exception {
        String[] names = new String[1100];
        for (int i = 0; i < names.length; i++) {
            names[i] = "Metric" + i;
        }
        Answers.all(aws).forget("ListMetrics");
        aws.on("ListMetrics", Answers.metrics(names));

        fetch();

        List<Integer> sizes =
                aws.asked("GetMetricData").stream()
                        .map(ask ->
                                ask.body()
                                                .split(
                                                        "MetricDataQueries\\.member\\.\\d+\\.Id=",
                                                        -1)
                                                .length
                                        - 1)
                        .toList();
        assertEquals(
                file("metric-data-queries.json").size(), sizes.stream().mapToInt(i -> i).sum());
        assertTrue(sizes.stream().allMatch(size -> size <= 500), sizes.toString());
    }

    @Test
    void tenSecondsAreAskedForWhileCloudWatchHasThem() throws Exception {
        Answers.all(aws);

        Fetched fetched = fetch();

        assertEquals(List.of(), fetched.notes());
        assertTrue(file("metric-data-queries.json").toString().contains("\"Period\":10"));
    }

    @Test
    void ofAnEarlierRangeItIsSaidWhatIsGone() throws Exception {
        Answers.all(aws);

        Fetched fetched =
                fetch(
                        new TimeRange(
                                Answers.NOW.minus(Duration.ofHours(5)),
                                Answers.NOW.minus(Duration.ofHours(4))),
                        UnaryOperator.identity());

        assertTrue(
                fetched.notes().getFirst().startsWith("Datapoints every 10 s are gone:"),
                fetched.notes().toString());
        assertFalse(file("metric-data-queries.json").toString().contains("\"Period\":10"));
    }

    @Test
    void ofALongRangeTheLastThreeHoursAreAskedForFinely() throws Exception {
        Answers.all(aws);

        Fetched fetched =
                fetch(
                        new TimeRange(Answers.NOW.minus(Duration.ofHours(5)), Answers.NOW),
                        UnaryOperator.identity());

        assertTrue(
                fetched.notes().getFirst().startsWith("Datapoints every 10 s are gone of all but"),
                fetched.notes().toString());
        List<String> asked = aws.asked("GetMetricData").stream().map(FakeAws.Asked::body).toList();
        assertEquals(2, asked.size());
        assertTrue(asked.getFirst().contains("Period=10"), "shortest periods first");
        assertTrue(asked.getFirst().contains("StartTime=2026-06-01T09:01:00Z"), asked.getFirst());
        assertTrue(asked.getLast().contains("StartTime=2026-06-01T07:00:00Z"), asked.getLast());
    }
}

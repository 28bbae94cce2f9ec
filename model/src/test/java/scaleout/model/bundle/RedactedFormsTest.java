package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.MetricSeries;
import scaleout.model.trace.Trace;
import scaleout.model.trace.logs.LogMark;
import scaleout.model.trace.logs.ServerLog;

/// Of every form that is read, the copy holds the same facts and no name. All names of the fixtures have `acme` in them.
class RedactedFormsTest {

    /// What the forms do not say.
    static final ReadOptions STATED =
            new ReadOptions(
                    List.of(), Optional.of(Year.of(2026)), Optional.of(ZoneId.of("UTC")), "");

    private static final String SUBSCRIBED =
            """
            {"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"/aws/sagemaker/Endpoints/acme-chat","logStream":"acme-blue/i-0a1b2c3d4e","subscriptionFilters":["acme-filter"],"logEvents":[{"id":"39000000000000000000000000000000000000000000000000000001","timestamp":1780315200123,"message":"acme says hello from 10.9.8.7"},{"id":"2","timestamp":1780315201123,"message":"INFO: Application startup complete."}]}
            """;

    private static final String STREAMED =
            """
            {"metric_stream_name":"acme-stream","account_id":"111122223333","region":"us-west-2","namespace":"/aws/sagemaker/Endpoints","metric_name":"GPUUtilization","dimensions":{"EndpointName":"acme-chat","VariantName":"acme-blue","InstanceId":"i-0a1b2c3d4e"},"timestamp":1780315200000,"value":{"max":9.0,"min":1.0,"sum":10.0,"count":2.0},"unit":"Percent"}
            {"metric_stream_name":"acme-stream","account_id":"111122223333","region":"us-west-2","namespace":"AWS/EC2","metric_name":"CPUUtilization","dimensions":{"AcmeGroup":"acme-group","InstanceId":"i-0a1b2c3d4f"},"timestamp":1780315200000,"value":{"max":9.0,"min":1.0,"sum":10.0,"count":2.0},"unit":"Percent"}
            """;

    private static final String EVENT =
            """
            {"version":"0","id":"d2921b5a-b0ad-cace-a8e3-0f159d018e06","detail-type":"SageMaker Endpoint State Change","source":"aws.sagemaker","account":"111122223333","time":"1780315200050","region":"us-west-2","resources":["arn:aws:sagemaker:us-west-2:111122223333:endpoint/acme-chat"],"detail":{"EndpointName":"acme-chat","EndpointConfigName":"acme-cfg","ProductionVariants":[{"VariantName":"acme-blue","DesiredInstanceCount":2.0,"CurrentInstanceCount":1.0}],"EndpointStatus":"IN_SERVICE","Tags":{"acme-team":"acme"}}}
            """;

    private static final String FOREIGN =
            """
            {"version":"0","id":"1","detail-type":"Acme Deployed","source":"acme.ci","time":"2026-06-01T12:00:00Z","detail":{"acme-host":"ip-10-9-8-7.acme.internal"}}
            """;

    private static final String POLLS =
            """
            {"at":"2026-06-01T12:00:00Z","call":"describe-endpoint","answer":{"EndpointName":"acme-chat","EndpointArn":"arn:aws:sagemaker:us-west-2:111122223333:endpoint/acme-chat","EndpointStatus":"InService","ProductionVariants":[{"VariantName":"acme-blue","CurrentInstanceCount":1}]}}
            {"at":"2026-06-01T12:00:10Z","call":"filter-log-events","answer":{"events":[{"logStreamName":"acme-blue/i-0a1b2c3d4e","timestamp":1780315200123,"message":"acme","eventId":"7"}],"searchedLogStreams":[]}}
            {"at":"2026-06-01T12:00:20Z","call":"describe-endpoint","answer":{"EndpointName":"acme-ch\
            """;

    private static final String STATISTICS =
            """
            {"Label":"MidStreamErrors","Datapoints":[{"Timestamp":"2026-06-01T12:01:00+00:00","Sum":2.0,"ExtendedStatistics":{"p99":9.5},"Unit":"None"}]}
            """;

    private static final String PROMQL =
            """
            {"status":"success","data":{"resultType":"matrix","result":[{"metric":{"__name__":"acme_model_download_time_ms","@resource.host.id":"i-0a1b2c3d4e","@resource.host.name":"ip-10-9-8-7.acme.internal","aws.sagemaker.endpoint.name":"acme-chat","acme_sagemaker_variant_name":"acme-blue","container_name":"acme-box","acme_team":"acme","cloud_availability_zone":"us-west-2b"},"values":[[1780315200,"77.123456789012345"],[1780315230,"NaN"],[1780315260,"80"]]}]}}
            """;

    private static final String DATA =
            """
            {"MetricDataResults":[{"Id":"m1","Label":"acme-chat Invocations","Timestamps":["2026-06-01T12:00:00+00:00","2026-06-01T12:01:00+00:00"],"Values":[111122223333.0,0.1234567890123],"StatusCode":"Complete"},{"Id":"acme_gpu","Label":"acme","Timestamps":[],"Values":[],"StatusCode":"Complete"}],"Messages":[]}
            """;

    private static final String QUERIES =
            """
            [{"Id":"m1","Label":"acme","MetricStat":{"Metric":{"Namespace":"AWS/SageMaker","MetricName":"Invocations","Dimensions":[{"Name":"EndpointName","Value":"acme-chat"}]},"Period":60,"Stat":"Sum"}}]
            """;

    private static final String EVENTS =
            """
            {"events":[{"timestamp":1780315200123,"message":"acme on /opt/acme","ingestionTime":1780315200200},{"timestamp":1780315209123,"message":"Loading weights took 4.75 seconds","ingestionTime":1780315209200}],"nextForwardToken":"f/acme","nextBackwardToken":"b/acme"}
            """;

    private static final String TABLE =
            """
            Full label,"acme-chat, Invocations (Sum)",acme GPUUtilization p90,acme
            Namespace,AWS/SageMaker,/aws/sagemaker/Endpoints,Acme
            MetricName,Invocations,GPUUtilization,AcmeRate
            Dimensions,"EndpointName=acme-chat, VariantName=acme-blue","EndpointName: acme-chat",AcmeHost=acme-host
            Statistic,Sum,p90,Sum
            Period,60,5 minutes,60
            Region,us-east-1,us-east-1,us-east-1
            Account,111122223333,111122223333,111122223333

            2026/06/01 12:00:00,5,,1
            2026/06/01 12:01:00,,70.5,acme
            exported by acme,,,
            """;

    private static final String LABELS =
            """
            Timestamp (UTC+02:00),acme-chat Invocations Sum,acme-chat ModelLatency
            06/13/2026 12:00,5,7
            """;

    private static final String LOG =
            """
            acme banner on ip-10-9-8-7
            (EngineCore_DP0 pid=1) INFO 06-01 12:00:00 [api_server.py:100] vLLM API server version 0.8.0 for acme
            INFO 06-01 12:00:01 [x.py:1] model acme-llm from s3://acme-bucket/llm
              Loading weights took 3.00 seconds
            INFO 06-01 12:00:40 [loader.py:447] Loading weights took 30.00 seconds from /mnt/acme
            10.9.8.7:5000 - "GET /ping HTTP/1.1" 200 OK
            10.9.8.7:5001 - "GET /ping HTTP/1.1" 200 OK
            INFO 06-01 12:01:40 [x.py:1] acme done
              acme too
            """;

    private static final String TAIL =
            """
            2026-06-01T12:00:00.123000+00:00 acme-blue/i-0a1b2c3d4e acme starts
            2026-06-01T12:00:02.123000+00:00 acme-blue/i-0a1b2c3d4f/acme-box acme starts too
              acme trace
            2026-06-01T12:00:09.123000+00:00 acme-blue/i-0a1b2c3d4e INFO: Application startup complete.
            2026-06-01T12:00:19.123000+00:00 acme-blue/i-0a1b2c3d4e acme serves
            """;

    private static final String TGI =
            """
            2024-09-03T04:39:22.450918Z  INFO acme: Download: [4/4] -- ETA: 0
            2024-09-03T04:40:10.814732Z  INFO shard-manager: text_generation_launcher: Shard ready in 47.643196061s rank=0
            """;

    private static final String TRITON =
            """
            I0922 23:28:40.351809 1 grpc_server.cc:2451] Started GRPCInferenceService at 10.9.8.7:8001
            """;

    @TempDir private Path folder = Path.of("");

    record Form(String name, String content) {
        @Override
        public String toString() {
            return name;
        }
    }

    /// A file of every form that is read.
    static Stream<Form> forms() {
        return Stream.of(
                new Form("acme-sub.ndjson", SUBSCRIBED),
                new Form("acme-stream.json", STREAMED),
                new Form("acme-event.json", EVENT),
                new Form("events.ndjson", EVENT + FOREIGN + EVENT),
                new Form("polls.ndjson", POLLS),
                new Form("acme-statistics.json", STATISTICS),
                new Form("promql/acme-model_download_time.json", PROMQL),
                new Form("metric-data.json", QUERIES + DATA),
                new Form("acme-events.json", EVENTS),
                new Form("acme.csv", TABLE),
                new Form("acme-labels.csv", LABELS),
                new Form("acme-server.log", LOG),
                new Form("acme-tail.txt", TAIL),
                new Form("acme-tgi.log", TGI),
                new Form("acme-triton.log", TRITON),
                new Form("acme-fire.json", fire("records", "data")),
                new Form("acme-kinesis.json", fire("Records", "Data")));
    }

    private static String fire(String records, String data) {
        try {
            return "{\"deliveryStreamArn\":\"arn:acme\",\"%s\":[{\"recordId\":\"acme\",\"%s\":\"%s\"},{\"%s\":\"%s\"}]}"
                    .formatted(
                            records,
                            data,
                            TraceFiles.base64(TraceFiles.gzip(SUBSCRIBED)),
                            data,
                            TraceFiles.base64(STREAMED.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private TraceFiles source() {
        return new TraceFiles(folder.resolve("source"));
    }

    private RedactedBundle.Copy copy(Redaction redaction) throws Exception {
        return RedactedBundle.copy(
                List.of(folder.resolve("source")),
                STATED,
                folder.resolve("copy"),
                redaction,
                Progress.NONE);
    }

    private Trace copied() throws Exception {
        return TraceFiles.read(List.of(folder.resolve("copy")), ReadOptions.NONE).trace();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theCopyHoldsTheSameFactsAndNoName(Form form) throws Exception {
        source().file(form.name(), form.content());

        copy(new Redaction(new Random(1)));

        requireNoName();
        assertSame(TraceFiles.read(List.of(folder.resolve("source")), STATED).trace(), copied());
    }

    @Test
    void whatCannotBeUnpackedIsSaidAndTheRestIsCopied() throws Exception {
        // not at the time of a subscribed event: without their texts the two would be one
        String events = EVENTS.replace("1780315200123", "1780315200125");
        byte[] packed = TraceFiles.gzip(events);
        source().file("cut.json.gz", Arrays.copyOf(packed, packed.length - 9));
        source().file(
                        "fire.json",
                        "{\"records\":[{\"data\":\"%s\"},{\"data\":\"%s\"}]}"
                                .formatted(
                                        TraceFiles.base64(Arrays.copyOf(packed, 30)),
                                        TraceFiles.base64(TraceFiles.gzip(SUBSCRIBED))));
        source().file("more.json", events.strip() + " x");

        RedactedBundle.Copy copy = copy(new Redaction(new Random(1)));

        assertEquals(2, copy.written().size(), copy.toString());
        assertEquals(3, copy.skipped().size(), copy.toString());
        assertTrue(copy.skipped().toString().contains("damaged or cut off"), copy.toString());
        assertEquals(4, copied().events().size());
    }

    @Test
    void allFormsInOneZipAndCompressedAreCopiedAlike() throws Exception {
        Files.createDirectories(folder.resolve("source"));
        Path zip = folder.resolve("source/acme.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Form form : forms().toList()) {
                out.putNextEntry(new ZipEntry("acme/" + form.name() + ".gz"));
                out.write(TraceFiles.gzip(form.content()));
            }
            out.putNextEntry(new ZipEntry("acme/acme.bin"));
        }

        RedactedBundle.Copy copy =
                RedactedBundle.copy(
                        List.of(zip),
                        STATED,
                        folder.resolve("copy"),
                        new Redaction(new Random(1)),
                        Progress.NONE);

        requireNoName();
        assertEquals(
                List.of("acme/acme.bin"), copy.skipped().stream().map(FileProblem::file).toList());
        assertSame(TraceFiles.read(List.of(zip), STATED).trace(), copied());
    }

    private void requireNoName() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("copy"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text =
                        folder.resolve("copy").relativize(file) + "\n" + Files.readString(file);
                String plain = text.toLowerCase(Locale.ROOT).replace("111122223333.0", "");
                for (String name :
                        List.of(
                                "acme",
                                "111122223333",
                                "0a1b2c3d4",
                                "10.9.8.7",
                                "10-9-8-7",
                                "api_server",
                                "d2921b5a")) {
                    assertFalse(plain.contains(name), name + " in " + text);
                }
            }
        }
    }

    private static void assertSame(Trace real, Trace copy) {
        assertTrue(
                real.series().size()
                                + real.events().size()
                                + real.reports().size()
                                + real.durations().size()
                        > 0,
                "the fixture holds something");
        assertEquals(series(real), series(copy));
        assertEquals(marks(real), marks(copy));
        assertEquals(times(real), times(copy));
        assertEquals(
                real.reports().stream()
                        .map(each ->
                                each.at() + " " + each.current() + each.desired() + each.status())
                        .toList(),
                copy.reports().stream()
                        .map(each ->
                                each.at() + " " + each.current() + each.desired() + each.status())
                        .toList());
        assertEquals(
                real.durations().stream()
                        .map(each -> each.metric() + each.at() + each.seconds())
                        .toList(),
                copy.durations().stream()
                        .map(each -> each.metric() + each.at() + each.seconds())
                        .toList());
    }

    private static List<String> series(Trace trace) {
        return trace.series().stream()
                .filter(each -> each.namespace().toLowerCase(Locale.ROOT).contains("sagemaker"))
                .map(RedactedFormsTest::text)
                .sorted()
                .toList();
    }

    private static String text(MetricSeries series) {
        return series.namespace()
                + series.name()
                + series.statistic()
                + series.periodSeconds()
                + series.dimensions().keySet().stream().sorted().toList()
                + series.points();
    }

    private static List<LogMark> marks(Trace trace) {
        return ServerLog.marks(trace.events());
    }

    /// The first and the last event of each stream.
    private static Map<Integer, List<Instant>> times(Trace trace) {
        Map<String, List<Instant>> byStream =
                trace.events().stream()
                        .collect(
                                Collectors.groupingBy(
                                        LogEvent::stream,
                                        Collectors.mapping(LogEvent::at, Collectors.toList())));
        return byStream.values().stream()
                .map(all -> List.of(all.getFirst(), all.getLast()))
                .collect(Collectors.toMap(List::hashCode, all -> all));
    }

    @Test
    void labelsOfPromqlKeepWhoseTheyAreAndTheZone() throws Exception {
        source().file("promql/model_download_time.json", PROMQL);
        Redaction redaction = new Redaction(new Random(1));

        RedactedBundle.Copy copy = copy(redaction);

        assertEquals(List.of("promql/model_download_time.json"), copy.written());
        Map<String, String> labels = copied().durations().getFirst().labels();
        assertEquals(
                redaction.names().endpoint("acme-chat"), labels.get("aws.sagemaker.endpoint.name"));
        assertEquals(
                redaction.names().variant("acme-blue"), labels.get("aws.sagemaker.variant.name"));
        assertEquals(redaction.names().instance("i-0a1b2c3d4e"), labels.get("@resource.host.id"));
        assertEquals("us-west-2b", labels.get("@resource.cloud.availability_zone"));
    }

    @Test
    void whatTheUserSaysOfAColumnAndTheEndpointIsInTheCopy() throws Exception {
        source().file("acme.csv", "Timestamp,acme rate\n2026-06-01T12:00:00Z,5\n");
        ReadOptions options =
                new ReadOptions(
                        List.of(
                                new MetricQuery(
                                        "acme rate",
                                        "AWS/SageMaker",
                                        "Invocations",
                                        Map.of("EndpointName", "acme-chat"),
                                        "",
                                        0)),
                        Optional.empty(),
                        Optional.empty(),
                        "acme-chat");
        Redaction redaction = new Redaction(new Random(1));

        RedactedBundle.copy(
                List.of(folder.resolve("source")),
                options,
                folder.resolve("copy"),
                redaction,
                Progress.NONE);

        requireNoName();
        MetricSeries series = copied().series().getFirst();
        assertEquals("Invocations", series.name());
        assertEquals(
                Map.of("EndpointName", redaction.names().endpoint("acme-chat")),
                series.dimensions());
    }

    @Test
    void ofAFileThatIsCutOffTheWholeItemsAreCopied() throws Exception {
        source().file(
                        "metric-data.json",
                        DATA.substring(0, DATA.indexOf(",{\"Id\":\"acme_gpu\"") + 40));

        copy(new Redaction(new Random(1)));

        String text = Files.readString(folder.resolve("copy/metric-data.json"));
        assertTrue(text.contains("0.1234567890123"), text);
        requireNoName();
    }

    @Test
    void anInterruptedCopyLeavesNothing() throws Exception {
        source().file("metric-data.json", DATA);
        Progress interrupting =
                (what, done) -> {
                    if (what.startsWith("Writing")) {
                        Thread.currentThread().interrupt();
                    }
                };

        assertThrows(
                InterruptedIOException.class,
                () ->
                        RedactedBundle.copy(
                                folder.resolve("source"),
                                folder.resolve("copy"),
                                new Redaction(new Random(1)),
                                interrupting));

        assertTrue(Thread.interrupted(), "the interrupt is not swallowed");
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("source")), left.toList());
        }
    }
}

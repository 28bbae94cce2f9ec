package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.trace.LogEvent;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.MetricSeries;

/// Which files of an input are read, and how what they leave out is filled in.
class LooseFilesTest {

    private static final String LOG =
            """
            INFO 06-01 12:00:00 [api_server.py:100] vLLM API server version 0.8.0
            INFO 06-01 12:00:40 [loader.py:447] Loading weights took 30.00 seconds
            """;

    private static final String STATISTICS =
            """
            {"Label":"%s","Datapoints":[
              {"Timestamp":"2026-06-01T12:01:00+00:00","Sum":2.0,"Unit":"None"},
              {"Timestamp":"2026-06-01T12:00:00+00:00","Sum":1.0,"Maximum":3.0,"ExtendedStatistics":{"p99":9.5},"Unit":"None"}]}\
            """;

    @TempDir private Path folder = Path.of("");

    private TraceFiles files() {
        return new TraceFiles(folder);
    }

    private static Set<String> names(Input.OfTrace input) {
        return input.files().read().stream().map(FileRead::file).collect(Collectors.toSet());
    }

    @Test
    void statisticsWithoutOrderBecomeASeriesEach() throws Exception {
        files().file("a.json", STATISTICS.formatted("Invocations"));

        Map<String, MetricSeries> series =
                files().trace().series().stream()
                        .collect(Collectors.toMap(MetricSeries::statistic, each -> each));

        assertEquals(Set.of("Sum", "Maximum", "p99"), series.keySet());
        assertEquals(
                List.of(1.0, 2.0),
                series.get("Sum") == null ? List.of() : TraceFiles.values(series.get("Sum")));
        assertEquals(60, series.get("Sum").periodSeconds());
        assertEquals("AWS/SageMaker", series.get("p99").namespace());
        assertEquals(Map.of(), series.get("p99").dimensions());
    }

    @Test
    void anEmptyAnswerIsFineAndAnUnknownLabelIsAskedFor() throws Exception {
        files().file("a.json", "{\"Label\":\"Invocations\",\"Datapoints\":[]}");
        assertEquals(List.of(), files().read().files().problems());

        files().file("a.json", STATISTICS.formatted("my metric"));
        FileProblem problem = files().read().files().problems().getFirst();
        assertTrue(problem.problem().contains("my metric"), problem.problem());
        assertTrue(
                problem.advice().contains("--metric \"my metric=NAMESPACE/METRIC"),
                problem.advice());
    }

    @Test
    void whatTheUserSaysOfAnIdWinsOverAllQueries() throws Exception {
        String query =
                "[{\"Id\":\"m1\",\"MetricStat\":{\"Metric\":{\"Namespace\":\"AWS/SageMaker\",\"MetricName\":\"%s\"},\"Period\":60,\"Stat\":\"Sum\"}}]";
        files().file("q1.json", query.formatted("Invocations"));
        files().file("q2.json", query.formatted("ModelLatency"));
        files().file(
                        "metric-data.json",
                        "{\"MetricDataResults\":[{\"Id\":\"m1\",\"Label\":\"x\",\"Timestamps\":[\"2026-06-01T12:00:00Z\"],\"Values\":[4]}]}");

        Input.OfTrace input =
                files().read(
                                TraceFiles.mapping(
                                        new MetricQuery(
                                                "m1",
                                                "/aws/sagemaker/Endpoints",
                                                "GPUUtilization",
                                                Map.of(),
                                                "Average",
                                                60)));

        assertEquals(List.of(), input.files().problems());
        assertEquals(
                List.of("GPUUtilization"),
                input.trace().series().stream().map(MetricSeries::name).toList());
    }

    @Test
    void severalInputsAreReadAsOneInAnyFormOfTime() throws Exception {
        Path first = files().file("1/a.json", STATISTICS.formatted("Invocations"));
        Path second =
                files().file(
                                "2/b.json",
                                "{\"Label\":\"Invocations\",\"Datapoints\":[{\"Timestamp\":1780315320.0,\"Sum\":3},{\"Timestamp\":\"2026-06-01T12:03:00+0000\",\"Sum\":4},{\"Timestamp\":\"1780315440000\",\"Sum\":5}]}");

        MetricSeries sum =
                TraceFiles.read(List.of(first, second), ReadOptions.NONE).trace().series().stream()
                        .filter(series -> series.statistic().equals("Sum"))
                        .findFirst()
                        .orElseThrow();

        assertEquals(List.of(1.0, 2.0, 3.0, 4.0, 5.0), TraceFiles.values(sum));
        assertEquals(TraceFiles.NOON.plusSeconds(240), TraceFiles.times(sum).getLast());
    }

    @Test
    void aPlainLogIsReadWithTheYearAndZoneThatTheUserStates() throws Exception {
        for (byte[] text :
                List.of(
                        LOG.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + LOG).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + LOG).getBytes(StandardCharsets.UTF_16BE),
                        TraceFiles.gzip(LOG))) {
            Path log = files().file("blue.log", text);

            List<LogEvent> events =
                    TraceFiles.read(
                                    List.of(log),
                                    new ReadOptions(
                                            List.of(),
                                            Optional.of(Year.of(2026)),
                                            Optional.of(ZoneId.of("UTC")),
                                            ""))
                            .trace()
                            .events();

            assertEquals(2, events.size());
            assertEquals("blue", events.getFirst().stream());
            assertEquals(TraceFiles.NOON, events.getFirst().at());
        }
    }

    @Test
    void aLogWithoutThemSaysWhichOptionsToUse() throws Exception {
        files().file("blue.log", LOG);
        files().file("a.json", STATISTICS.formatted("Invocations"));

        FileProblem problem = files().read().files().problems().getFirst();

        assertEquals("blue.log", problem.file());
        assertTrue(problem.advice().contains("--year 2026 --zone UTC"), problem.advice());
    }

    @Test
    void tablesLogsAndPromqlLieInABundleAndWhatIsNoneIsAProblem() throws Exception {
        files().file("a.JSON", STATISTICS.formatted("Invocations"));
        files().file("lines.jsonl", STATISTICS.formatted("ModelLatency").replace("\n", ""));
        files().file("table.csv", "Time,CPUUtilization\n2026-06-01T12:00:00Z,1\n");
        files().file(
                        "packed.csv.gz",
                        TraceFiles.gzip("Time,GPUUtilization\n2026-06-01T12:00:00Z,1\n"));
        files().file("promql/ice_count.json", "{\"status\":\"success\",\"data\":{\"result\":[]}}");
        files().file("promql/deeper/x.json", "{}");
        files().file("other/x.json", "{}");
        files().file("notes.txt", "Dear diary");
        files().file("README.md", "Dear reader");

        Input.OfTrace input = files().read();

        assertEquals(
                Set.of(
                        "a.JSON",
                        "lines.jsonl",
                        "table.csv",
                        "packed.csv.gz",
                        "promql/ice_count.json"),
                names(input));
        assertEquals(
                List.of("notes.txt"),
                input.files().problems().stream().map(FileProblem::file).toList());
    }

    @Test
    void aZipHasThemInItsOneFolderToo() throws Exception {
        Path zip = folder.resolve("b.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("b/table.csv", "b/promql/table.csv", "b/other/table.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(
                        "Time,Invocations\n2026-06-01T12:00:00Z,1\n"
                                .getBytes(StandardCharsets.UTF_8));
            }
        }

        assertEquals(
                Set.of("b/table.csv", "b/promql/table.csv"),
                names(TraceFiles.read(List.of(zip), ReadOptions.NONE)));
    }

    @Test
    void aZippedBundleIsReadUnderTheEndingThatDesktopsKnow() throws Exception {
        Path zip = folder.resolve("checkout.scaleout");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("manifest.json"));
            out.write(
                    """
                    {"format":"scaleout-bundle","version":1,"endpoint":"checkout","region":"eu-west-1",\
                    "capturedAt":"2026-06-01T13:00:00Z"}\
                    """
                            .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("invocations.json"));
            out.write(STATISTICS.formatted("Invocations").getBytes(StandardCharsets.UTF_8));
        }

        Input.OfTrace input = TraceFiles.read(List.of(zip), ReadOptions.NONE);

        assertEquals(Set.of("invocations.json"), names(input));
        assertEquals(List.of(), input.files().problems());
    }

    @Test
    void aLinkIsNotFollowedAndSaid() throws Exception {
        files().file("bundle/a.json", STATISTICS.formatted("Invocations"));
        Path outside = files().file("secret.json", STATISTICS.formatted("ModelLatency"));
        Files.createSymbolicLink(folder.resolve("bundle/b.json"), outside);
        Files.createSymbolicLink(folder.resolve("bundle/promql"), folder);

        Input.OfTrace input = TraceFiles.read(List.of(folder.resolve("bundle")), ReadOptions.NONE);

        assertEquals(Set.of("a.json"), names(input));
        assertEquals(
                List.of("b.json", "promql"),
                input.files().problems().stream().map(FileProblem::file).toList());
    }

    @Test
    void theEndpointThatTheUserNamesIsTheTraces() throws Exception {
        files().file("a.json", "{\"EndpointName\":\"one\",\"EndpointStatus\":\"InService\"}");
        files().file("b.json", "{\"EndpointName\":\"two\",\"EndpointStatus\":\"InService\"}");
        ReadOptions one = new ReadOptions(List.of(), Optional.empty(), Optional.empty(), "one");

        assertEquals("two", files().trace().name());
        assertEquals("one", files().read(one).trace().name());
        assertEquals(
                "one",
                Optional.ofNullable(files().read(one).trace().endpoint()).orElseThrow().name());
    }
}

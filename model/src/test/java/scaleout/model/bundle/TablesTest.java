package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.MetricQuery;
import scaleout.model.trace.MetricSeries;

/// Tables of CloudWatch's console, whose layout is not documented.
class TablesTest {

    @TempDir private Path folder = Path.of("");

    private TraceFiles files() {
        return new TraceFiles(folder);
    }

    private MetricSeries only(String table, ReadOptions options) throws Exception {
        files().file("table.csv", table);
        List<MetricSeries> series = files().read(options).trace().series();
        assertEquals(1, series.size(), series.toString());
        return series.getFirst();
    }

    private FormatException refused(String table, ReadOptions options) throws Exception {
        files().file("table.csv", table);
        return assertThrows(FormatException.class, () -> files().read(options));
    }

    @Test
    void rowsOfAHeadSayWhatTheColumnsAre() throws Exception {
        files().file(
                        "table.csv",
                        """
                        "Full label","Requests, blue","GPU"
                        Namespace,AWS/SageMaker,/aws/sagemaker/Endpoints
                        MetricName,Invocations,GPUUtilization
                        Dimensions,"EndpointName=chat, VariantName=blue",EndpointName: chat
                        Statistic,Sum,p90
                        Period,60,5 minutes
                        Region,us-east-1,us-east-1

                        2026/06/01 12:00:00 UTC,5,
                        2026/06/01 12:01:00 UTC,,70.5
                        """);

        Input.OfTrace input = files().read();

        assertEquals(
                List.of(
                        new MetricSeries(
                                "AWS/SageMaker",
                                "Invocations",
                                Map.of("EndpointName", "chat", "VariantName", "blue"),
                                "Sum",
                                60,
                                List.of(new scaleout.model.trace.Datapoint(TraceFiles.NOON, 5))),
                        new MetricSeries(
                                "/aws/sagemaker/Endpoints",
                                "GPUUtilization",
                                Map.of("EndpointName", "chat"),
                                "p90",
                                300,
                                List.of(
                                        new scaleout.model.trace.Datapoint(
                                                TraceFiles.NOON.plusSeconds(60), 70.5)))),
                input.trace().series());
        assertEquals(List.of(), input.files().problems());
        assertEquals(2, input.files().read().getFirst().items());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-01T12:00:00Z",
                "2026-06-01T14:00:00+02:00",
                "1780315200",
                "1780315200000",
                "2026-06-01 12:00",
                "2026/06/01 12:00:00",
                "2026/06/01 14:00:00 UTC+2",
                "06/13/2026 12:00:00 PM GMT",
                "13/06/2026 12:00",
                "6/13/2026 12:00",
            })
    void timesComeInManyForms(String time) throws Exception {
        MetricSeries series = only("Time,Invocations\n" + time + ",5\n", TraceFiles.zone("UTC"));

        assertEquals(
                time.matches(".*\\b13/.*")
                        ? TraceFiles.NOON.plusSeconds(12 * 86_400)
                        : TraceFiles.NOON,
                TraceFiles.times(series).getFirst());
    }

    @Test
    void aRowBeyondTheTwelfthShowsWhichNumberIsTheDay() throws Exception {
        MetricSeries series =
                only(
                        "Time,Invocations\n01/06/2026 12:00,5\n13/06/2026 12:00,6\n",
                        TraceFiles.zone("UTC"));

        assertEquals(TraceFiles.NOON, TraceFiles.times(series).getFirst());
    }

    @Test
    void whereNoRowShowsItTheTableIsRefused() throws Exception {
        FormatException refused =
                refused("Time,Invocations\n01/06/2026 12:00,5\n", TraceFiles.zone("UTC"));

        assertTrue(refused.problem().contains("day and month"), refused.problem());
        assertTrue(refused.problem().startsWith("line 2"), refused.problem());
    }

    @Test
    void theHeadOrTheUserSaysTheZoneElseItIsAskedFor() throws Exception {
        String rows = "2026/06/01 14:00:00,5\n";
        assertEquals(
                TraceFiles.NOON,
                TraceFiles.times(
                                only(
                                        "Timestamp (UTC+02:00),Invocations\n" + rows,
                                        TraceFiles.zone("UTC")))
                        .getFirst());
        assertEquals(
                TraceFiles.NOON,
                TraceFiles.times(
                                only("Time,Invocations\n" + rows, TraceFiles.zone("Europe/Berlin")))
                        .getFirst());

        FormatException refused = refused("Time,Invocations\n" + rows, ReadOptions.NONE);
        assertTrue(refused.advice().contains("--zone"), refused.advice());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Time;Invocations#2026-06-01T12:00:00Z;1,5#|1.5",
                "'Time,\"Invocations\"#2026-06-01T12:00:00Z,\"1.5\"#'|1.5",
                "Time\tInvocations#2026-06-01T12:00:00Z\t1.5e0#|1.5",
            })
    void delimitersAndDecimalCommasAreTold(String table, double value) throws Exception {
        assertEquals(
                List.of(value),
                TraceFiles.values(only(table.replace('#', '\n'), ReadOptions.NONE)));
    }

    @Test
    void labelsNameMetricsAndTheirStatisticsOnlyWhereNoTwoColumnsHaveTheSame() throws Exception {
        files().file(
                        "table.csv",
                        """
                        Time,blue ModelLatency p90,blue CPUUtilization,green CPUUtilization
                        2026-06-01T12:00:00Z,1,2,3
                        """);

        Input.OfTrace input = files().read();

        assertEquals(
                List.of("AWS/SageMaker ModelLatency p90"),
                input.trace().series().stream()
                        .map(series ->
                                "%s %s %s"
                                        .formatted(
                                                series.namespace(),
                                                series.name(),
                                                series.statistic()))
                        .toList());
        String problem = input.files().problems().getFirst().problem();
        assertTrue(problem.contains("green CPUUtilization"), problem);
    }

    @Test
    void theUserSaysWhatAColumnIs() throws Exception {
        MetricSeries series =
                only(
                        "Time,my line\n2026-06-01T12:00:00Z,1\n2026-06-01T12:00:10Z,2\n",
                        TraceFiles.mapping(
                                new MetricQuery(
                                        "my line",
                                        "AWS/SageMaker",
                                        "ConcurrentRequestsPerModel",
                                        Map.of("EndpointName", "chat"),
                                        "Maximum",
                                        0)));

        assertEquals("ConcurrentRequestsPerModel", series.name());
        assertEquals(10, series.periodSeconds());
        assertEquals(List.of(1.0, 2.0), TraceFiles.values(series));
    }

    @Test
    void aCellThatIsNoNumberAndARowThatIsNoneAreLeftOutAndSaid() throws Exception {
        files().file(
                        "table.csv",
                        "Time,Invocations\n2026-06-01T12:00:00Z,1\n2026-06-01T12:01:00Z,many\nTotal,1\n2026-06-01T12:02:00Z,n/a\n");

        Input.OfTrace input = files().read();

        assertEquals(List.of(1.0), TraceFiles.values(input.trace().series().getFirst()));
        assertEquals(
                List.of("line 3", "line 4"),
                input.files().problems().stream()
                        .map(problem -> problem.problem().substring(0, 6))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"columns", "cell", "quote"})
    void withoutBoundsNothingIsRead(String what) throws Exception {
        String start = "Time,Invocations\n2026-06-01T12:00:00Z,1\n";
        String end =
                switch (what) {
                    case "columns" -> ",".repeat(100_000);
                    case "cell" -> "x".repeat(100_000);
                    default -> "\"" + "\n".repeat(100_000);
                };

        assertTrue(refused(start + end, ReadOptions.NONE).problem().startsWith("line 3"));
    }

    @Test
    void textInUtf16IsReadToo() throws Exception {
        byte[] text =
                "\uFEFFTime,Invocations\r\n2026-06-01T12:00:00Z,7\r\n"
                        .getBytes(StandardCharsets.UTF_16LE);
        files().file("table.csv", text);

        assertEquals(List.of(7.0), TraceFiles.values(files().trace().series().getFirst()));
    }
}

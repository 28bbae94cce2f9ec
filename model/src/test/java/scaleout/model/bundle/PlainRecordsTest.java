package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.trace.Datapoint;
import scaleout.model.trace.MetricSeries;
import scaleout.model.trace.Trace;

/// Long files of metric stream records: most are read without a parser, and none is lost or changed by that.
class PlainRecordsTest {

    private static final int RECORDS = 3_000;

    private static final long FIRST_MILLIS = 1_781_791_200_000L;

    @TempDir private Path folder = Path.of("");

    private static String record(int number) {
        return "{\"metric_stream_name\":\"s\",\"namespace\":\"%s\",\"metric_name\":\"Invocations\",\"dimensions\":{\"VariantName\":\"v%d\"},\"timestamp\":%d,\"value\":{\"max\":%d.25,\"min\":0,\"sum\":%d.5,\"count\":2.0},\"unit\":\"Count\"}"
                .formatted(
                        number % 7 == 3 ? "AWS/EC2" : "AWS/SageMaker",
                        number % 5,
                        FIRST_MILLIS + 60_000L * number,
                        number,
                        2 * number);
    }

    private Trace read(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("stream.ndjson"), content);
        return switch (Input.read(List.of(file), Set.of(), ReadOptions.NONE, Progress.NONE)) {
            case Input.OfTrace(Trace trace, Input.Files files) -> {
                assertEquals(List.of(), files.problems());
                yield trace;
            }
            case Input.OfDocument other -> throw new AssertionError(other);
        };
    }

    private static void assertAllThere(Trace trace) {
        double sum = 0;
        int points = 0;
        for (MetricSeries series : trace.series()) {
            assertEquals("AWS/SageMaker", series.namespace());
            if (series.statistic().equals("Maximum")) {
                points += series.points().size();
                for (Datapoint point : series.points()) {
                    long number = (point.at().toEpochMilli() - FIRST_MILLIS) / 60_000;
                    assertEquals(number + 0.25, point.value(), 0);
                    sum += number;
                }
            }
        }
        int expected = 0;
        double expectedSum = 0;
        for (int i = 0; i < RECORDS; i++) {
            expected += i % 7 == 3 ? 0 : 1;
            expectedSum += i % 7 == 3 ? 0 : i;
        }
        assertEquals(expected, points);
        assertEquals(expectedSum, sum, 0);
        assertEquals(25, trace.series().size());
    }

    @Test
    void everyRecordOfALongFileCounts() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            lines.append(record(i)).append(i % 2 == 0 ? "\n" : "\r\n");
        }
        assertAllThere(read(lines.toString()));
    }

    @Test
    void recordsWithoutLinesBetweenThemCountAlike() throws Exception {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            records.append(record(i));
        }
        assertAllThere(read(records.toString()));
    }

    @Test
    void recordsInOtherSpellingsBetweenPlainOnesCountToo() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            String plain = record(i);
            lines.append(
                            switch (i % 200) {
                                case 60 -> plain.replace(":", ": ").replace(",", ", ");
                                case 90 -> plain.replace("\"v", "\"\\u0076");
                                case 120 -> plain.replace("\"count\"", "\"p99\":1e-3,\"count\"");
                                case 150 -> plain.replace(".25", "25e-2").replace(":0,", ":-0.0,");
                                case 180 ->
                                        plain.replace("{\"metric_stream", "\n{ \"metric_stream");
                                default -> plain;
                            })
                    .append('\n');
        }
        String content = lines.toString();
        assertTrue(content.contains("p99"));
        Trace trace = read(content.replace("25e-2", ".25"));

        assertAllThere(trace);
    }

    @Test
    void aBrokenLineIsNamedByItsNumberAndCostsOnlyItself() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            lines.append(i == 2_000 ? "{\"metric_stream_name\":oops}" : record(i)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("broken.ndjson"), lines);
        Input.OfTrace read =
                (Input.OfTrace)
                        Input.read(List.of(file), Set.of(), ReadOptions.NONE, Progress.NONE);

        assertEquals(1, read.files().problems().size());
        String problem = read.files().problems().getFirst().problem();
        assertTrue(problem.startsWith("line 2001, "), problem);
        assertEquals(
                2_571 - 1,
                read.trace().series().stream()
                        .filter(series -> series.statistic().equals("Sum"))
                        .mapToInt(series -> series.points().size())
                        .sum());
    }
}

package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {

    private static final String PUBLISHED = "../sample-traces/qwen3-8b-g6-2xlarge";
    private static final String BURST = "../sample-traces/burst-mixed-fleet";

    private static final double EXACT = 1e-9;

    @TempDir private Path folder = Path.of("");

    private static JsonNode json(String... arguments) {
        CommandRun result = CommandRun.of(arguments);
        assertEquals(0, result.code(), result.err());
        return JsonMapper.shared().readTree(result.out());
    }

    private static double number(JsonNode json, String pointer) {
        return json.at(pointer).doubleValue();
    }

    /// Start-ups of `pull` seconds between 90 s of provisioning and 90 s of init, one per scale-out, each 2 s longer.
    private Path timeline(String name, int count, double pull) throws IOException {
        List<String> scaleOuts =
                IntStream.range(0, count)
                        .mapToObj(i ->
                                """
                                {"at":%d,"cause":"","instanceType":"ml.g6.2xlarge","startUps":[{"instance":"i-%d",
                                 "kind":"instance","lane":"cold","readyAt":%s,"spans":[
                                 {"phase":"PROVISIONING","start":%s,"end":%s},
                                 {"phase":"IMAGE_PULL","phases":["IMAGE_PULL","MODEL_DOWNLOAD"],"start":%s,"end":%s},
                                 {"phase":"CONTAINER_INIT","start":%s,"end":%s}]}]}
                                """
                                        .formatted(
                                                10_000 * i,
                                                i,
                                                end(i, 180 + pull + 2 * i),
                                                end(i, 0),
                                                end(i, 90),
                                                end(i, 90),
                                                end(i, 90 + pull + 2 * i),
                                                end(i, 90 + pull + 2 * i),
                                                end(i, 180 + pull + 2 * i)))
                        .toList();
        return Files.writeString(
                folder.resolve(name + ".timeline.json"),
                """
                {"format":"scaleout-timeline","version":1,"endpoint":"chat","clock":"relative","scaleOuts":[%s]}
                """
                        .formatted(String.join(",", scaleOuts)));
    }

    private static String end(int scaleOut, double seconds) {
        return "{\"at\":%s,\"evidence\":\"MEASURED\",\"uncertaintySeconds\":1}"
                .formatted(10_000 * scaleOut + seconds);
    }

    @Test
    void aClearDifferenceIsFaster() throws IOException {
        JsonNode answer =
                json(
                        "compare",
                        timeline("a", 6, 330).toString(),
                        timeline("b", 6, 80).toString(),
                        "--json");

        assertEquals("FASTER", answer.get("verdict").stringValue());
        assertEquals(6, answer.at("/before/startUps").intValue());
        assertEquals(515, number(answer, "/before/totalSeconds/median"), EXACT);
        assertEquals(265, number(answer, "/after/totalSeconds/median"), EXACT);
        assertEquals(-250, number(answer, "/total/ofMedians"), EXACT);
        assertEquals(-250, number(answer, "/total/shift"), EXACT);
        assertEquals(1, number(answer, "/total/probabilityFaster"));
        // 2 of (12 over 6) ways
        assertEquals(2.0 / 924, number(answer, "/total/p"), EXACT);
        assertTrue(number(answer, "/interval/low") <= -250);
        assertTrue(number(answer, "/interval/high") >= -250);
        assertTrue(number(answer, "/interval/high") < -240);
        assertEquals("IMAGE_PULL+MODEL_DOWNLOAD", answer.at("/bottleneck/before").stringValue());
        assertEquals("PROVISIONING", answer.at("/bottleneck/after").stringValue());
    }

    @Test
    void partsAndReasonsAddUpToTheDifferenceOfTheMeans() {
        JsonNode answer = json("compare", BURST, PUBLISHED, "--json");
        double parts = 0;
        for (JsonNode part : answer.at("/difference/parts")) {
            parts += number(part, "/seconds");
        }
        double seconds = number(answer, "/difference/seconds");

        assertEquals(seconds, parts, EXACT);
        assertEquals(seconds, number(answer, "/total/ofMeans"), EXACT);
        assertEquals(
                seconds,
                number(answer, "/difference/change")
                        + number(answer, "/difference/lanes")
                        + number(answer, "/difference/mix"),
                EXACT);
        assertFalse(answer.get("includesDetection").booleanValue(), "unknown in the published one");
        assertTrue(answer.get("interval").isNull(), "one start-up has none");
        assertTrue(answer.get("detection").isNull());
        assertEquals(1, answer.at("/before/notReady").intValue());
        assertEquals(1, answer.get("findingsBefore").size());
        assertEquals(0, answer.get("problems").size());
    }

    @Test
    void theEcdfRisesToOneOverTheSortedValues() throws IOException {
        String same = timeline("a", 3, 330).toString();
        JsonNode steps = json("compare", same, same, "--json").at("/ecdf/total/before");

        assertEquals(
                "[[510.0,0.3333333333333333],[512.0,0.6666666666666666],[514.0,1.0]]",
                steps.toString());
    }

    @Test
    void theSameInputsGiveTheSameAnswer() {
        assertEquals(
                CommandRun.of("compare", BURST, PUBLISHED, "--json"),
                CommandRun.of("compare", BURST, PUBLISHED, "--json"));
    }

    @Test
    void aTerminalShowsTheAnswerTablesAndWhatEachInputLeavesOut() {
        CommandRun result = CommandRun.of("compare", BURST, PUBLISHED);

        assertEquals(0, result.code());
        assertTrue(result.out().contains("Whether it helped cannot be told"), result.out());
        assertTrue(result.out().contains("critical path, means"), result.out());
        assertTrue(result.out().contains("Of the timeline before:\nwarning: 1 of the start-ups"));
        assertFalse(result.out().contains("Of the timeline after:"));
    }

    @Test
    void markdownIsAReport() {
        String report = CommandRun.of("compare", BURST, PUBLISHED, "--markdown").out();

        assertTrue(report.startsWith("# Before and after\n"), report);
        assertTrue(report.contains("## Findings"), report);
    }

    @Test
    void aProblemSaysWhichInputItIsOf() throws IOException {
        Path bundle = Files.createDirectory(folder.resolve("bundle"));
        Files.writeString(
                bundle.resolve("manifest.json"),
                "{\"format\":\"scaleout-bundle\",\"version\":1,\"endpoint\":\"chat-prod\",\"capturedAt\":\"2026-06-18T14:18:27Z\"}");
        for (String name :
                List.of("describe-scaling-activities.json", "describe-endpoint-config.json")) {
            Files.copy(Path.of(BURST, name), bundle.resolve(name));
        }
        Files.writeString(bundle.resolve("metric-data.json"), "{\"MetricDataResults\":[");
        CommandRun result = CommandRun.of("compare", PUBLISHED, bundle.toString(), "--json");

        assertEquals(0, result.code(), result.err());
        assertTrue(result.err().startsWith("after: metric-data.json"), result.err());
        JsonNode problem = JsonMapper.shared().readTree(result.out()).at("/problems/0");
        assertEquals("after", problem.get("of").stringValue());
        assertEquals("metric-data.json", problem.get("file").stringValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "compare",
                "compare A",
                "compare A A A",
                "compare A A --json --markdown",
                "compare A A --year x"
            })
    void aCommandLineThatIsNotUnderstoodIsAUsageError(String line) throws IOException {
        String file = timeline("a", 1, 330).toString();
        CommandRun result = CommandRun.of(line.replace("A", file).split(" "));

        assertEquals(2, result.code(), result.err());
        assertEquals("", result.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\":\"scaleout-timeline\",\"version\":9",
                "{\"format\":\"scaleout-timeline\",\"version\":1,\"endpoint\":\"\",\"clock\":\"utc\",\"scaleOuts\":[]}",
                "{\"format\":\"scaleout-timeline\",\"version\":1,\"endpoint\":\"\",\"clock\":\"relative\",\"scaleOuts\":[{\"at\":0,\"startUps\":[{\"instance\":\"i\",\"kind\":\"instance\",\"lane\":\"cold\",\"spans\":[{\"phase\":\"PROVISIONING\",\"start\":{\"at\":0,\"evidence\":\"MEASURED\"}}]}]}]}",
                "no timeline"
            })
    void anInputWithNothingToCompareIsExitCode3OnEitherSide(String content) throws IOException {
        String good = timeline("a", 1, 330).toString();
        String bad = Files.writeString(folder.resolve("bad.json"), content).toString();

        for (CommandRun result :
                List.of(
                        CommandRun.of("compare", good, bad, "--json"),
                        CommandRun.of("compare", bad, good))) {
            assertEquals(3, result.code(), result.err());
            assertEquals("", result.out());
            assertFalse(result.err().isBlank());
            assertFalse(result.err().contains("Exception"), result.err());
        }
    }

    @Test
    void theSideWithNothingReadyIsNamed() throws IOException {
        String none =
                "{\"format\":\"scaleout-timeline\",\"version\":1,\"endpoint\":\"\",\"clock\":\"utc\",\"scaleOuts\":[]}";
        String empty = Files.writeString(folder.resolve("empty.json"), none).toString();

        assertTrue(
                CommandRun.of("compare", PUBLISHED, empty)
                        .err()
                        .contains("the timeline after the change has no start-up"));
    }
}

package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {

    private static final String PUBLISHED = "../sample-traces/qwen3-8b-g6-2xlarge";
    private static final String BURST = "../sample-traces/burst-mixed-fleet";

    @TempDir private Path folder = Path.of("");

    private static JsonNode json(String... arguments) {
        CommandRun result = CommandRun.of(arguments);
        assertEquals(0, result.code(), result.err());
        return JsonMapper.shared().readTree(result.out());
    }

    private static double seconds(JsonNode node) {
        return node.doubleValue();
    }

    @Test
    void timelineGivesThePublishedStartUp() {
        JsonNode startUps = json("timeline", PUBLISHED, "--json").at("/scaleOuts/0/startUps");

        assertEquals(1, startUps.size());
        assertEquals(525, seconds(startUps.at("/0/startUpSeconds")));
        JsonNode pull = startUps.at("/0/spans/1");
        JsonNode download = startUps.at("/0/spans/2");
        assertEquals(333, seconds(pull.get("seconds")));
        assertEquals(168, seconds(download.get("seconds")));
        assertTrue(seconds(download.at("/start/at")) < seconds(pull.at("/end/at")), "they overlap");
    }

    @Test
    void whatifProjectsThePublishedCase() {
        JsonNode answer = json("whatif", PUBLISHED, "--image-cache", "on", "--json");

        assertEquals(525, seconds(answer.at("/baseline/startUpSeconds")), 1e-9);
        assertEquals(258, seconds(answer.at("/scenario/startUpSeconds")), 25.8);
        assertEquals(0, seconds(answer.at("/scenario/phases/IMAGE_PULL")));
        assertTrue(seconds(answer.at("/scenario/phases/MODEL_DOWNLOAD")) < 168);
        double sum = 0;
        for (JsonNode delta : answer.get("deltas")) {
            sum += seconds(delta.get("seconds"));
        }
        assertEquals(
                seconds(answer.at("/scenario/totalSeconds"))
                        - seconds(answer.at("/baseline/totalSeconds")),
                sum,
                1e-9);
        assertTrue(answer.at("/baseline/detectionSeconds").isNull());
        assertEquals("IMAGE_PULL", answer.get("baselineBottleneck").stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwen3-8b-g6-2xlarge", "burst-mixed-fleet", "copy-on-running-instance"})
    void withoutAnOptionEveryDeltaIsZero(String sample) {
        for (JsonNode delta :
                json("whatif", "../sample-traces/" + sample, "--json").get("deltas")) {
            assertEquals(0.0, seconds(delta.get("seconds")), delta.toString());
        }
    }

    @Test
    void tenSecondMetricsKeepWhatIsNotTheAlarmsOwnWait() {
        JsonNode answer = json("whatif", BURST, "--metric-resolution", "10", "--json");

        // 8 of 12 start-ups were seen by 3 of 3 datapoints of 60 s; 4 already by 10 s
        double saved =
                seconds(answer.at("/scenario/detectionSeconds"))
                        - seconds(answer.at("/baseline/detectionSeconds"));
        assertEquals(-150.0 * 8 / 12, saved, 1e-6);
        assertTrue(
                answer.get("findings").toString().contains("10 s datapoints mean another policy"));
    }

    @Test
    void timelineWritesAFileThatReadsBackTheSame() throws Exception {
        Path out = folder.resolve("burst.timeline.json");
        assertEquals(0, CommandRun.of("timeline", BURST, "--out", out.toString()).code());

        assertEquals(
                json("timeline", BURST, "--json").get("scaleOuts"),
                json("timeline", out.toString(), "--json").get("scaleOuts"));
    }

    @Test
    void csvHasALinePerSpan() {
        CommandRun result = CommandRun.of("timeline", PUBLISHED, "--csv");

        assertEquals(0, result.code());
        assertEquals(5, result.out().lines().count(), result.out());
    }

    @Test
    void renderWritesTheSamePictureTwice() throws Exception {
        Path one = folder.resolve("one.png");
        Path two = folder.resolve("two.png");
        for (Path out : List.of(one, two)) {
            CommandRun result =
                    CommandRun.of(
                            "render",
                            BURST,
                            "--out",
                            out.toString(),
                            "--image-cache",
                            "on",
                            "--scale",
                            "1");
            assertEquals(0, result.code(), result.err());
        }
        assertTrue(Files.size(one) > 20_000);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whatif",
                "whatif IN --image-cache maybe",
                "whatif IN --metric-resolution 30",
                "whatif IN --model-gb -1",
                "whatif IN --model-gb NaN",
                "whatif IN --set speed=3",
                "whatif IN --set diskMBps=0",
                "timeline IN --json --csv",
                "render IN",
                "render IN --out OUT/x.gif",
                "render IN --out OUT/x.png --theme pink",
                "render IN --out OUT/x.png --size 0x0",
                "render IN --out OUT/x.png --scale 1e9",
                "explode IN",
                "--frobnicate",
                ""
            })
    void aCommandLineThatIsNotUnderstoodIsAUsageError(String line) throws IOException {
        String[] arguments =
                line.isEmpty()
                        ? new String[0]
                        : line.replace("IN", PUBLISHED)
                                .replace("OUT", folder.toString())
                                .split(" ");
        CommandRun result = CommandRun.of(arguments);

        assertEquals(2, result.code(), result.err());
        assertEquals("", result.out());
        assertFalse(result.err().isBlank());
        assertNothingIsWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeline IN",
                "timeline IN --json",
                "whatif IN --json",
                "render IN --out OUT/x.png"
            })
    void anUnusableInputIsExitCode3WithOneMessageAndNothingWritten(String line) throws IOException {
        Path bad =
                Files.writeString(
                        folder.resolve("bad.json"),
                        "{\"format\":\"scaleout-timeline\",\"version\":9");
        String[] arguments =
                line.replace("IN", bad.toString()).replace("OUT", folder.toString()).split(" ");
        CommandRun result = CommandRun.of(arguments);

        assertEquals(3, result.code());
        assertEquals("", result.out());
        assertEquals(2, result.err().lines().count(), result.err());
        assertFalse(result.err().contains("Exception"), result.err());
        Files.delete(bad);
        assertNothingIsWritten();
    }

    @Test
    void anUnwritableOutputIsExitCode6() {
        CommandRun result =
                CommandRun.of(
                        "render",
                        PUBLISHED,
                        "--out",
                        folder.resolve("no/such/folder/x.png").toString());

        assertEquals(6, result.code());
        assertTrue(result.err().contains("x.png"), result.err());
    }

    @Test
    void unknownSizesAreAskedFor() throws Exception {
        String json =
                Files.readString(Path.of(PUBLISHED, "qwen3-8b-g6-2xlarge.timeline.json"))
                        .replace("\"bytes\": 17700000000,", "")
                        .replace("\"bytes\": 16381470720,", "");
        Path file = Files.writeString(folder.resolve("x.timeline.json"), json);

        assertEquals(
                0, CommandRun.of("whatif", file.toString(), "--metric-resolution", "10").code());
        CommandRun refused = CommandRun.of("whatif", file.toString(), "--image-cache", "on");
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains("--image-gb and --model-gb"), refused.err());

        JsonNode answer =
                json(
                        "whatif",
                        file.toString(),
                        "--image-gb",
                        "17.7",
                        "--model-gb",
                        "16.38",
                        "--image-cache",
                        "on",
                        "--json");
        assertEquals(258, seconds(answer.at("/scenario/startUpSeconds")), 25.8);
    }

    @Test
    void controlCharactersFromOutsideNeverReachTheTerminal() throws Exception {
        String json =
                Files.readString(Path.of(PUBLISHED, "qwen3-8b-g6-2xlarge.timeline.json"))
                        .replace("before caching", "\\u001b[2J=cmd|' /C calc'!A0");
        Path file = Files.writeString(folder.resolve("x.timeline.json"), json);

        for (String form : List.of("--csv", "--out=" + folder.resolve("y.timeline.json"))) {
            CommandRun result = CommandRun.of("timeline", file.toString(), form);
            assertFalse(result.out().contains("\u001b"), result.out());
        }
        assertFalse(CommandRun.of("timeline", file.toString()).out().contains("\u001b"));
    }

    @Test
    void helpNamesEveryCommand() {
        CommandRun help = CommandRun.of("--help");

        assertEquals(0, help.code());
        CommandLineApp.commandNames().forEach(name -> assertTrue(help.out().contains(name), name));
    }

    @Test
    void everyCommandIsToldFromAFile() {
        CommandLineApp.commandNames()
                .forEach(name -> assertTrue(CommandLineApp.isCommand(name), name));
        assertFalse(CommandLineApp.isCommand("plan.scaleout"));
        assertFalse(CommandLineApp.isCommand("./plan"));
        assertFalse(CommandLineApp.isCommand("planned"));
    }

    private void assertNothingIsWritten() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}

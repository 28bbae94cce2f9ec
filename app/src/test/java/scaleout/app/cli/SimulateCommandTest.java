package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {

    private static final String WEEK = "../sample-traces/weekly-rollouts";

    private static final String SCENARIO =
            """
            {"format":"scaleout-scenario","version":1,
             "endpoint":{"instanceType":"ml.g6.2xlarge","maxCount":8},
             "image":{"gb":17.7},"model":{"gb":16.38,"by":"container"},
             "sharedLinks":[{"name":"nat","MBps":200}],
             "startUps":{"count":3,"staggerSeconds":20}}
            """;

    @TempDir private Path folder = Path.of("");

    private static JsonNode json(String... arguments) {
        CommandRun result = CommandRun.of(arguments);
        assertEquals(0, result.code(), result.err());
        assertEquals("", result.err());
        return JsonMapper.shared().readTree(result.out());
    }

    private String written(String text) throws IOException {
        return Files.writeString(folder.resolve("a.scenario.json"), text).toString();
    }

    @Test
    void writesATimelineThatReadsBackTheSame() throws IOException {
        Path out = folder.resolve("simulated.timeline.json");
        String scenario = written(SCENARIO);

        CommandRun run =
                CommandRun.of("simulate", scenario, "--seed", "9", "--out", out.toString());

        assertEquals(new CommandRun(0, "", ""), run);
        JsonNode expected = json("simulate", scenario, "--seed", "9", "--json").get("scaleOuts");
        assertEquals(expected, json("timeline", out.toString(), "--json").get("scaleOuts"));
        assertEquals(3, expected.at("/0/startUps").size());
        assertNotEquals(expected, json("simulate", scenario, "--json").get("scaleOuts"));
    }

    @Test
    void theAreaUnderTheBandwidthIsTheBytes() throws IOException {
        JsonNode answer = json("simulate", written(SCENARIO), "--json");
        double onNetworks = 0;
        double onNat = 0;
        for (JsonNode link : answer.get("bandwidth")) {
            assertEquals("B/s", link.get("unit").stringValue());
            String name = link.get("link").stringValue();
            onNetworks += name.endsWith(": network") ? area(link.get("series")) : 0;
            onNat += name.equals("nat") ? area(link.get("series")) : 0;
        }

        assertEquals(3 * (17.7e9 + 16.38e9), onNetworks, 1e3);
        assertEquals(onNetworks, onNat, 1e3);
    }

    private static double area(JsonNode series) {
        double area = 0;
        for (int i = 1; i < series.size(); i++) {
            area +=
                    series.get(i - 1).get(1).doubleValue()
                            * (series.get(i).get(0).doubleValue()
                                    - series.get(i - 1).get(0).doubleValue());
        }
        return area;
    }

    @Test
    void aWeekTellsWhoFindsTheImageCacheWarm() {
        JsonNode answer = json("simulate", WEEK, "--json");

        assertEquals(40, answer.at("/caches/warm").intValue());
        assertEquals(2, answer.at("/caches/stale").intValue());
        assertEquals(2.0 / 42, answer.at("/manyRuns/caches/stale/share").doubleValue(), 1e-9);
        assertEquals(3, answer.at("/manyRuns/schedule/imageRollouts").intValue());
        String table = CommandRun.of("simulate", WEEK).out();
        assertTrue(table.replaceAll(" +", " ").contains("stale cache 400 4.8 %"), table);
        assertTrue(table.contains("1 of 14 spikes mostly miss the cache"), table);
    }

    @Test
    void builtInScenariosHaveNames() {
        CommandRun list = CommandRun.of("simulate", "--list");
        CommandRun run = CommandRun.of("simulate", "qwen3-8b");

        assertEquals(0, list.code());
        assertTrue(list.out().contains("qwen3-8b"), list.out());
        assertEquals(0, run.code());
        assertTrue(run.out().contains("instance 1 of 1"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeline", "whatif"})
    void aScenarioIsSimulatedWhereATimelineIsExpected(String command) throws IOException {
        JsonNode answer = json(command, written(SCENARIO), "--json");

        assertEquals(
                command.equals("whatif") ? 3 : 1,
                answer.get(command.equals("whatif") ? "startUps" : "scaleOuts").size());
    }

    @Test
    void aSimulatedBaselineIsProjectedToTheSimulatedScenario() throws IOException {
        String off = SCENARIO.replace("\"sharedLinks\":[{\"name\":\"nat\",\"MBps\":200}],", "");
        String on =
                off.replace(
                        "\"image\"",
                        "\"optimizations\":{\"imageCache\":true,\"metricResolutionSeconds\":10},\"image\"");
        double simulated =
                json("whatif", written(on), "--json").at("/baseline/totalSeconds").doubleValue();

        assertEquals(
                simulated,
                json(
                                "whatif",
                                written(off),
                                "--image-cache",
                                "on",
                                "--metric-resolution",
                                "10",
                                "--json")
                        .at("/scenario/totalSeconds")
                        .doubleValue(),
                1e-3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "gb":17.7         | "gb":-17.7         | /image/gb
                    ml.g6.2xlarge     | ml.g6.2xxlarge     | /endpoint/instanceType
                    "MBps":200        | "MBps":0           | /sharedLinks/0/MBps
                    "count":3         | "count":9          | /startUps/count
                    "version":1       | "version":2        | /version
                    "staggerSeconds"  | "staggerSecond"    | /startUps/staggerSecond
                    }}                | }                  | line 6
                    "version":1,      | "version":1,"rollouts":[{"name":"a","after":"b","imageDigest":"x"},{"name":"b","after":"a","imageDigest":"y"}], | /rollouts/0/after
                    """)
    void aBadScenarioIsRefusedWithItsPlace(String right, String wrong, String place)
            throws IOException {
        String bad = SCENARIO.replace(right, wrong);
        for (String command : new String[] {"simulate", "timeline", "whatif"}) {
            CommandRun result = CommandRun.of(command, written(bad), "--json");

            assertEquals(3, result.code(), result.out());
            assertEquals("", result.out());
            assertTrue(result.err().startsWith("a.scenario.json, " + place), result.err());
        }
    }

    @Test
    void aMistypedFormatIsNamed() throws IOException {
        CommandRun typo =
                CommandRun.of("simulate", written(SCENARIO.replace("-scenario\"", "-scenaro\"")));

        assertEquals(3, typo.code());
        assertTrue(typo.err().startsWith("a.scenario.json, /format"), typo.err());
    }

    @Test
    void whatIsNoScenarioIsSaid() {
        CommandRun none = CommandRun.of("simulate", folder.resolve("none.json").toString());
        CommandRun bundle = CommandRun.of("simulate", "../sample-traces/burst-mixed-fleet");
        CommandRun timeline = CommandRun.of("simulate", "../sample-traces/qwen3-8b-g6-2xlarge");
        CommandRun nothing = CommandRun.of("simulate");

        assertEquals(3, none.code());
        assertTrue(none.err().contains("Built in are qwen3-8b"), none.err());
        assertEquals(3, bundle.code());
        assertTrue(bundle.err().contains("expected a scenario"), bundle.err());
        assertEquals(3, timeline.code());
        assertTrue(timeline.err().contains("/format"), timeline.err());
        assertEquals(2, nothing.code());
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        CommandRun run =
                CommandRun.of(
                        "simulate",
                        "qwen3-8b",
                        "--out",
                        folder.resolve("none/a.timeline.json").toString());

        assertEquals(6, run.code());
    }
}

package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {

    /// A start-up takes 60 s of provisioning, 100 s of pull and 90 s of container init; a datapoint is visible after 20 s.
    private static final String SCENARIO =
            """
            {"format":"scaleout-scenario","version":1,"name":"step","seed":1,
             "endpoint":{"instanceType":"ml.g6.2xlarge","initialCount":1,"minCount":1,"maxCount":8},
             "image":{"gb":10},"model":{"gb":0},
             "parameters":{"provisioningSeconds":60,"containerInitSeconds":90,"publishDelaySeconds":20,
               "nicMBps":1250,"diskMBps":250,"unpackMBps":100,"writeAmplification":2,"modelClientMBps":200},
             "demand":{"kind":"steps","points":[[0,1],[600,8]],"arrivals":"regular"},
             "service":{"secondsPerRequest":2,"concurrencyPerCopy":4},
             "policy":{"kind":"target-tracking","target":3},
             "slo":{"queueWaitSeconds":5},"horizonSeconds":1800,"pricesPerHour":{"ml.g6.2xlarge":1.5}}
            """;

    private static final String PRICES = ",\"pricesPerHour\":{\"ml.g6.2xlarge\":1.5}";

    @TempDir private Path folder = Path.of("");

    private String written(String text) throws IOException {
        return Files.writeString(folder.resolve("a.scenario.json"), text).toString();
    }

    private String changed(String before, String after) throws IOException {
        assertTrue(SCENARIO.contains(before), before);
        return written(SCENARIO.replace(before, after));
    }

    private static JsonNode json(String... arguments) {
        CommandRun result = CommandRun.of(arguments);
        assertEquals(0, result.code(), result.err());
        assertEquals("", result.err());
        return JsonMapper.shared().readTree(result.out());
    }

    @Test
    void theJsonHasTheFieldsThatScriptsRelyOn() throws IOException {
        JsonNode plan = json("plan", written(SCENARIO), "--json");

        assertEquals("requests", plan.get("resolution").stringValue());
        assertEquals(600 + 1200 * 8, plan.get("requests").intValue(), 1);
        long told =
                plan.get("served").longValue()
                        + plan.get("rejected").longValue()
                        + plan.get("timedOut").longValue();
        assertEquals(plan.get("requests").longValue(), told);
        for (String field : List.of("mean", "p50", "p90", "p99")) {
            assertTrue(plan.at("/queueWaitSeconds/" + field).doubleValue() > 0, field);
        }
        assertTrue(plan.get("probabilityOfWaiting").doubleValue() < 1);
        // 16 requests in service against 4 slots, from 600 s until the start-ups end at 1,050 s
        assertEquals(450 * 12, plan.at("/capacityGap/requestSeconds").doubleValue(), 12);
        assertEquals(7.5, plan.at("/capacityGap/minutes").doubleValue(), 0.02);
        assertTrue(plan.get("sloMinutesLost").intValue() >= 7);
        double hours = plan.get("instanceHours").doubleValue();
        assertEquals(1.5 * hours, plan.get("cost").doubleValue(), 1e-9);
        JsonNode first = plan.at("/scaleOuts/0");
        assertEquals(600, first.get("breachAt").doubleValue());
        assertEquals(800, first.get("alarmAt").doubleValue());
        assertEquals(800, first.get("activityAt").doubleValue());
        assertEquals(1, first.get("from").intValue());
        assertEquals(8, first.get("to").intValue());
        assertEquals(7, first.get("readyAt").size());
        assertEquals(1050, first.at("/readyAt/6").doubleValue(), 1e-6);
        assertEquals(0, plan.at("/capacity/0/0").doubleValue());
        assertEquals(1, plan.at("/capacity/0/1").doubleValue());
        assertEquals(8, plan.at("/combinations/rows").size());
        assertEquals("fluid", plan.at("/combinations/resolution").stringValue());
        assertFalse(plan.has("bands"));
    }

    @Test
    void theTableIsForPeople() throws IOException {
        CommandRun run = CommandRun.of("plan", written(SCENARIO));

        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        String table = run.out().replaceAll(" +", " ");
        assertTrue(table.startsWith("Request resolution: requests, seed 1, 1800 s"), table);
        assertTrue(table.contains("1 to 8 600 800 1050 1050"), table);
        assertTrue(table.contains("All combinations of the optimizations (resolution: fluid)"));
    }

    @Test
    void aSweepNamesItsResolutionAndKeepsItsOrder() throws IOException {
        JsonNode sweep =
                json("plan", written(SCENARIO), "--sweep", "provisioningSeconds=30,60", "--json");

        assertEquals("fluid", sweep.get("resolution").stringValue());
        assertEquals("30", sweep.at("/points/0/values/provisioningSeconds").stringValue());
        double sooner = sweep.at("/points/0/capacityGap/requestSeconds").doubleValue();
        double later = sweep.at("/points/1/capacityGap/requestSeconds").doubleValue();
        assertEquals(30 * 12, later - sooner, 1);
    }

    @Test
    void csvHasALineForEachPoint() throws IOException {
        Path out = folder.resolve("grid.csv");
        CommandRun run =
                CommandRun.of(
                        "plan",
                        written(SCENARIO),
                        "--sweep",
                        "policy.target=2,3",
                        "--sweep",
                        "endpoint.maxCount=4,8,12",
                        "--out",
                        out.toString());

        assertEquals(new CommandRun(0, "", ""), run);
        List<String> lines = Files.readAllLines(out);
        assertEquals(7, lines.size());
        assertTrue(
                lines.getFirst().startsWith("policy.target,endpoint.maxCount,"), lines::toString);
        assertTrue(lines.get(2).startsWith("2,8,"), lines::toString);
    }

    @Test
    void theCombinationsAsCsvHaveAHeadAndEightRows() throws IOException {
        CommandRun run = CommandRun.of("plan", written(SCENARIO), "--csv");

        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(9, lines.size());
        assertTrue(lines.get(8).startsWith("on,on,10,"), run.out());
        int columns = lines.getFirst().split(",", -1).length;
        lines.forEach(line -> assertEquals(columns, line.split(",", -1).length, line));
    }

    @Test
    void manyRunsHaveBands() throws IOException {
        JsonNode bands =
                json("plan", changed("\"regular\"", "\"poisson\""), "--runs", "20", "--json")
                        .get("bands");

        assertEquals(20, bands.get("runs").intValue());
        assertEquals(30, bands.get("capacityPerMinute").size());
        double low = bands.at("/answers/queueWaitMeanSeconds/p10").doubleValue();
        double high = bands.at("/answers/queueWaitMeanSeconds/p90").doubleValue();
        assertTrue(low > 0 && low < high, low + " to " + high);
    }

    @Test
    void moreRunsThanMemoryHasRoomForAreRefusedBeforeTheFirst() throws IOException {
        String week = changed("\"horizonSeconds\":1800", "\"horizonSeconds\":604800");
        CommandRun run = CommandRun.of("plan", week, "--runs", "100000");

        assertEquals(2, run.code(), run.out());
        assertTrue(run.err().contains("--runs: at most 1984 for as long a time"), run.err());
    }

    @Test
    void theSameSeedGivesTheSameAnswerAndAnotherDoesNot() throws IOException {
        String scenario = changed("\"regular\"", "\"poisson\"");
        String[] nine = {"plan", scenario, "--seed", "9", "--json"};

        assertEquals(json(nine), json(nine));
        assertFalse(json(nine).equals(json("plan", scenario, "--json")));
    }

    @Test
    void theScenariosPriceHoldsBeforeTheCatalogs() throws IOException {
        JsonNode own = json("plan", written(SCENARIO), "--json");
        JsonNode known = json("plan", changed(PRICES, ""), "--json");
        JsonNode sourced =
                json(
                        "plan",
                        changed("1.5}}", "{\"perHour\":2,\"source\":\"our contract\"}}}"),
                        "--json");
        JsonNode option = json("plan", written(SCENARIO), "--price", "3", "--json");

        assertEquals("given by the scenario", own.at("/price/source").stringValue());
        assertEquals(1.222, known.at("/price/perHour").doubleValue());
        assertTrue(known.at("/price/source").stringValue().contains("us-west-2"));
        assertEquals("our contract", sourced.at("/price/source").stringValue());
        assertEquals(3, option.at("/price/perHour").doubleValue());
        assertEquals(2 * own.get("cost").doubleValue(), option.get("cost").doubleValue(), 1e-9);
    }

    @Test
    void anUnknownPriceGivesNoCostAndSaysSo() throws IOException {
        String elsewhere =
                written(
                        SCENARIO.replace(PRICES, "")
                                .replace(
                                        "\"initialCount\"",
                                        "\"region\":\"eu-central-1\",\"initialCount\""));

        JsonNode plan = json("plan", elsewhere, "--json");

        assertTrue(plan.get("cost").isNull());
        assertTrue(plan.get("price").isNull());
        assertTrue(plan.get("instanceHours").doubleValue() > 0);
        String table = CommandRun.of("plan", elsewhere).out();
        assertTrue(table.contains("The cost is not known, as there is no price"), table);
    }

    @Test
    void builtInScenariosWithDemandHaveNames() {
        assertEquals(0, CommandRun.of("plan", "morning-demand").code());
        CommandRun without = CommandRun.of("plan", "qwen3-8b");
        assertEquals(3, without.code());
        assertTrue(without.err().contains("/demand"), without.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    [[0,1],[600,8]]           | [[600,1],[0,8]]           | /demand/points/1/0
                    [[0,1],[600,8]]           | []                        | /demand/points
                    [[0,1],[600,8]]           | [[0,1],[600,-8]]          | /demand/points/1/1
                    "minCount":1,"maxCount":8 | "minCount":9,"maxCount":8 | /endpoint/minCount
                    "initialCount":1          | "initialCount":9          | /endpoint/initialCount
                    "maxCount":8              | "maxCount":1              | can never act
                    "target":3                | "target":-3               | /policy/target
                    "target":3                | "metric":"CPU","target":3 | /policy/metric
                    "secondsPerRequest":2     | "secondsPerRequest":0     | /service/secondsPerRequest
                    "concurrencyPerCopy":4    | "concurrencyPerCopy":0    | /service/concurrencyPerCopy
                    "queueWaitSeconds":5      | "queueWaitSeconds":-5     | /slo/queueWaitSeconds
                    1.5}}                     | -1}}                      | /pricesPerHour
                    "kind":"steps","points":[[0,1],[600,8]],"arrivals":"regular" | "kind":"trace","file":"no.csv" | /demand/file
                    """)
    void badInputSaysWhereItIs(String before, String after, String expected) throws IOException {
        CommandRun run = CommandRun.of("plan", changed(before, after), "--json");

        assertEquals(3, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains(expected), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    /// Steps that take nothing away and add nothing, or that lie on no side of the threshold.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"step\",\"threshold\":3,\"steps\":[{\"lowerBound\":0,\"adjustment\":0}]}",
                "{\"kind\":\"step\",\"threshold\":3,\"adjustmentType\":\"PercentChangeInCapacity\",\"steps\":[{\"lowerBound\":0,\"adjustment\":0}]}"
            })
    void aStepPolicyThatCanNeverActIsRefused(String policy) throws IOException {
        CommandRun run =
                CommandRun.of(
                        "plan", changed("{\"kind\":\"target-tracking\",\"target\":3}", policy));

        assertEquals(3, run.code(), run.out());
        assertTrue(run.err().contains("can never act"), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TIMESTAMP\\n                                             | a line for each request
                    TIMESTAMP\\n2023-11-16 18:17:04\\n2023-11-16 18:17:03.5  | line 3
                    when\\n2023-11-16 18:17:04                               | the column "TIMESTAMP"
                    TIMESTAMP\\n2023-11-16 18:17:04\\nsoon                   | line 3
                    """)
    void aBadTraceSaysWhichLine(String trace, String expected) throws IOException {
        Files.writeString(folder.resolve("requests.csv"), trace.replace("\\n", "\r\n"));
        String scenario =
                changed(
                        "\"kind\":\"steps\",\"points\":[[0,1],[600,8]],\"arrivals\":\"regular\"",
                        "\"kind\":\"trace\",\"file\":\"requests.csv\"");

        CommandRun run = CommandRun.of("plan", scenario);

        assertEquals(3, run.code(), run.err());
        assertTrue(run.err().contains("requests.csv"), run.err());
        assertTrue(run.err().contains(expected), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--seed -1",
                "--runs -1",
                "--runs 1000000",
                "--resolution coarse",
                "--sweep target",
                "--sweep target=2 --runs 5",
                "--json --csv",
                "--price x",
                "--price -1",
                "--out plan.gif",
                "--out plan.png --sweep target=2",
                "--out plan.json --theme dark",
                "--out plan.png --theme black",
                "--out plan.png --size 1440",
                "--out plan.png --size 300x300"
            })
    void misuseIsToldAsUsage(String options) throws IOException {
        String[] arguments = ("plan " + written(SCENARIO) + " " + options).split(" ");

        CommandRun run = CommandRun.of(arguments);

        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Try: scaleout plan --help"), run.err());
    }

    @Test
    void aSweepOfAnImpossibleValueSaysWhichField() throws IOException {
        CommandRun run = CommandRun.of("plan", written(SCENARIO), "--sweep", "endpoint.maxCount=0");

        assertEquals(3, run.code());
        assertTrue(run.err().contains("/endpoint/"), run.err());
    }

    @Test
    void aFolderThatIsMissingCannotBeWrittenTo() throws IOException {
        Path out = folder.resolve("none").resolve("plan.json");

        CommandRun run = CommandRun.of("plan", written(SCENARIO), "--out", out.toString());

        assertEquals(6, run.code(), run.err());
    }

    @ParameterizedTest
    @CsvSource({"plan.png, 89504e47", "plan.svg, 3c737667", "plan.PDF, 25504446"})
    void thePlanAsAPictureIsWrittenWholeAndTheSameEachTime(String name, String magic)
            throws IOException {
        Path out = folder.resolve(name);
        String scenario = written(SCENARIO);

        CommandRun run =
                CommandRun.of("plan", scenario, "--out", out.toString(), "--theme", "dark");
        byte[] first = Files.readAllBytes(out);
        CommandRun.of("plan", scenario, "--out", out.toString(), "--theme", "dark");

        assertEquals(new CommandRun(0, "", ""), run);
        assertEquals(magic, HexFormat.of().formatHex(first, 0, 4));
        assertArrayEquals(first, Files.readAllBytes(out));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void anUnknownEndingSaysWhatWouldDo() throws IOException {
        Path out = folder.resolve("plan.gif");

        CommandRun run = CommandRun.of("plan", written(SCENARIO), "--out", out.toString());

        assertEquals(2, run.code(), run.err());
        assertTrue(run.err().contains("plan.gif"), run.err());
        assertTrue(run.err().contains(".csv, .json, .png, .svg or .pdf"), run.err());
        assertFalse(Files.exists(out));
        assertEquals(
                0, CommandRun.of("plan", written(SCENARIO), "--json", "--out", "" + out).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.png", "plan.svg", "plan.pdf"})
    void aPictureInAFolderThatIsMissingCannotBeWritten(String name) throws IOException {
        String out = folder.resolve("none").resolve(name).toString();

        CommandRun run = CommandRun.of("plan", written(SCENARIO), "--out", out);

        assertEquals(6, run.code(), run.err());
        assertTrue(run.err().contains(name), run.err());
    }

    /// As Ctrl-C does, by which the program's thread is interrupted.
    @Test
    void anInterruptedPlanStops() throws IOException {
        String scenario = changed("\"horizonSeconds\":1800", "\"horizonSeconds\":1000000");

        Thread.currentThread().interrupt();
        CommandRun run = CommandRun.of("plan", scenario, "--runs", "100");
        boolean wasInterrupted = Thread.interrupted();

        assertEquals(130, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(wasInterrupted);
    }
}

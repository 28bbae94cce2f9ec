package scaleout.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import scaleout.model.domain.DataSize;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.report.Json;
import scaleout.model.statistics.Distribution;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

class ScenarioFileTest {

    private static final String LEAST =
            """
            {"format":"scaleout-scenario","version":1,
             "endpoint":{"instanceType":"ml.g6.2xlarge"},"image":{"gb":17.7},"model":{"gb":16.38}}
            """;

    static Scenario read(String json) throws FormatException, IOException {
        InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return ScenarioFile.read(JsonCursor.read("a.scenario.json", in));
    }

    /// Everything that the format has.
    static String full() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ScenarioFileTest.class.getResourceAsStream(
                                "/scenarios/full.scenario.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Every kind of demand but the steps, which the full scenario has.
    private static final List<String> DEMANDS =
            List.of(
                    "{\"kind\":\"ramp\",\"from\":[600,1],\"to\":[1200,9],\"arrivals\":\"regular\",\"scale\":2}",
                    "{\"kind\":\"spikes\",\"base\":1,\"peak\":9,\"firstSeconds\":600,\"everySeconds\":3600,\"lastsSeconds\":300}",
                    "{\"kind\":\"diurnal\",\"least\":1,\"most\":9,\"peakAtSeconds\":50400}",
                    "{\"kind\":\"poisson\",\"requestsPerSecond\":4}",
                    "{\"kind\":\"trace\",\"file\":\"requests.csv\",\"scale\":0.5}",
                    "{\"kind\":\"bundle\",\"file\":\"bundle\",\"resource\":\"AllTraffic\"}");

    static Stream<String> good() throws IOException {
        List<String> all = new ArrayList<>(List.of(LEAST, full()));
        for (String demand : DEMANDS) {
            all.add(LEAST.replace("\"version\":1,", "\"version\":1,\"demand\":" + demand + ","));
        }
        for (Scenario scenario : ScenarioLibrary.all()) {
            all.add(Json.text(ScenarioJson.of(scenario)));
        }
        try (Stream<Path> files = Files.walk(Path.of("../sample-traces"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".scenario.json")).toList()) {
                all.add(Files.readString(file));
            }
        }
        return all.stream();
    }

    private static String complaints(String json) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ScenarioFile.class.getResourceAsStream("scenario.schema.json"))) {
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(in, InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON).toString();
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsReadIsValidAndReadsBackTheSame(String json) throws Exception {
        Scenario scenario = read(json);
        String written = Json.text(ScenarioJson.of(scenario));

        assertEquals("[]", complaints(json));
        assertEquals("[]", complaints(written));
        assertEquals(scenario, read(written));
    }

    @Test
    void everythingButSizesAndTypeHasADefault() throws Exception {
        Scenario scenario = read(LEAST);

        assertEquals(
                new Scenario.Endpoint(
                        EndpointKind.VARIANT, "ml.g6.2xlarge", null, null, 1, 1, 2, 1),
                scenario.endpoint());
        assertEquals(
                new Optimizations(false, false, MetricResolution.SECONDS_60),
                scenario.optimizations());
        assertEquals(1, scenario.schedule().startUps().count());
        assertEquals(Load.NONE, scenario.load());
        assertEquals(1, scenario.seed());
        assertEquals(8, scenario.endpoint().vCpus());
        assertEquals(new DataSize(17_700_000_000L, "scenario: image/gb"), scenario.image().size());
    }

    @Test
    void nullCountsAsAbsent() throws Exception {
        assertEquals(
                read(LEAST),
                read(
                        LEAST.replace("{\"gb\":17.7}", "{\"gb\":17.7,\"digest\":null}")
                                .replace(
                                        "\"version\":1,",
                                        "\"version\":1,\"slo\":null,\"seed\":null,")));
    }

    @Test
    void theCatalogKnowsSizesOfImagesAndModels() throws Exception {
        Scenario scenario =
                read(
                        LEAST.replace("{\"gb\":17.7}", "{\"id\":\"lmi-vllm-2026\"}")
                                .replace("{\"gb\":16.38}", "{\"id\":\"Qwen/Qwen3-8B\"}"));

        assertEquals(17_700_000_000L, scenario.image().size().bytes());
        assertEquals(16_381_470_720L, scenario.model().size().bytes());
        assertTrue(scenario.model().size().source().startsWith("catalog"));
    }

    @Test
    void layersAddUpToTheImage() throws Exception {
        Scenario scenario =
                read(LEAST.replace("{\"gb\":17.7}", "{\"gb\":17.7,\"layersGb\":[4.7,13.1]}"));

        assertEquals(2, scenario.image().layerBytes().size());
        assertEquals(
                17.7e9, scenario.image().layerBytes().stream().mapToDouble(b -> b).sum(), 1e-3);
    }

    @Test
    void everyKindOfDistributionIsRead() throws Exception {
        for (var one :
                List.of(
                        new Case("2.5", new Distribution.Constant(2.5)),
                        new Case(
                                "{\"kind\":\"exponential\",\"mean\":2}",
                                new Distribution.Exponential(2)),
                        new Case(
                                "{\"kind\":\"normal\",\"mean\":2,\"sd\":1}",
                                new Distribution.Normal(2, 1)),
                        new Case(
                                "{\"kind\":\"lognormal\",\"mean\":2,\"sd\":1}",
                                new Distribution.LogNormal(2, 1)),
                        new Case(
                                "{\"kind\":\"empirical\",\"values\":[1,2,2]}",
                                new Distribution.Empirical(List.of(1.0, 2.0, 2.0))))) {
            Scenario scenario =
                    read(
                            LEAST.replace(
                                    "\"version\":1,",
                                    "\"version\":1,\"service\":{\"secondsPerRequest\":%s},"
                                            .formatted(one.json)));
            assertEquals(
                    one.expected,
                    Objects.requireNonNull(scenario.load().service()).secondsPerRequest());
        }
    }

    private record Case(String json, Distribution expected) {}

    @Test
    void anUnknownTypeIsTakenWhereTheScenarioDescribesIt() throws Exception {
        String described =
                full().replace("\"ml.g6.2xlarge\"", "\"ml.g9.huge\"")
                        .replace("\"region\"", "\"vCpus\": 16, \"region\"");

        assertEquals(16, read(described).endpoint().vCpus());
    }

    /// In the full scenario one text is replaced by another; the complaint names the place, and says what it expected.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # negative, zero, huge or no numbers
                    "gb": 17.7                 | "gb": -17.7                | /image/gb            | a number from 0 to 10000
                    "gb": 16.38                | "gb": -1                   | /model/gb            | a number from 0 to 10000
                    "gb": 17.7                 | "gb": NaN                  | /image/gb            | a number
                    "gb": 17.7                 | "gb": 1e999                | /image/gb            | a number
                    "gb": 17.7                 | "gb": "17.7"               | /image/gb            | a number
                    "gb": 17.7,                |                            | /image               | a field "gb"
                    [4.7, 6, 7]                | [4.7, -6, 7]               | /image/layersGb/1    | a number from 0
                    [4.7, 6, 7]                | [4.7, 0, 13]               | /image/layersGb/1    | above 0
                    [4.7, 6, 7]                | [4.7, 6]                   | /image/layersGb      | 17.7 GB, not to 10.7 GB
                    "nicMBps": 1250            | "nicMBps": 0               | /parameters/nicMBps  | a number from 0.1 to
                    "diskMBps": 262            | "diskMBps": -1             | /parameters/diskMBps | a number from 0.1 to
                    "diskMBps": 262            | "diskMBps": 1e7            | /parameters/diskMBps | a number from 0.1 to
                    "writeAmplification": 3.1  | "writeAmplification": 0.5  | /parameters/writeAmplification | from 1 to 100
                    "MBps": 400                | "MBps": 0                  | /sharedLinks/0/MBps  | a number from 0.1 to
                    "MBps": 400                | "MBps": 0.1                | /sharedLinks/0/MBps  | within 12 days
                    "staggerSeconds": 5        | "staggerSeconds": -5       | /startUps/staggerSeconds | from 0 to 1000000
                    "queueWaitSeconds": 5      | "queueWaitSeconds": -5     | /slo/queueWaitSeconds | from 0 to
                    "horizonSeconds": 86400    | "horizonSeconds": 0        | /horizonSeconds      | above 0
                    "ml.g6.2xlarge": 1.222     | "ml.g6.2xlarge": -1        | /pricesPerHour/ml.g6.2xlarge | from 0 to
                    "seed": 7                  | "seed": -7                 | /seed                | a whole number from 0
                    "seed": 7                  | "seed": 7.5                | /seed                | a whole number from 0
                    # unknown names
                    "ml.g6.2xlarge", "region"  | "ml.g6.2xlrage", "region"  | /endpoint/instanceType | "ml.g6.2xlarge" is meant
                    "ml.g6.2xlarge": 1.222     | "ml.g6.2xlag": 1.222       | /pricesPerHour/ml.g6.2xlag | a known instance type
                    "digest": "sha256:one"     | "digets": "sha256:one"     | /image/digets        | "digest" is meant
                    "nicMBps": 1250            | "nicMbps": 1250            | /parameters/nicMbps  | "nicMBps" is meant
                    "seed": 7                  | "sed": 7                   | /sed                 | "seed" is meant
                    "seed": 7                  | "colour": 7                | /colour              | Remove it
                    "kind": "inference-component" | "kind": "inference"     | /endpoint/kind       | one of variant, inference-component
                    "by": "platform"           | "by": "plattform"          | /model/by            | "platform" is meant
                    "metricResolutionSeconds": 10 | "metricResolutionSeconds": 30 | /optimizations/metricResolutionSeconds | 60 or 10
                    "imageCache": true         | "imageCache": "on"         | /optimizations/imageCache | true or false
                    ["image", "model"]         | ["images"]                 | /sharedLinks/0/carries/0 | "image" is meant
                    ["image", "model"]         | []                         | /sharedLinks/0/carries | or both
                    # counts
                    "minCount": 1              | "minCount": 9              | /endpoint/minCount   | at most maxCount, which is 8
                    "minCount": 1              | "minCount": 3              | /endpoint/initialCount | at least minCount, which is 3
                    "initialCount": 2          | "initialCount": 9          | /endpoint/initialCount | at most maxCount, which is 8
                    "initialCount": 2          | "initialCount": -2         | /endpoint/initialCount | a whole number from 0
                    "count": 4                 | "count": 7                 | /startUps/count      | at most 6 start-ups
                    "count": 3                 | "count": 70                | /spikes/0/count      | at most 6 start-ups
                    "count": 4                 | "kind": "copy"             | /startUps/kind       | room for a second copy
                    "count": 4                 | "by": "demand"             | /startUps/by         | no spikes
                    # distributions
                    "kind": "lognormal"        | "kind": "gaussian"         | /parameters/provisioningSeconds/kind | exponential, normal, lognormal
                    "mean": 76                 | "mean": -76                | /parameters/provisioningSeconds/mean | from 0
                    "mean": 76                 | "mean": 0                  | /parameters/provisioningSeconds/mean | above 0
                    "sd": 19                   | "sd": -1                   | /parameters/provisioningSeconds/sd | from 0
                    "sd": 19                   | "median": 19               | /parameters/provisioningSeconds/median | kind, mean, sd
                    "containerInitSeconds": 90 | "containerInitSeconds": [1] | /parameters/containerInitSeconds | "empirical"
                    "containerInitSeconds": 90 | "containerInitSeconds": {"kind":"empirical","values":[]} | /parameters/containerInitSeconds/values | from 1 to
                    "secondsPerRequest": 2     | "secondsPerRequest": 0     | /service/secondsPerRequest | more than 0 s
                    # schedules that cannot happen
                    "atSeconds": 3600,         | "atSeconds": -3600,        | /rollouts/0/atSeconds | from 0
                    "after": "first"           | "after": "frist"           | /rollouts/1/after    | "first" is meant
                    "after": "first"           | "after": "second"          | /rollouts/1/after    | in a cycle
                    "atSeconds": 3600,         | "after": "second",         | /rollouts/0/after    | in a cycle
                    "delaySeconds": 600        | "delaySeconds": 0          | /rollouts/1          | no other rollout
                    "delaySeconds": 600        | "atSeconds": 600           | /rollouts/1/atSeconds | follows "first"
                    "modelDigest": "v2"        | "warms": false             | /rollouts/2          | an imageDigest, a modelDigest
                    "everySeconds": 43200      | "everySeconds": 0          | /spikes/0/everySeconds | from 60
                    [600, 9.0]                 | [0, 9.0]                   | /demand/points/1/0   | after that of the point before
                    [600, 9.0]                 | [600, -9.0]                | /demand/points/1/1   | from 0
                    [600, 9.0]                 | [600]                      | /demand/points/1     | two numbers
                    "unit": "requests/s"       | "unit": "requests/m"       | /demand/unit         | requests/s
                    "target": 3.0              | "target": 0                | /policy/target       | a number from
                    "datapoints": 3            | "datapoints": 0            | /policy/datapoints   | a whole number from 1
                    "concurrencyPerCopy": 4    | "concurrencyPerCopy": 0    | /service/concurrencyPerCopy | a whole number from 1
                    # another version
                    "version": 1               | "version": 2               | /version             | version 1 or older
                    "scaleout-scenario"        | "scaleout-timeline"        | /format              | "scaleout-scenario"
                    """)
    void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String place, String expected)
            throws Exception {
        String json = full();
        assertTrue(json.contains(right), right);
        String broken =
                json.replaceFirst(
                        java.util.regex.Pattern.quote(right),
                        java.util.regex.Matcher.quoteReplacement(wrong == null ? "" : wrong));

        FormatException refused = assertThrows(FormatException.class, () -> read(broken));

        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith("a.scenario.json, " + place + ": "), message);
        assertTrue(message.contains(expected), message);
        assertTrue(message.lines().count() == 2 && !message.contains("AWS CLI"), message);
    }

    @Test
    void stepsOfAPolicyFollowEachOther() throws Exception {
        String step =
                """
                "version":1,"policy":{"kind":"step","threshold":3,"steps":[
                  {"lowerBound":0,"upperBound":2,"adjustment":1},{"lowerBound":%s,"adjustment":3}]},
                """;

        assertTrue(
                read(LEAST.replace("\"version\":1,", step.formatted("2"))).load().policy()
                        instanceof Policy.Step);
        FormatException refused =
                assertThrows(
                        FormatException.class,
                        () -> read(LEAST.replace("\"version\":1,", step.formatted("1"))));
        assertTrue(String.valueOf(refused.getMessage()).contains("/policy/steps/1/lowerBound"));
    }

    @Test
    void tooManyStartUpsAreRefusedBeforeTheyAreCounted() {
        String often =
                """
                "version":1,"horizonSeconds":31000000,"spikes":[{"atSeconds":0,"everySeconds":60}],
                """;

        FormatException refused =
                assertThrows(
                        FormatException.class, () -> read(LEAST.replace("\"version\":1,", often)));
        assertTrue(String.valueOf(refused.getMessage()).contains("/spikes: "));
    }
}

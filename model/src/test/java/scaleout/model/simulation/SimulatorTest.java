package scaleout.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static scaleout.model.simulation.Cases.seconds;
import static scaleout.model.simulation.Cases.simulate;
import static scaleout.model.simulation.Cases.startUps;
import static scaleout.model.simulation.Cases.with;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import scaleout.model.catalog.FittedParameters;
import scaleout.model.domain.Lane;
import scaleout.model.domain.Phase;
import scaleout.model.domain.StageName;
import scaleout.model.domain.StartUpKind;
import scaleout.model.flow.FlowSolution;
import scaleout.model.flow.FlowSolver;
import scaleout.model.report.Json;
import scaleout.model.scenario.FlowCase;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.ScenarioLibrary;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Stage;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;
import scaleout.model.timeline.TimelineFile;
import scaleout.model.timeline.TimelineJson;
import scaleout.model.trace.JsonCursor;

class SimulatorTest {

    private static final String NO_CACHE = "\"imageCache\":false";
    private static final String CACHE = "\"imageCache\":true";
    private static final String COUNT = "\"startUps\":{\"count\":2}";

    static final List<String> LIBRARY = ScenarioLibrary.NAMES;

    @Test
    void phasesFollowTheStartUpModel() {
        Timeline timeline = simulate(with()).timeline();
        ScaleOut scaleOut = timeline.scaleOuts().getFirst();
        StartUp startUp = scaleOut.startUps().getFirst();

        assertEquals(2, timeline.startUps().count());
        assertEquals(200, seconds(startUp, Phase.DETECTION));
        assertEquals(200, scaleOut.at().getEpochSecond());
        assertEquals(60, seconds(startUp, Phase.PROVISIONING));
        // beside each other: the disk's 250 MB/s fill at 2 x 83.3 for the pull and 83.3 for the
        // download, which ends at 96 s;
        // then the pull has its 100 MB/s
        assertEquals(116, seconds(startUp, Phase.IMAGE_PULL), 1e-6);
        assertEquals(96, seconds(startUp, Phase.MODEL_DOWNLOAD), 1e-6);
        assertEquals(90, seconds(startUp, Phase.CONTAINER_INIT));
        assertEquals(60 + 116 + 90, startUp.startUpSeconds().orElseThrow(), 1e-6);
        assertEquals(Lane.COLD, startUp.lane());
        assertEquals("one", startUp.image().digest());
        assertEquals(10_000_000_000L, Objects.requireNonNull(startUp.image().size()).bytes());
    }

    @ParameterizedTest
    @CsvSource({"qwen3-8b, 525, 333, 168", "qwen3-8b-image-cache, 258, 0, 77"})
    void thePublishedCaseComesOutOfTheCatalog(
            String name, double total, double pull, double download) {
        Scenario published = ScenarioLibrary.named(name).orElseThrow();
        double mean =
                new java.util.SplittableRandom(1)
                        .longs(200)
                        .mapToDouble(seed ->
                                Simulator.simulate(published, seed, () -> false)
                                        .startUps()
                                        .getFirst()
                                        .startUpSeconds())
                        .average()
                        .orElseThrow();
        StartUp one = startUps(published).getFirst();

        // parameters that all published cases share, fitted to them
        assertEquals(total, mean, 0.15 * total);
        assertEquals(pull, seconds(one, Phase.IMAGE_PULL), 0.15 * total);
        assertEquals(download, seconds(one, Phase.MODEL_DOWNLOAD), 0.15 * total);
    }

    @Test
    void thePublishedPhasesComeOutOfThePublishedRates() {
        StartUp one =
                startUps(
                                with(
                                        "\"gb\":10", "\"gb\":17.7",
                                        "\"gb\":8", "\"gb\":16.38",
                                        "\"diskMBps\":250", "\"diskMBps\":262.144",
                                        "\"unpackMBps\":100", "\"unpackMBps\":53.1532",
                                        "\"writeAmplification\":2", "\"writeAmplification\":3.1",
                                        "\"modelClientMBps\":200", "\"modelClientMBps\":213"))
                        .getFirst();

        // 17.7 GB in 333 s, and 262.144 - 3.1 x 53.15 = 97.4 MB/s beside it
        assertEquals(333, seconds(one, Phase.IMAGE_PULL), 0.1);
        assertEquals(168, seconds(one, Phase.MODEL_DOWNLOAD), 0.5);
    }

    @ParameterizedTest
    @FieldSource("LIBRARY")
    void whatIsWrittenReadsBackTheSame(String name) throws Exception {
        Timeline timeline = simulate(ScenarioLibrary.named(name).orElseThrow()).timeline();
        byte[] written = Json.text(TimelineJson.of(timeline)).getBytes(StandardCharsets.UTF_8);

        assertEquals(
                timeline,
                TimelineFile.read(
                        JsonCursor.read("a.timeline.json", new ByteArrayInputStream(written))));
    }

    @ParameterizedTest
    @FieldSource("LIBRARY")
    void theSameSeedGivesTheSameSimulation(String name) {
        Scenario scenario = ScenarioLibrary.named(name).orElseThrow();

        assertEquals(
                simulate(scenario).timeline(),
                Simulator.simulate(scenario, scenario.seed(), () -> false).timeline());
        assertEquals(simulate(scenario).bandwidth(), simulate(scenario).bandwidth());
    }

    @Test
    void anotherSeedDrawsOthers() {
        Scenario scenario = ScenarioLibrary.named("qwen3-8b").orElseThrow();

        assertNotEquals(
                Simulator.simulate(scenario, 1, () -> false).timeline(),
                Simulator.simulate(scenario, 2, () -> false).timeline());
    }

    @Test
    void aStartUpDrawsTheSameHoweverManyOthersThereAre() {
        String[] drawn = {
            "\"provisioningSeconds\":60",
            "\"provisioningSeconds\":{\"kind\":\"lognormal\",\"mean\":60,\"sd\":15}"
        };
        List<StartUp> two = startUps(with(drawn));
        List<StartUp> nine = startUps(with(drawn[0], drawn[1], "\"count\":2", "\"count\":9"));

        assertNotEquals(
                seconds(two.get(0), Phase.PROVISIONING), seconds(two.get(1), Phase.PROVISIONING));
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    seconds(two.get(i), Phase.PROVISIONING),
                    seconds(nine.get(i), Phase.PROVISIONING));
        }
    }

    @Test
    void everyByteIsMovedOverEveryLink() {
        for (String name : ScenarioLibrary.NAMES) {
            Simulation simulation = simulate(ScenarioLibrary.named(name).orElseThrow());
            double image = simulation.scenario().image().size().bytes();
            double model = simulation.scenario().model().size().bytes();
            double amplification = simulation.parameters().transfers().writeAmplification().value();
            double all = 0;
            for (int i = 0; i < simulation.startUps().size(); i++) {
                Lanes lane =
                        Lanes.of(
                                simulation.startUps().get(i).launch().kind(),
                                simulation.startUps().get(i).meeting());
                double pulled = lane.image() ? image : 0;
                double downloaded = lane.model() ? model : 0;
                all += pulled + downloaded;
                assertBytes(pulled + downloaded, simulation.bandwidth().get(2 * i));
                assertBytes(
                        amplification * pulled + downloaded, simulation.bandwidth().get(2 * i + 1));
            }
            if (!simulation.scenario().sharedLinks().isEmpty()) {
                assertBytes(all, simulation.bandwidth().getLast());
            }
        }
    }

    private static void assertBytes(double expected, Simulation.LinkUse use) {
        assertEquals(expected, use.series().bytes(), 1e-9 * expected, use.link());
    }

    @Test
    void theSolverGivesTheSameAnswerForTheEquivalentFlows() throws Exception {
        Scenario scenario =
                with(
                        COUNT,
                        """
                        "startUps":{"count":2,"staggerSeconds":30},
                        "sharedLinks":[{"name":"nat","MBps":120,"carries":["image","model"]}]
                        """);
        String flows =
                """
                {"links":[{"name":"nat","capacity_Bps":120e6},
                  {"name":"nic 1","capacity_Bps":1250e6},{"name":"disk 1","capacity_Bps":250e6},
                  {"name":"nic 2","capacity_Bps":1250e6},{"name":"disk 2","capacity_Bps":250e6}],
                 "flows":[
                  {"name":"image 1","size_B":10e9,"start_s":260,"links":[0,1,2],"use":[1,1,2],"rate_cap_Bps":100e6},
                  {"name":"model 1","size_B":8e9,"start_s":260,"links":[0,1,2],"rate_cap_Bps":200e6},
                  {"name":"image 2","size_B":10e9,"start_s":290,"links":[0,3,4],"use":[1,1,2],"rate_cap_Bps":100e6},
                  {"name":"model 2","size_B":8e9,"start_s":290,"links":[0,3,4],"rate_cap_Bps":200e6}]}
                """;
        FlowCase equivalent =
                FlowCase.read(
                        "case.json",
                        new ByteArrayInputStream(flows.getBytes(StandardCharsets.UTF_8)));
        FlowSolution solution = FlowSolver.solve(equivalent.links(), equivalent.flows());
        List<StartUp> simulated = startUps(scenario);

        for (int i = 0; i < 2; i++) {
            double start = 260 + 30 * i;
            assertEquals(
                    solution.finishSeconds(2 * i) - start,
                    seconds(simulated.get(i), Phase.IMAGE_PULL),
                    1e-6);
            assertEquals(
                    solution.finishSeconds(2 * i + 1) - start,
                    seconds(simulated.get(i), Phase.MODEL_DOWNLOAD),
                    1e-6);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anOptimizationNeverLengthensThePhaseThatItRemoves(long seed) {
        String drawn = "{\"kind\":\"lognormal\",\"mean\":60,\"sd\":30}";
        String[] off = {
            "\"provisioningSeconds\":60", "\"provisioningSeconds\":" + drawn,
            "\"containerInitSeconds\":90", "\"containerInitSeconds\":" + drawn
        };
        String[] on = java.util.Arrays.copyOf(off, 8);
        on[4] = NO_CACHE;
        on[5] = CACHE;
        on[6] = "\"metricResolutionSeconds\":60";
        on[7] = "\"metricResolutionSeconds\":10";
        List<Started> before = Simulator.simulate(with(off), seed, () -> false).startUps();
        List<Started> after = Simulator.simulate(with(on), seed, () -> false).startUps();

        for (int i = 0; i < before.size(); i++) {
            assertEquals(0, after.get(i).pullSeconds());
            assertTrue(after.get(i).downloadSeconds() <= before.get(i).downloadSeconds());
            assertTrue(after.get(i).startUpSeconds() < before.get(i).startUpSeconds());
            assertEquals(before.get(i).launch().initSeconds(), after.get(i).launch().initSeconds());
        }
        assertTrue(
                Simulator.simulate(with(on), seed, () -> false)
                                .launches()
                                .surges()
                                .getFirst()
                                .detectionSeconds()
                        < 51);
    }

    @Test
    void copiesFindImageAndArtifactsInTheDataCacheOnly() {
        String copies = "\"startUps\":{\"kind\":\"copy\",\"count\":2}";
        StartUp off = startUps(with(COUNT, copies, NO_CACHE, CACHE)).getFirst();
        StartUp on =
                startUps(with(COUNT, copies, "\"dataCache\":false", "\"dataCache\":true"))
                        .getFirst();

        assertEquals(StartUpKind.COPY, off.kind());
        assertEquals(0, seconds(off, Phase.PROVISIONING));
        assertEquals(Lane.COLD, off.lane());
        assertEquals(116 + 90, off.startUpSeconds().orElseThrow(), 1e-6);
        assertEquals(Lane.IMAGE_AND_ARTIFACTS_CACHED, on.lane());
        assertEquals(0, seconds(on, Phase.IMAGE_PULL) + seconds(on, Phase.MODEL_DOWNLOAD));
        assertEquals(90, on.startUpSeconds().orElseThrow(), 1e-6);
    }

    @Test
    void theDataCacheChangesNothingForNewInstances() {
        assertEquals(startUps(with()), startUps(with("\"dataCache\":false", "\"dataCache\":true")));
    }

    @Test
    void aContainerDownloadsAfterThePullInItsInit() {
        StartUp own = startUps(with("platform", "container")).getFirst();

        assertEquals(100, seconds(own, Phase.IMAGE_PULL), 1e-6);
        assertEquals(40, seconds(own, Phase.MODEL_DOWNLOAD), 1e-6);
        assertEquals(40 + 90, seconds(own, Phase.CONTAINER_INIT), 1e-6);
        assertEquals(60 + 100 + 40 + 90, own.startUpSeconds().orElseThrow(), 1e-6);
    }

    @Test
    void stagesFillContainerInit() {
        StartUp one =
                startUps(with("\"nicMBps\"", "\"weightsToGpuMBps\":400,\"nicMBps\"")).getFirst();
        List<Stage> stages = one.span(Phase.CONTAINER_INIT).orElseThrow().stages();

        // 8 GB at 400 MB/s; the rest is divided 1 : 2
        assertEquals(
                List.of(StageName.SERVER_START, StageName.WEIGHTS_TO_GPU, StageName.ENGINE_INIT),
                stages.stream().map(Stage::name).toList());
        assertEquals(70.0 / 3, stages.get(0).seconds(), 1e-5);
        assertEquals(20, stages.get(1).seconds(), 1e-5);
        assertEquals(140.0 / 3, stages.get(2).seconds(), 1e-5);
    }

    @Test
    void theLargestLayerIsAFloor() {
        StartUp one =
                startUps(
                                with(
                                        "\"gb\":10,",
                                        "\"gb\":10,\"layersGb\":[8,2],",
                                        "\"gb\":8,\"by\"",
                                        "\"gb\":0,\"by\"",
                                        "\"nicMBps\"",
                                        "\"layerUnpackMBps\":40,\"nicMBps\""))
                        .getFirst();

        // 8 GB at the 40 MB/s of one core
        assertEquals(200, seconds(one, Phase.IMAGE_PULL), 1e-6);
    }

    @Test
    void launchesAreStaggered() {
        List<StartUp> two =
                startUps(with(COUNT, "\"startUps\":{\"count\":2,\"staggerSeconds\":45}"));

        assertEquals(200, two.get(0).launchedAt().getEpochSecond());
        assertEquals(245, two.get(1).launchedAt().getEpochSecond());
        assertEquals(two.get(0).startUpSeconds(), two.get(1).startUpSeconds());
    }

    @Test
    void eachStepOfTheDemandStartsWhatItNeeds() {
        Timeline timeline =
                simulate(
                                with(
                                        COUNT,
                                        """
                                        "startUps":{"by":"demand"},
                                        "demand":{"kind":"steps","points":[[0,2],[600,9],[900,3],[1800,14]]},
                                        "service":{"secondsPerRequest":2},
                                        "policy":{"kind":"target-tracking","target":1}
                                        """,
                                        "\"copiesPerInstance\":4",
                                        "\"copiesPerInstance\":2"))
                        .timeline();

        // 4, 18, 6 and 28 concurrent requests, 2 on each instance, of which 2 run: 2, 9, 3, 14
        // instances
        assertEquals(
                List.of(7, 11),
                timeline.scaleOuts().stream().map(s -> s.startUps().size()).toList());
        assertEquals(800, timeline.scaleOuts().getFirst().at().getEpochSecond());
    }

    @Test
    void givenRatesShareByEqualWeights() {
        assertEquals(1, StartUpParameters.of(with()).transfers().modelWeight().value());
        assertEquals(
                FittedParameters.PUBLISHED.modelWeight(),
                StartUpParameters.of(
                                with(
                                        "\"diskMBps\":250,\"unpackMBps\":100,\"writeAmplification\":2,\"modelClientMBps\":200,",
                                        ""))
                        .transfers()
                        .modelWeight());
    }

    @Test
    void whereTheCacheIsNotSupportedEveryStartUpPulls() {
        for (String[] unsupported :
                new String[][] {
                    {"ml.g6.2xlarge", "ml.p5.48xlarge"},
                    {"\"initialCount\"", "\"region\":\"us-gov-west-1\",\"initialCount\""}
                }) {
            Simulation simulation = simulate(with(NO_CACHE, CACHE, unsupported[0], unsupported[1]));

            assertEquals(Map.of(Meeting.NONE, 2), simulation.meetings());
            assertTrue(
                    simulation.findings().getFirst().summary().startsWith("Every start-up pulls"));
        }
    }

    @Test
    void aSimulationCanBeCancelled() {
        assertThrows(CancellationException.class, () -> Simulator.simulate(with(), 1, () -> true));
    }
}

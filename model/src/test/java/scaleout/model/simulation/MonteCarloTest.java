package scaleout.model.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scaleout.model.domain.DownloadedBy;
import scaleout.model.scenario.Scenario;
import scaleout.model.statistics.Distribution.Constant;

class MonteCarloTest {

    private static final String[] DRAWN = {
        "\"provisioningSeconds\":60",
        "\"provisioningSeconds\":{\"kind\":\"lognormal\",\"mean\":60,\"sd\":20}",
        "\"containerInitSeconds\":90",
        "\"containerInitSeconds\":{\"kind\":\"exponential\",\"mean\":90}"
    };

    private static double[] draw(Population population, int count) {
        return MonteCarlo.startUpSeconds(population, count, 5, () -> false);
    }

    @ParameterizedTest
    @EnumSource(DownloadedBy.class)
    void withoutChanceEveryDrawIsTheSimulatedStartUp(DownloadedBy by) {
        Scenario scenario = Cases.with("platform", by.id());
        double simulated = Cases.simulate(scenario).startUps().getFirst().startUpSeconds();

        for (double drawn : draw(Population.of(scenario, Meeting.NONE), 20)) {
            assertEquals(simulated, drawn, 1e-9);
        }
    }

    @Test
    void drawsVaryAsSimulatedStartUpsDo() {
        Scenario scenario =
                Cases.with(DRAWN[0], DRAWN[1], DRAWN[2], DRAWN[3], "\"count\":2", "\"count\":900");
        double[] simulated =
                Cases.simulate(scenario).startUps().stream()
                        .mapToDouble(Started::startUpSeconds)
                        .sorted()
                        .toArray();
        double[] drawn = draw(Population.of(scenario, Meeting.NONE), 100_000);
        Arrays.sort(drawn);

        for (double p : new double[] {0.1, 0.5, 0.9}) {
            // a standard deviation of 92 s; five standard errors of a quantile of 900
            assertEquals(
                    drawn[(int) (p * drawn.length)], simulated[(int) (p * simulated.length)], 30);
        }
    }

    @Test
    void ratesThatVaryGiveWhatTheClosedFormGives() {
        Rates rates = StartUpParameters.of(Cases.with()).transfers().rates();
        Population varying =
                new Population(
                        new Constant(60),
                        new Population.Transfer.Varying(
                                random ->
                                        new Rates(
                                                rates.nic(),
                                                rates.disk() * (1 + random.nextInt(2)),
                                                rates.unpack(),
                                                rates.amplification(),
                                                rates.client(),
                                                rates.modelWeight()),
                                10e9,
                                8e9,
                                DownloadedBy.PLATFORM),
                        new Constant(90));

        // on a disk of 250 MB/s as simulated, on one of 500 MB/s the pull at its 100 MB/s
        assertArrayEquals(
                new double[] {250, 266},
                Arrays.stream(draw(varying, 1000)).distinct().sorted().toArray(),
                1e-9);
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        Population population =
                Population.of(Cases.with(DRAWN[0], DRAWN[1], DRAWN[2], DRAWN[3]), Meeting.NONE);
        double[] common = draw(population, 50_000);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertArrayEquals(common, one.submit(() -> draw(population, 50_000)).get());
        }
        assertArrayEquals(Arrays.copyOf(common, 10), draw(population, 10));
    }

    @Test
    void drawingCanBeCancelled() {
        Population population = Population.of(Cases.with(), Meeting.NONE);

        assertThrows(
                CancellationException.class,
                () -> MonteCarlo.startUpSeconds(population, 100_000, 1, () -> true));
    }
}

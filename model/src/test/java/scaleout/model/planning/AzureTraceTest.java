package scaleout.model.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scaleout.model.scenario.Demand;
import scaleout.model.trace.FormatException;

/// An hour of requests as Azure recorded them (AzurePublicDataset, LLM inference trace 2023, code; CC-BY 4.0; Splitwise, ISCA
/// 2024). The trace is no part of the project: without it these tests are skipped.
final class AzureTraceTest {

    private static final Path TRACE =
            Path.of("../../shared/data/traffic/AzureLLMInferenceTrace_code.csv");
    private static final int SEEDS = 8;

    private static RequestTrace trace() throws Exception {
        assumeTrue(Files.isRegularFile(TRACE), "no " + TRACE);
        try (InputStream in = Files.newInputStream(TRACE)) {
            return RequestTrace.read(TRACE.toString(), "timestamp", in);
        }
    }

    private static double peakOverMean(RequestTrace trace, int binSeconds) {
        int first = (int) trace.seconds(0);
        int bins = ((int) trace.seconds(trace.size() - 1) - first) / binSeconds + 1;
        int[] counts = new int[bins];
        for (int i = 0; i < trace.size(); i++) {
            counts[((int) trace.seconds(i) - first) / binSeconds]++;
        }
        int most = IntStream.of(counts).max().orElseThrow();
        return most / (trace.size() / (double) bins);
    }

    @Test
    void isReadWhole() throws Exception {
        RequestTrace trace = trace();
        assertEquals(8819, trace.size());
        assertEquals(12.8, peakOverMean(trace, 10), 0.5);
        assertEquals(4.2, peakOverMean(trace, 60), 0.5);
    }

    /// A set-up that people could have.
    ///
    /// @param cached       whether instances skip the pull
    /// @param least        instances
    /// @param seconds      mean of the service time
    /// @param concurrency  requests at the same time on each instance
    /// @param targetPart   of the concurrency that target tracking aims at
    /// @param coolSeconds  cooldown of a scale-in
    record SetUp(
            boolean cached,
            int least,
            double seconds,
            int concurrency,
            double targetPart,
            int coolSeconds) {

        PlanInput input(RequestTrace trace, int period) throws FormatException {
            PlanInput made =
                    PlanCases.read(
                            """
                            {"format":"scaleout-scenario","version":1,
                             "endpoint":{"instanceType":"ml.g6.2xlarge","initialCount":%1$d,"minCount":%1$d,"maxCount":60},
                             "image":{"gb":17.7},"model":{"gb":16.38},
                             "optimizations":{"imageCache":%2$s,"metricResolutionSeconds":%3$d},
                             "demand":{"kind":"poisson","requestsPerSecond":1},
                             "service":{"secondsPerRequest":{"kind":"lognormal","mean":%4$s,"sd":%5$s},"concurrencyPerCopy":%6$d},
                             "policy":{"kind":"target-tracking","target":%7$s,"scaleInCooldownSeconds":%8$d},
                             "slo":{"queueWaitSeconds":5},"horizonSeconds":3600}
                            """
                                    .formatted(
                                            least,
                                            cached,
                                            period,
                                            seconds,
                                            seconds * 2 / 3,
                                            concurrency,
                                            concurrency * targetPart,
                                            coolSeconds));
            return new PlanInput(
                    made.scenario(),
                    new Demand.Trace(TRACE.toString(), "TIMESTAMP", 1),
                    made.service(),
                    trace);
        }

        double meanMinutesLost(RequestTrace trace, int period) throws FormatException {
            PlanInput input = input(trace, period);
            return IntStream.range(0, SEEDS)
                    .parallel()
                    .mapToObj(seed -> Planner.plan(input, seed, Resolution.REQUESTS, () -> false))
                    .mapToInt(plan -> Objects.requireNonNull(plan.sloMinutesLost()))
                    .average()
                    .orElseThrow();
        }
    }

    /// Every combination: 72 set-ups.
    private static List<SetUp> grid() {
        List<SetUp> grid = new ArrayList<>();
        for (boolean cached : new boolean[] {false, true}) {
            for (int least : new int[] {1, 4, 8}) {
                for (double seconds : new double[] {1.5, 3, 6}) {
                    for (double part : new double[] {0.5, 0.75}) {
                        for (int cool : new int[] {300, 900}) {
                            grid.add(new SetUp(cached, least, seconds, 4, part, cool));
                        }
                    }
                }
            }
        }
        return grid;
    }

    /// In no set-up do metrics every 10 s lose more minutes, and over all of them they lose a quarter less. Where eight
    /// instances are always there for short requests, both lose the same one: nothing starts within the minute of its burst.
    @Test
    void metricsEveryTenSecondsSaveMinutesOfTheSlo() throws Exception {
        RequestTrace trace = trace();
        double minute = 0;
        double tenSeconds = 0;
        for (SetUp setUp : grid()) {
            double before = setUp.meanMinutesLost(trace, 60);
            double after = setUp.meanMinutesLost(trace, 10);
            assertTrue(after <= before, "%s: %s and %s".formatted(setUp, after, before));
            minute += before;
            tenSeconds += after;
        }
        assertTrue(tenSeconds <= 0.75 * minute, tenSeconds + " and " + minute);
    }
}

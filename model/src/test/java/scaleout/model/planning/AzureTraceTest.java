package scaleout.model.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import scaleout.model.scenario.Demand;

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

    /// In this scenario. In others, where start-ups take longer or instances have just been taken away when a burst comes, the
    /// difference is lost in it.
    @Test
    void metricsEveryTenSecondsSaveMinutesOfTheSlo() throws Exception {
        RequestTrace trace = trace();
        double minute = meanMinutesLost(trace, 60);
        double tenSeconds = meanMinutesLost(trace, 10);
        assertTrue(tenSeconds <= 0.75 * minute, tenSeconds + " and " + minute);
    }

    private static double meanMinutesLost(RequestTrace trace, int period) throws Exception {
        PlanInput made =
                PlanCases.read(
                        """
                        {"format":"scaleout-scenario","version":1,
                         "endpoint":{"instanceType":"ml.g6.2xlarge","initialCount":4,"minCount":4,"maxCount":60},
                         "image":{"gb":17.7},"model":{"gb":16.38},
                         "optimizations":{"imageCache":true,"metricResolutionSeconds":%d},
                         "demand":{"kind":"poisson","requestsPerSecond":1},
                         "service":{"secondsPerRequest":{"kind":"lognormal","mean":3,"sd":2},"concurrencyPerCopy":4},
                         "policy":{"kind":"target-tracking","target":3},
                         "slo":{"queueWaitSeconds":5},"horizonSeconds":3600}
                        """
                                .formatted(period));
        PlanInput recorded =
                new PlanInput(
                        made.scenario(),
                        new Demand.Trace(TRACE.toString(), "TIMESTAMP", 1),
                        made.service(),
                        trace);
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> Planner.plan(recorded, seed, Resolution.REQUESTS, () -> false))
                .mapToInt(plan -> plan.sloMinutesLost() == null ? 0 : plan.sloMinutesLost())
                .average()
                .orElseThrow();
    }
}

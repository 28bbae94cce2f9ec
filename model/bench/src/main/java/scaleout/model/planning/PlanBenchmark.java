package scaleout.model.planning;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import scaleout.model.bundle.Progress;
import scaleout.model.scenario.ScenarioFile;
import scaleout.model.trace.JsonCursor;

/// How long the closed loop takes: a day of up to 100 instances as a fluid, a million single requests that are served at once
/// or wait, and a thousand runs of an hour with a spike (about 32,500 requests each, on all processors).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PlanBenchmark {

    private static final int RUNS = 1_000;
    private static final int REQUESTS = 1_000_000;

    private PlanInput day;
    private PlanInput atOnce;
    private PlanInput waiting;
    private PlanInput spike;

    @Setup
    public void build() throws Exception {
        String tracking = "{\"kind\":\"target-tracking\",\"target\":3}";
        String none = "{\"kind\":\"none\"}";
        day =
                input(
                        "\"initialCount\":10,\"minCount\":10,\"maxCount\":100",
                        "{\"kind\":\"diurnal\",\"least\":10,\"most\":140}",
                        4,
                        tracking,
                        86_400);
        // 500 requests a second keep 1,000 in service
        String million = "{\"kind\":\"poisson\",\"requestsPerSecond\":500}";
        atOnce = input("\"initialCount\":100,\"maxCount\":101", million, 16, none, 2_000);
        waiting = input("\"initialCount\":101,\"maxCount\":102", million, 10, none, 2_000);
        spike =
                input(
                        "\"initialCount\":4,\"minCount\":4,\"maxCount\":40",
                        "{\"kind\":\"steps\",\"points\":[[0,4],[600,14],[2400,4]]}",
                        4,
                        tracking,
                        3_600);
    }

    private static PlanInput input(
            String counts, String demand, int concurrency, String policy, int horizonSeconds)
            throws Exception {
        String json =
                """
                {"format":"scaleout-scenario","version":1,
                 "endpoint":{"instanceType":"ml.g6.2xlarge",%s},
                 "image":{"gb":17.7},"model":{"gb":16.38},"demand":%s,
                 "service":{"secondsPerRequest":{"kind":"lognormal","mean":2,"sd":1},"concurrencyPerCopy":%d},
                 "policy":%s,"slo":{"queueWaitSeconds":5},"horizonSeconds":%d}
                """
                        .formatted(counts, demand, concurrency, policy, horizonSeconds);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        String name = "benchmark.scenario.json";
        return PlanInput.of(
                ScenarioFile.read(JsonCursor.read(name, new ByteArrayInputStream(bytes))),
                name,
                Path.of("."));
    }

    @Benchmark
    public Plan fluidDay() {
        return Planner.plan(day, 1, Resolution.FLUID, () -> false);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(REQUESTS)
    public Plan requestAtOnce() {
        return Planner.plan(atOnce, 1, Resolution.REQUESTS, () -> false);
    }

    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @OperationsPerInvocation(REQUESTS)
    public Plan requestThatMayWait() {
        return Planner.plan(waiting, 1, Resolution.REQUESTS, () -> false);
    }

    @Benchmark
    public PlanBands thousandSpikes() {
        return PlanBands.of(spike, 1, RUNS, Resolution.REQUESTS, Progress.NONE, () -> false);
    }

    @Benchmark
    public PlanBands thousandFluidSpikes() {
        return PlanBands.of(spike, 1, RUNS, Resolution.FLUID, Progress.NONE, () -> false);
    }
}

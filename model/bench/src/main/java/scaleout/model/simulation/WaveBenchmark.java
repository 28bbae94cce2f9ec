package scaleout.model.simulation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import scaleout.model.domain.DownloadedBy;

/// How long the transfers of a scale-out take to simulate: image and model of each instance, staggered by 50 ms, over
/// own network and disk and one link that all share.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class WaveBenchmark {

    @Param("1000")
    public int instances;

    private List<Wave.Member> members = List.of();
    private List<Wave.SharedLink> shared = List.of();

    @Setup
    public void build() {
        TransferParameters parameters = TransferParameters.defaults("ml.g6.2xlarge");
        members =
                IntStream.range(0, instances)
                        .mapToObj(
                                i ->
                                        new Wave.Member(
                                                parameters,
                                                List.of(17.7e9),
                                                Double.POSITIVE_INFINITY,
                                                16.38e9,
                                                DownloadedBy.PLATFORM,
                                                0.05 * i))
                        .toList();
        shared = List.of(new Wave.SharedLink("nat", 60.0 * instances, true, true));
    }

    @Benchmark
    public double simulate() {
        return Wave.simulate(members, shared, () -> false).pullSeconds(instances - 1);
    }
}

package scaleout.model.simulation;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
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
import scaleout.model.statistics.Distribution.LogNormal;

/// How long it takes to draw a million start-ups: provisioning and container init are drawn, and either the transfers are
/// alike for all, or disk, unpacking and client vary from start-up to start-up and each is solved in closed form.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class MonteCarloBenchmark {

    private static final double IMAGE_BYTES = 17.7e9;
    private static final double MODEL_BYTES = 16.38e9;

    @Param("1000000")
    public int startUps;

    private Population alike;
    private Population varying;

    @Setup
    public void build() {
        TransferParameters parameters = TransferParameters.defaults("ml.g6.2xlarge");
        Rates rates = parameters.rates();
        double seconds =
                SideBySide.of(rates, IMAGE_BYTES, MODEL_BYTES).seconds();
        LogNormal provisioning = new LogNormal(76, 19);
        LogNormal init = new LogNormal(104, 10);
        alike = new Population(provisioning, new Population.Transfer.Fixed(seconds), init);
        varying =
                new Population(
                        provisioning,
                        new Population.Transfer.Varying(
                                random -> vary(rates, random),
                                IMAGE_BYTES,
                                MODEL_BYTES,
                                DownloadedBy.PLATFORM),
                        init);
    }

    private static Rates vary(Rates rates, RandomGenerator random) {
        return new Rates(
                rates.nic(),
                rates.disk() * Math.exp(0.1 * random.nextGaussian()),
                rates.unpack() * Math.exp(0.1 * random.nextGaussian()),
                rates.amplification(),
                rates.client() * Math.exp(0.1 * random.nextGaussian()),
                rates.modelWeight());
    }

    @Benchmark
    public double transfersAlike() {
        return MonteCarlo.startUpSeconds(alike, startUps, 1, () -> false)[startUps - 1];
    }

    @Benchmark
    public double ratesVary() {
        return MonteCarlo.startUpSeconds(varying, startUps, 1, () -> false)[startUps - 1];
    }
}

package scaleout.model.flow;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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

/// How long one solve takes, from links and flows to finish times.
///
/// By default each shape at the size of the table in the README; `-p shape=… -p n=…` for others.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class FlowBenchmark {

    @Param({"backbone", "private", "wave", "hetero"})
    public String shape = "";

    /// How many instances; 0 for the size of the table.
    @Param("0")
    public int n;

    private Shape.Problem problem = new Shape.Problem(List.of(), List.of());

    @Setup
    public void build() {
        Shape which = Shape.valueOf(shape.toUpperCase(Locale.ROOT));
        problem = which.problem(n > 0 ? n : sizeOfTable(which));
    }

    private static int sizeOfTable(Shape shape) {
        return switch (shape) {
            case BACKBONE, WAVE -> 10_000;
            case PRIVATE -> 100_000;
            case HETERO -> 3_000;
        };
    }

    @Benchmark
    public FlowSolution solve() {
        return FlowSolver.solve(problem.links(), problem.flows());
    }
}

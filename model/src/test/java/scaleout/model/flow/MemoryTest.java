package scaleout.model.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Solves 200,000 flows in a JVM of its own with a heap of 400 MB, problem and answer included.
class MemoryTest {

    /// Runs in that JVM: solves, and asks for one series of a flow and of each kind of link.
    static final class Solve {

        private Solve() {}

        public static void main(String[] arguments) {
            Shape.Problem problem =
                    Shape.valueOf(arguments[0]).problem(Integer.parseInt(arguments[1]));
            FlowSolution solution = FlowSolver.solve(problem.links(), problem.flows());
            double bytes = problem.flows().getFirst().bytes();
            double moved = solution.flowRate(0).bytes();
            boolean right =
                    Math.abs(moved - bytes) <= 1e-9 * bytes
                            && solution.linkRate(0).bytes() > 0
                            && solution.linkRate(problem.links().size() - 1).bytes() > 0;
            System.exit(right ? 0 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"WAVE, 100000", "PRIVATE, 100000", "BACKBONE, 200000"})
    void twoHundredThousandFlowsFitInto400Megabytes(Shape shape, int n) throws Exception {
        Process solve =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx400m",
                                "-cp",
                                placeOf(FlowSolver.class)
                                        + File.pathSeparator
                                        + placeOf(MemoryTest.class),
                                Solve.class.getName(),
                                shape.name(),
                                Integer.toString(n))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(solve.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, solve.waitFor(), said);
    }

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}

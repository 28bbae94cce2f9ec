package scaleout.model.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers of the network simulator SimGrid 3.32 for 1,000 instances of each shape, to 1e-9 relative.
class ShapesTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    BACKBONE, 219.547255686, 145771.420252
                    PRIVATE,  197.235621710, 177007.757223
                    WAVE,     336.858440442, 584053.135186
                    HETERO,   371.271805247, 359331.026096
                    """)
    void finishWhenSimGridSays(Shape shape, double last, double sum) {
        Shape.Problem problem = shape.problem(1000);

        FlowSolution solution = FlowSolver.solve(problem.links(), problem.flows());

        // The answers are given to the microsecond and the nanosecond: 12 digits.
        assertEquals(last, solution.lastFinishSeconds(), 1e-9 * last);
        assertEquals(sum, Arrays.stream(solution.finishSeconds()).sum(), 1e-9 * sum);
    }
}

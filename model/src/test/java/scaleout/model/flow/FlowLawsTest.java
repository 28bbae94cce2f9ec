package scaleout.model.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/// What holds for every flow problem, tried on random ones.
class FlowLawsTest {

    private static final double EXACT = 1e-9;

    @Provide
    Arbitrary<Shape.Problem> problems() {
        return Problems.any();
    }

    @Provide
    Arbitrary<Shape.Problem> problemsWithWaits() {
        return Problems.anyWithWaits();
    }

    @Provide
    Arbitrary<Shape.Problem> problemsOverOneLink() {
        return Problems.overOneLink();
    }

    private static FlowSolution solve(Shape.Problem problem) {
        return FlowSolver.solve(problem.links(), problem.flows());
    }

    private static void assertClose(double expected, double actual, String what) {
        assertEquals(expected, actual, EXACT * Math.max(1, Math.abs(expected)), what);
    }

    /// Times between two events, where both solvers must agree on every rate.
    private static double[] betweenEvents(Shape.Problem problem, FlowSolution solution) {
        double[] events =
                DoubleStream.concat(
                                IntStream.range(0, problem.flows().size())
                                        .mapToDouble(solution::startSeconds),
                                DoubleStream.of(solution.finishSeconds()))
                        .sorted()
                        .toArray();
        return IntStream.range(1, events.length)
                .filter(i -> events[i] - events[i - 1] > 1e-6)
                .mapToDouble(i -> (events[i] + events[i - 1]) / 2)
                .toArray();
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void agreesWithTheNaiveSolverHoweverLinksAreDivided(
            @ForAll("problemsWithWaits") Shape.Problem problem,
            @ForAll @IntRange(max = 15) int mostOfOwn) {
        NaiveSolver.Answer naive = NaiveSolver.solve(problem.links(), problem.flows());
        FlowSolution solution =
                FlowSolver.play(
                        Division.at(problem.links(), problem.flows(), mostOfOwn),
                        problem.links(),
                        problem.flows(),
                        () -> false);

        for (int flow = 0; flow < problem.flows().size(); flow++) {
            assertClose(
                    naive.finishSeconds().get(flow), solution.finishSeconds(flow), "flow " + flow);
        }
        for (double time : betweenEvents(problem, solution)) {
            for (int flow = 0; flow < problem.flows().size(); flow++) {
                assertClose(
                        naive.flowRates().get(flow).at(time),
                        solution.flowRate(flow).at(time),
                        "rate of flow " + flow);
            }
            for (int link = 0; link < problem.links().size(); link++) {
                assertClose(
                        naive.linkRates().get(link).at(time),
                        solution.linkRate(link).at(time),
                        "rate of link " + link);
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatGoesInIsTheAreaUnderTheRate(@ForAll("problemsWithWaits") Shape.Problem problem) {
        FlowSolution solution = solve(problem);

        double[] onLinks = new double[problem.links().size()];
        for (int i = 0; i < problem.flows().size(); i++) {
            Flow flow = problem.flows().get(i);
            assertClose(flow.bytes(), solution.flowRate(i).bytes(), "flow " + i);
            flow.uses().forEach(use -> onLinks[use.link()] += use.coefficient() * flow.bytes());
        }
        for (int link = 0; link < onLinks.length; link++) {
            assertClose(onLinks[link], solution.linkRate(link).bytes(), "link " + link);
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyFlowIsHeldByItsCapOrByAFullLinkWhereNoneIsFaster(
            @ForAll("problemsWithWaits") Shape.Problem problem) {
        FlowSolution solution = solve(problem);

        for (double time : betweenEvents(problem, solution)) {
            for (int i = 0; i < problem.flows().size(); i++) {
                Flow flow = problem.flows().get(i);
                double rate = solution.flowRate(i).at(time);
                boolean active =
                        solution.startSeconds(i) <= time && time < solution.finishSeconds(i);
                boolean held =
                        rate >= flow.capBytesPerSecond() * (1 - EXACT)
                                || flow.uses().stream()
                                        .anyMatch(use ->
                                                holds(
                                                        problem,
                                                        solution,
                                                        use.link(),
                                                        time,
                                                        rate / flow.weight()));
                assertTrue(!active || held, "flow " + i + " at " + time);
            }
        }
    }

    private static boolean holds(
            Shape.Problem problem, FlowSolution solution, int link, double time, double level) {
        return solution.linkRate(link).at(time)
                        >= problem.links().get(link).capacityBytesPerSecond() * (1 - EXACT)
                && solution.flowsOn(link, time).stream()
                        .allMatch(other ->
                                other.bytesPerSecond() / problem.flows().get(other.flow()).weight()
                                        <= level * (1 + EXACT));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aLinkCarriesWhatItsFlowsSendOverIt(@ForAll("problemsWithWaits") Shape.Problem problem) {
        FlowSolution solution = solve(problem);

        for (double time : betweenEvents(problem, solution)) {
            for (int i = 0; i < problem.links().size(); i++) {
                int link = i;
                double sum = 0;
                for (FlowSolution.FlowRate on : solution.flowsOn(link, time)) {
                    sum +=
                            on.bytesPerSecond()
                                    * problem.flows().get(on.flow()).uses().stream()
                                            .filter(use -> use.link() == link)
                                            .findFirst()
                                            .orElseThrow()
                                            .coefficient();
                    assertEquals(on.bytesPerSecond(), solution.flowRate(on.flow()).at(time));
                }
                assertClose(sum, solution.linkRate(link).at(time), "link " + link);
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfFlowsAndLinksChangesNothing(
            @ForAll("problems") Shape.Problem problem, @ForAll long seed) {
        List<Integer> flowOrder = Problems.order(problem.flows().size(), seed);
        Shape.Problem shuffled =
                Problems.withLinks(
                        new Shape.Problem(
                                problem.links(),
                                flowOrder.stream().map(problem.flows()::get).toList()),
                        Problems.order(problem.links().size(), seed + 1));

        double[] expected = solve(problem).finishSeconds();
        double[] actual = solve(shuffled).finishSeconds();

        for (int i = 0; i < actual.length; i++) {
            assertClose(expected[flowOrder.get(i)], actual[i], "flow " + flowOrder.get(i));
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void unitsOfBytesChangeNothing(
            @ForAll("problems") Shape.Problem problem,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double factor) {
        double[] expected = solve(problem).finishSeconds();

        assertArrayEquals(
                expected, solve(Problems.scaled(problem, 1024)).finishSeconds(), "by a power of 2");
        double[] scaled = solve(Problems.scaled(problem, factor)).finishSeconds();
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], scaled[i], "flow " + i);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void moreCapacityOfTheOnlyLinkSlowsNobody(
            @ForAll("problemsOverOneLink") Shape.Problem problem,
            @ForAll @DoubleRange(min = 1, max = 10) double factor) {
        Link link = problem.links().getFirst();
        Link wider = new Link(link.name(), link.capacityBytesPerSecond() * factor);

        double[] before = solve(problem).finishSeconds();
        double[] after = FlowSolver.solve(List.of(wider), problem.flows()).finishSeconds();

        for (int i = 0; i < before.length; i++) {
            assertTrue(after[i] <= before[i] * (1 + EXACT), "flow " + i);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theSameProblemHasTheSameAnswerToTheLastDigit(
            @ForAll("problemsWithWaits") Shape.Problem problem) {
        FlowSolution one = solve(problem);
        FlowSolution other = solve(problem);

        assertArrayEquals(one.finishSeconds(), other.finishSeconds());
        for (int link = 0; link < problem.links().size(); link++) {
            assertEquals(one.linkRate(link), other.linkRate(link));
        }
    }
}

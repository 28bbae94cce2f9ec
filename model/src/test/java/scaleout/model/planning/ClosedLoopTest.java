package scaleout.model.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same scenarios written independently: `closed-loop/closed_loop.py` made `closed-loop.csv`.
final class ClosedLoopTest {

    private static final int RUNS = 100;

    private static final Map<String, ToDoubleFunction<Plan>> ANSWERS =
            Map.of(
                    "served", plan -> plan.counts().served(),
                    "rejected", plan -> plan.counts().rejected(),
                    "timedOut", plan -> plan.counts().timedOut(),
                    "waitMean", plan -> plan.waits().mean(),
                    "waitP50", plan -> plan.waits().p50(),
                    "waitP90", plan -> plan.waits().p90());

    /// A row of the table: cells by the name of their column.
    record Row(Map<String, String> cells) {

        static Row of(String[] names, String line) {
            String[] cells = line.split(",", -1);
            return new Row(
                    IntStream.range(0, names.length)
                            .boxed()
                            .collect(Collectors.toMap(i -> names[i], i -> cells[i])));
        }

        String cell(String name) {
            return Objects.requireNonNull(cells.get(name), name);
        }

        double number(String name) {
            return Double.parseDouble(cell(name));
        }

        PlanInput input() {
            boolean isRegular = cell("arrivals").equals("regular");
            String of = cell("case");
            return PlanCases.with(
                    "[[0,1],[600,8]]",
                    of.startsWith("wave")
                            ? "[[0,1],[600,8],[1500,1],[1980,4],[2040,1],[3060,6]]"
                            : "[[0,1],[600,8]]",
                    "\"arrivals\":\"regular\"",
                    "\"arrivals\":\"%s\"".formatted(cell("arrivals")),
                    "\"secondsPerRequest\":2",
                    isRegular
                            ? "\"secondsPerRequest\":2"
                            : "\"secondsPerRequest\":{\"kind\":\"exponential\",\"mean\":2}",
                    "\"metricResolutionSeconds\":60",
                    "\"metricResolutionSeconds\":" + (of.contains("-10") ? 10 : 60),
                    "\"imageCache\":false",
                    "\"imageCache\":" + of.contains("cached"),
                    "\"concurrencyPerCopy\":4",
                    of.startsWith("impatient")
                            ? "\"concurrencyPerCopy\":4,\"queueLimit\":60,\"timeoutSeconds\":12"
                            : "\"concurrencyPerCopy\":4");
        }

        @Override
        public String toString() {
            return cell("case") + " " + cell("arrivals");
        }
    }

    static Stream<Row> rows() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ClosedLoopTest.class.getResourceAsStream("/closed-loop/closed-loop.csv"))) {
            String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String[] lines =
                    table.lines().filter(line -> !line.startsWith("#")).toArray(String[]::new);
            String[] names = lines[0].split(",", -1);
            return Arrays.stream(lines).skip(1).map(line -> Row.of(names, line));
        }
    }

    static Stream<Row> regular() throws IOException {
        return rows().filter(row -> row.cell("arrivals").equals("regular"));
    }

    static Stream<Row> poisson() throws IOException {
        return rows().filter(row -> row.cell("arrivals").equals("poisson"));
    }

    @ParameterizedTest
    @MethodSource("regular")
    void withoutChanceScalingAndAnswersAreEqual(Row row) {
        Plan plan = PlanCases.requests(row.input());

        double[] expected =
                Stream.of(row.cell("readyAt").split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        double[] ready =
                plan.scaleOuts().stream()
                        .flatMap(one -> one.readySeconds().stream())
                        .mapToDouble(at -> at)
                        .toArray();
        assertEquals(expected.length, ready.length);
        for (int i = 0; i < ready.length; i++) {
            assertEquals(expected[i], ready[i], 1e-6);
        }
        assertEquals(row.cell("left"), left(plan));
        ANSWERS.forEach((name, answer) ->
                // one request more or less, where a request comes just when another one goes
                assertEquals(
                        row.number(name),
                        answer.applyAsDouble(plan),
                        Math.max(3, 0.002 * row.number(name)),
                        name));
    }

    /// When capacity was taken away, and what was left.
    private static String left(Plan plan) {
        List<Level> levels = plan.capacity();
        return IntStream.range(1, levels.size())
                .filter(i -> levels.get(i).value() < levels.get(i - 1).value())
                .mapToObj(i ->
                        "%.0f:%.0f".formatted(levels.get(i).atSeconds(), levels.get(i).value()))
                .collect(Collectors.joining(" "));
    }

    /// The difference of two means lies within four of its standard errors but once in 16,000 times.
    @ParameterizedTest
    @MethodSource("poisson")
    void withChanceAnswersAgreeWithinNoise(Row row) {
        PlanInput input = row.input();
        Plan[] plans =
                IntStream.range(0, RUNS)
                        .parallel()
                        .mapToObj(
                                seed -> Planner.plan(input, seed, Resolution.REQUESTS, () -> false))
                        .toArray(Plan[]::new);
        ANSWERS.forEach((name, answer) -> {
            double[] values = Arrays.stream(plans).mapToDouble(answer).toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
            double error =
                    Math.hypot(Math.sqrt(squares / (RUNS - 1) / RUNS), row.number(name + "Error"));
            assertEquals(row.number(name), mean, 4 * error + 1e-9, name);
        });
    }
}

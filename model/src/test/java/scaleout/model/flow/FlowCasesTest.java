package scaleout.model.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finish times of the network simulator SimGrid 3.32 and of a reference in extended precision, to 1e-9 relative.
class FlowCasesTest {

    private static final double TOLERANCE = 1e-9;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/flow-cases"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finishesWhenSimGridSaysAndMovesEveryByte(Path file) throws IOException {
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        List<Link> links = new ArrayList<>();
        json.get("links")
                .forEach(link ->
                        links.add(
                                new Link(
                                        link.get("name").stringValue(),
                                        link.get("capacity_Bps").doubleValue())));
        List<Flow> flows = new ArrayList<>();
        json.get("flows").forEach(flow -> flows.add(flow(flow)));

        FlowSolution solution = FlowSolver.solve(links, flows);

        for (int i = 0; i < flows.size(); i++) {
            for (String reference : List.of("simgrid_finish_s", "oracle_finish_s")) {
                double expected = json.get("flows").get(i).get(reference).doubleValue();
                assertEquals(
                        expected,
                        solution.finishSeconds(i),
                        TOLERANCE * Math.max(1, expected),
                        reference + " of " + flows.get(i).name());
            }
            double bytes = flows.get(i).bytes();
            assertEquals(bytes, solution.flowRate(i).bytes(), 1e-9 * Math.max(1, bytes));
        }
    }

    private static Flow flow(JsonNode json) {
        List<Flow.Use> uses = new ArrayList<>();
        JsonNode links = json.get("links");
        for (int i = 0; i < links.size(); i++) {
            double coefficient = json.has("use") ? json.get("use").get(i).doubleValue() : 1;
            uses.add(new Flow.Use(links.get(i).intValue(), coefficient));
        }
        return new Flow(
                json.get("name").stringValue(),
                json.get("size_B").doubleValue(),
                json.get("start_s").doubleValue(),
                uses,
                json.has("rate_cap_Bps")
                        ? json.get("rate_cap_Bps").doubleValue()
                        : Double.POSITIVE_INFINITY,
                json.has("weight") ? json.get("weight").doubleValue() : 1);
    }
}

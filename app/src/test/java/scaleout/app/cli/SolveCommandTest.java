package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SolveCommandTest {

    private static final Path CASES = Path.of("../model/src/test/resources/flow-cases");

    @TempDir private Path folder = Path.of("");

    @Test
    void answersInTheOrderOfTheCase() throws IOException {
        Path file = CASES.resolve("20_random_400.json");
        JsonNode known = JsonMapper.shared().readTree(Files.readString(file)).get("flows");

        CommandRun result = CommandRun.of("solve", file.toString(), "--json");

        assertEquals(0, result.code(), result.err());
        assertEquals("", result.err());
        JsonNode flows = JsonMapper.shared().readTree(result.out()).get("flows");
        assertEquals(known.size(), flows.size());
        for (int i = 0; i < known.size(); i++) {
            assertEquals(known.get(i).get("name"), flows.get(i).get("name"));
            double finish = known.get(i).get("simgrid_finish_s").doubleValue();
            assertEquals(finish, flows.get(i).get("finish_s").doubleValue(), 1e-9 * finish);
        }
    }

    @Test
    void aTableShowsStartFinishAndMeanRate() throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(
                file,
                """
                {"links":[{"name":"nic","capacity_Bps":100e6}],
                 "flows":[{"name":"image","size_B":1e9,"start_s":5,"links":[0]}]}
                """);

        String table = CommandRun.of("solve", file.toString()).out();

        assertTrue(
                table.lines().toList().getLast().matches("image +5\\.000 +15\\.000 +100\\.000"),
                table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "size_B":-1,"start_s":0,"links":[0]    | flow "image": /flows/0/size_B
                    "size_B":1e300,"start_s":0,"links":[0] | flow "image": /flows/0/size_B
                    "size_B":1,"start_s":0,"links":[7]     | flow "image": /flows/0/links/0
                    """)
    void badInputNamesTheFlowAndTheField(String flow, String place) throws IOException {
        Path file = folder.resolve("case.json");
        Files.writeString(
                file,
                "{\"links\":[{\"name\":\"nic\",\"capacity_Bps\":1}],\"flows\":[{\"name\":\"image\","
                        + flow
                        + "}]}");

        CommandRun result = CommandRun.of("solve", file.toString(), "--json");

        assertEquals(3, result.code());
        assertEquals("", result.out());
        assertTrue(result.err().contains(place), result.err());
    }

    @Test
    void aMissingFileIsNothingUsable() {
        assertEquals(3, CommandRun.of("solve", folder.resolve("none.json").toString()).code());
    }
}

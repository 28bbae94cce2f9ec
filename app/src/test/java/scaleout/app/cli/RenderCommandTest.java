package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The tracks of a picture, as the command line asks for them.
final class RenderCommandTest {

    private static final String BURST = "../sample-traces/burst-mixed-fleet";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    none                      | ''
                    lanes                     | Lanes
                    Demand, contention        | Capacity Contention
                    demand,contention,lanes   | Capacity Contention Lanes
                    """)
    void itHasTheTracksThatAreWantedAndNoOthers(String wanted, String expected) throws IOException {
        String picture = render("--tracks", wanted);
        for (String track : new String[] {"Capacity", "Contention", "Lanes"}) {
            assertEquals(
                    expected.contains(track), picture.contains(">" + track + "</text>"), track);
        }
    }

    @Test
    void withoutAWishItHasTheTracksOfTheWindow() throws IOException {
        assertEquals(render("--tracks", "demand,contention"), render());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "", "none,demand", "demand,,lanes"})
    void aTrackThatIsNoneIsRefusedAndNothingIsWritten(String wanted) {
        Path out = folder.resolve("refused.svg");
        CommandRun run =
                CommandRun.of("render", BURST, "--out", out.toString(), "--tracks", wanted);
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--tracks: expected demand, contention or lanes"), run.err());
        assertFalse(Files.exists(out));
    }

    private String render(String... options) throws IOException {
        Path out = folder.resolve("picture.svg");
        String[] command = {"render", BURST, "--out", out.toString(), "--image-cache", "on"};
        String[] all = Arrays.copyOf(command, command.length + options.length);
        System.arraycopy(options, 0, all, command.length, options.length);
        CommandRun run = CommandRun.of(all);
        assertEquals(0, run.code(), run.err());
        return Files.readString(out);
    }
}

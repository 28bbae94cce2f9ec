package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveCommandsTest {

    /// Where nothing listens.
    private static final String NOBODY = " --region us-east-1 --endpoint-url http://127.0.0.1:9";

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void useTestCredentials() {
        System.setProperty("aws.accessKeyId", "AKIATESTACCESSKEY");
        System.setProperty("aws.secretAccessKey", "test-secret-access-key");
    }

    private CommandRun run(String line) {
        return CommandRun.of(line.replace("OUT", folder.resolve("b").toString()).split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "record"})
    void anAwsThatCannotBeReachedIsExitCodeFour(String command) {
        CommandRun result = run(command + " --endpoint chat --out OUT" + NOBODY);

        assertEquals(4, result.code(), result.err());
        assertTrue(result.err().contains("cannot be reached"), result.err());
        assertFalse(result.err().contains("AKIATEST"), result.err());
        assertFalse(result.err().contains("\tat "), "no stack trace");
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @Test
    void aFolderWithSomethingInItIsExitCodeSix() throws Exception {
        Files.createDirectories(folder.resolve("b"));
        Files.writeString(folder.resolve("b/mine.txt"), "mine");

        assertEquals(6, run("fetch --endpoint chat --out OUT" + NOBODY).code());
        assertEquals(6, run("record --endpoint chat --out OUT" + NOBODY).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch --out OUT",
                "fetch --endpoint chat",
                "fetch --endpoint chat --out OUT.zip",
                "fetch --endpoint chat --out OUT --from yesterday",
                "fetch --endpoint chat --out OUT --from 1h --to 2h",
                "fetch --endpoint chat --out OUT --from 2100-01-01T00:00:00Z",
                "fetch --endpoint chat --out OUT --endpoint-url nonsense",
                "record --endpoint chat --out OUT --every 0s",
                "record --endpoint chat --out OUT --every soon",
                "record --endpoint chat --out OUT --every 2d",
            })
    void whatIsNotUnderstoodIsExitCodeTwo(String line) {
        CommandRun result = run(line);

        assertEquals(2, result.code(), result.err());
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @ParameterizedTest
    @CsvSource({
        "2h, 2026-06-01T10:00:00Z",
        "90m, 2026-06-01T10:30:00Z",
        "3d, 2026-05-29T12:00:00Z",
        "45s, 2026-06-01T11:59:15Z",
        "2026-05-01T00:00:00Z, 2026-05-01T00:00:00Z",
        "2026-05-01T02:00:00+02:00, 2026-05-01T00:00:00Z",
    })
    void aTimeIsAnInstantOrSoLongAgo(String text, Instant meant) {
        Instant now = Instant.parse("2026-06-01T12:00:00Z");

        assertEquals(meant, new TimeOption.Converter().convert(text).seenFrom(now));
    }

    @Test
    void aPaceIsADuration() {
        assertEquals(Duration.ofSeconds(10), new TimeOption.DurationConverter().convert("10s"));
    }
}

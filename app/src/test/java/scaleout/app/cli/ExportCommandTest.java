package scaleout.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {

    private static final String BURST = "../sample-traces/burst-mixed-fleet";

    private static final List<String> NAMES =
            List.of(
                    "chat-prod",
                    "111122223333",
                    "AllTraffic-g6",
                    "invocations-40",
                    "i-016bbb601e0e3046e");

    @TempDir private Path folder = Path.of("");

    private CommandRun export(String input, String to, Path out, String... options) {
        return CommandRun.of(
                Stream.concat(
                                Stream.of("export", input, "--to", to, "--out", out.toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv"})
    void aTimelineIsExportedWithoutNamesUnlessAskedFor(String to) throws IOException {
        Path redacted = folder.resolve("redacted");
        Path asked = folder.resolve("asked");
        Path whole = folder.resolve("whole");

        assertEquals(0, export(BURST, to, redacted).code());
        assertEquals(0, export(BURST, to, asked, "--redact").code());
        assertEquals(0, export(BURST, to, whole, "--no-redact").code());

        NAMES.forEach(name -> assertFalse(read(redacted).contains(name), name));
        NAMES.forEach(name -> assertFalse(read(asked).contains(name), name));
        assertTrue(read(whole).contains("i-016bbb601e0e3046e"));
        assertNotEquals(read(redacted), read(asked), "every export has its own names");
        assertEquals(read(whole).lines().count(), read(redacted).lines().count());
    }

    @Test
    void anExportedTimelineOpensWithTheSameTimes() {
        Path out = folder.resolve("burst.timeline.json");
        assertEquals(0, export(BURST, "json", out).code());

        JsonNode real = whatif(BURST);
        JsonNode redacted = whatif(out.toString());

        assertEquals(real.get("baseline"), redacted.get("baseline"));
        assertEquals(real.get("scenario"), redacted.get("scenario"));
    }

    private static JsonNode whatif(String input) {
        CommandRun run = CommandRun.of("whatif", input, "--image-cache", "on", "--json");
        assertEquals(0, run.code(), run.err());
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void aBundleIsExportedWithoutNamesAndOpensWithTheSameTimes() throws IOException {
        Path out = folder.resolve("copy");

        CommandRun run = export(BURST, "bundle", out);

        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("PROVENANCE.md: not copied"), run.err());
        assertEquals(whatif(BURST).get("baseline"), whatif(out.toString()).get("baseline"));
        try (Stream<Path> files = Files.list(out)) {
            files.forEach(file -> NAMES.forEach(name -> assertFalse(read(file).contains(name))));
        }
    }

    @Test
    void aBundleIsNotWrittenOverAFile() throws IOException {
        Path out = Files.writeString(folder.resolve("taken"), "mine");

        CommandRun run = export(BURST, "bundle", out);

        assertEquals(6, run.code());
        assertTrue(run.err().contains("taken: cannot be written"), run.err());
        assertEquals("mine", Files.readString(out));
    }

    @Test
    void aCopyThatIsStoppedLeavesNothing() throws IOException {
        Thread.currentThread().interrupt();

        CommandRun run = export(BURST, "bundle", folder.resolve("out"));

        Thread.interrupted();
        assertEquals(130, run.code());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aTimelineIsNoBundle() {
        CommandRun run =
                export("../sample-traces/qwen3-8b-g6-2xlarge", "bundle", folder.resolve("copy"));

        assertEquals(3, run.code());
        assertTrue(run.err().contains("--to json"), run.err());
        assertFalse(Files.exists(folder.resolve("copy")));
    }

    @Test
    void anUnknownFormAndABundleWithItsNamesAreUsageErrors() {
        CommandRun unknown = export(BURST, "xlsx", folder.resolve("x"));
        assertEquals(2, unknown.code());
        assertTrue(
                unknown.err()
                        .contains("expected one of json, csv, perfetto, bundle but found xlsx"));

        assertEquals(2, export(BURST, "bundle", folder.resolve("x"), "--no-redact").code());
        assertEquals(2, CommandRun.of("export", BURST, "--to", "json").code());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PollLogTest {

    private static final Instant AT = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir private Path folder = Path.of("");

    private static JsonNode answer(int count) {
        return JsonMapper.shared().readTree("{\"CurrentInstanceCount\":%d}".formatted(count));
    }

    private static String line(int second, int count) {
        return "{\"at\":\"2026-06-01T12:00:%02dZ\",\"call\":\"describe-endpoint\",\"answer\":{\"CurrentInstanceCount\":%d}}"
                .formatted(second, count);
    }

    private void append(int second, int count) throws IOException {
        try (PollLog log = PollLog.open(folder)) {
            log.append(AT.plusSeconds(second), "describe-endpoint", answer(count));
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve(PollLog.FILE));
    }

    @Test
    void everyPollIsALineOfItsOwn() throws IOException {
        append(0, 1);
        append(10, 2);

        assertEquals(List.of(line(0, 1), line(10, 2)), lines());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 20_000})
    void aTornLastLineIsCutOffBeforeTheNextPoll(int tornBytes) throws IOException {
        append(0, 1);
        Files.writeString(
                folder.resolve(PollLog.FILE), "{".repeat(tornBytes), StandardOpenOption.APPEND);

        try (PollLog log = PollLog.open(folder)) {
            assertEquals(tornBytes, log.repairedBytes());
            log.append(AT.plusSeconds(10), "describe-endpoint", answer(2));
        }
        assertEquals(List.of(line(0, 1), line(10, 2)), lines());
    }

    @Test
    void aFileThatIsOneTornLineIsEmptied() throws IOException {
        Files.writeString(folder.resolve(PollLog.FILE), "{\"at\"");

        append(10, 2);

        assertEquals(List.of(line(10, 2)), lines());
    }

    @Test
    void aSecondRecorderIsRefusedUntilTheFirstIsDone() throws IOException {
        try (PollLog first = PollLog.open(folder)) {
            BundleException refused =
                    assertThrows(BundleException.class, () -> PollLog.open(folder));
            assertTrue(
                    refused.getMessage().contains("another recorder is writing"),
                    refused.getMessage());
            first.append(AT, "describe-endpoint", answer(1));
        }
        append(10, 2);
        assertEquals(2, lines().size());
    }

    @Test
    void anInterruptDoesNotTearALine() throws IOException {
        try (PollLog log = PollLog.open(folder)) {
            Thread.currentThread().interrupt();
            log.append(AT, "describe-endpoint", answer(1));
            assertTrue(Thread.interrupted(), "the interrupt is left for the caller");
            log.append(AT.plusSeconds(10), "describe-endpoint", answer(2));
        }
        assertEquals(List.of(line(0, 1), line(10, 2)), lines());
    }
}

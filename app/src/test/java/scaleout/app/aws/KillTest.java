package scaleout.app.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.bundle.BundleException;
import scaleout.model.bundle.PollLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a recording leaves that is killed without warning.
class KillTest {

    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void useTestCredentials() {
        FakeAws.useTestCredentials();
    }

    @Test
    @Timeout(120)
    void aKillLosesAtMostTheLastPollAndTheLockGoesWithTheProcess() throws Exception {
        Path bundle = folder.resolve("bundle");
        try (FakeAws aws = Answers.all(new FakeAws())) {
            for (int kill = 1; kill <= 3; kill++) {
                Process recording = start(aws, bundle);
                try {
                    awaitMorePolls(recording, bundle, 20);
                    assertThrows(BundleException.class, () -> PollLog.open(bundle));
                } finally {
                    recording.destroyForcibly().waitFor();
                }
                assertAllWholeButTheLast(bundle);
            }
        }
        try (PollLog log = PollLog.open(bundle)) {
            log.append(Instant.EPOCH, "describe-endpoint", JsonMapper.shared().readTree("{}"));
        }
        List<String> lines = Files.readAllLines(bundle.resolve(PollLog.FILE));
        for (String line : lines) {
            parse(line);
        }
        assertTrue(lines.size() > 60, "three recordings of more than 20 polls each");
    }

    private static Process start(FakeAws aws, Path bundle) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Recording.class.getName(),
                        aws.uri().toString(),
                        bundle.toString())
                .inheritIO()
                .start();
    }

    private static void awaitMorePolls(Process recording, Path bundle, int polls)
            throws IOException, InterruptedException {
        long enough = lineEnds(bundle) + polls;
        while (lineEnds(bundle) < enough) {
            assertTrue(recording.isAlive(), "it ended by itself");
            Thread.sleep(20);
        }
    }

    private static long lineEnds(Path bundle) throws IOException {
        Path file = bundle.resolve(PollLog.FILE);
        return Files.exists(file)
                ? Files.readString(file, StandardCharsets.ISO_8859_1)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                : 0;
    }

    private static void assertAllWholeButTheLast(Path bundle) throws IOException {
        String text = Files.readString(bundle.resolve(PollLog.FILE));
        for (String line : text.substring(0, text.lastIndexOf('\n')).split("\n", -1)) {
            parse(line);
        }
    }

    private static void parse(String line) {
        JsonNode poll = JsonMapper.shared().readTree(line);
        assertEquals(3, poll.size(), line);
    }
}

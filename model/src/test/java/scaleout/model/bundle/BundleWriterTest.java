package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BundleWriterTest {

    private static final Instant CAPTURED = Instant.parse("2026-06-01T12:00:00Z");
    private static final JsonNode ANSWER = JsonMapper.shared().readTree("{\"MetricAlarms\":[]}");

    @TempDir private Path folder = Path.of("");

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path bundle() throws IOException {
        Path bundle = folder.resolve("bundle");
        BundleWriter writer = BundleWriter.create(bundle);
        writer.write("describe-alarms.json", ANSWER);
        writer.manifest("chat", "us-east-1", CAPTURED, UnaryOperator.identity());
        return bundle;
    }

    @Test
    void aBundleIsItsManifestAndItsAnswersAndNothingElse() throws IOException {
        Path bundle = bundle();

        assertEquals(List.of("describe-alarms.json", "manifest.json"), names(bundle));
        assertEquals(
                JsonMapper.shared()
                        .readTree(
                                """
                                {"format":"scaleout-bundle","version":1,"endpoint":"chat",
                                 "region":"us-east-1","capturedAt":"2026-06-01T12:00:00Z"}
                                """),
                JsonMapper.shared().readTree(bundle.resolve("manifest.json")));
    }

    @Test
    void aFolderWithSomethingInItIsRefused() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");

        BundleException refused =
                assertThrows(BundleException.class, () -> BundleWriter.create(folder));
        assertTrue(refused.getMessage().contains("is not empty"), refused.getMessage());
        assertEquals(List.of("thesis.txt"), names(folder));
    }

    @Test
    void aFileOfTheNameIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("bundle"), "mine");

        assertThrows(BundleException.class, () -> BundleWriter.create(file));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aBundleOfTheSameEndpointIsGoneOnWith() throws IOException {
        Path bundle = bundle();

        BundleWriter.append(bundle, "chat", UnaryOperator.identity())
                .write("describe-endpoint.json", ANSWER);

        assertEquals(
                List.of("describe-alarms.json", "describe-endpoint.json", "manifest.json"),
                names(bundle));
    }

    @Test
    void whatAKillLeavesBeforeTheManifestIsWholeIsGoneOnWith() throws IOException {
        for (String left : List.of("polls.lock", "polls.ndjson", "manifest.json.writing")) {
            Files.writeString(folder.resolve(left), "");
        }

        BundleWriter.append(folder, "chat", UnaryOperator.identity())
                .manifest("chat", "us-east-1", CAPTURED, UnaryOperator.identity());

        assertEquals(List.of("manifest.json", "polls.lock", "polls.ndjson"), names(folder));
    }

    @Test
    void aBundleOfAnotherEndpointIsRefused() throws IOException {
        Path bundle = bundle();

        BundleException refused =
                assertThrows(
                        BundleException.class,
                        () -> BundleWriter.append(bundle, "search", UnaryOperator.identity()));
        assertTrue(refused.getMessage().contains("chat"), refused.getMessage());
    }

    @Test
    void underNewPseudonymsNoBundleIsGoneOnWith() throws IOException {
        Path bundle = bundle();

        BundleException refused =
                assertThrows(
                        BundleException.class,
                        () ->
                                BundleWriter.append(
                                        bundle, "chat", new Redaction(new Random(1))::apply));
        assertTrue(refused.getMessage().contains("pseudonyms"), refused.getMessage());
    }

    @Test
    void whatIsDiscardedLeavesNothingBehind() throws IOException {
        Path bundle = folder.resolve("bundle");
        BundleWriter writer = BundleWriter.create(bundle);
        writer.write("promql/e2e_duration.json", ANSWER);
        writer.write("describe-alarms.json", ANSWER);

        writer.discard();

        assertFalse(Files.exists(bundle));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.json", "/a.json", "a/b/c.json", "a.txt", "..\\a.json", ""})
    void namesThatLeadElsewhereAreAProgrammersFault(String name) throws IOException {
        BundleWriter writer = BundleWriter.create(folder.resolve("bundle"));

        assertThrows(IllegalArgumentException.class, () -> writer.write(name, ANSWER));
    }
}

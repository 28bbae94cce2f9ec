package scaleout.model.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scaleout.model.bundle.FileProblem;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.RedactedBundle;
import scaleout.model.bundle.Redaction;
import scaleout.model.domain.Finding;
import scaleout.model.reconstruction.Opened;
import scaleout.model.samples.BundleWriter;
import scaleout.model.samples.Truths;
import scaleout.model.timeline.Timeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A redacted bundle has the timeline of the real one up to names, and none of the real names.
class RedactionTest {

    private static final int RANDOM_TRUTHS = 30;

    private static final Path SAMPLES = Path.of("../sample-traces");

    /// Names and ids by the fields in which AWS says them.
    private static final Set<String> NAMED =
            Set.of(
                    "EndpointName",
                    "EndpointConfigName",
                    "ModelName",
                    "VariantName",
                    "PolicyName",
                    "AlarmName",
                    "InferenceComponentName",
                    "repositoryName",
                    "registryId",
                    "Key",
                    "S3Uri",
                    "ModelDataUrl",
                    "imageDigest",
                    "ActivityId",
                    "eventId",
                    "ETag");

    private static final Pattern IDS =
            Pattern.compile(
                    "\\bi-[0-9a-f]{8,17}\\b|(?<![0-9.])[0-9]{12}(?![0-9])|sha256:[0-9a-f]{64}"
                            + "|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|s3://([^/\"]+)|role/[\\w/.-]+"
                            + "|169\\.254\\.[0-9.]+|/opt/ml");

    @TempDir private Path folder = Path.of("");

    static Stream<String> bundles() {
        return Stream.concat(
                Stream.of("burst-mixed-fleet", "copy-on-running-instance"),
                LongStream.rangeClosed(1, RANDOM_TRUTHS).mapToObj(String::valueOf));
    }

    private Path bundle(String name) throws IOException {
        if (!name.matches("\\d+")) {
            return SAMPLES.resolve(name);
        }
        Path written = folder.resolve("real");
        BundleWriter.write(Truths.random(Long.parseLong(name)), written);
        return written;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theTimelineStaysTheSameUpToNames(String name) throws Exception {
        Path real = bundle(name);
        Redaction redaction = new Redaction(new Random(1));
        Path copy = folder.resolve("copy");

        RedactedBundle.copy(real, copy, redaction, Progress.NONE);

        Opened before = Opened.read(real, Progress.NONE);
        Opened after = Opened.read(copy, Progress.NONE);
        assertEquals(TimelineRedaction.of(before.timeline(), redaction), after.timeline());
        assertEquals(kinds(before.findings()), kinds(after.findings()));
        assertEquals(List.of(), after.problems());
    }

    private static List<String> kinds(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() + " " + finding.suggestion())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noRealNameIsLeft(String name) throws Exception {
        Path real = bundle(name);
        Path copy = folder.resolve("copy");

        RedactedBundle.copy(real, copy, new Redaction(new Random(2)), Progress.NONE);

        String text = text(copy);
        Set<String> names = names(real);
        assertTrue(names.size() > 20, names.toString());
        for (String secret : names) {
            Pattern found =
                    Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(secret) + "(?![A-Za-z0-9])");
            assertFalse(text.contains(secret) && found.matcher(text).find(), secret);
        }
    }

    @Test
    void aModelThatOnlyItsEnvironmentNamedKeepsItsSize() throws Exception {
        Path real = bundle("7");
        Files.delete(real.resolve("list-objects-v2.json"));
        try (Stream<Path> files = Files.list(real)) {
            for (Path file :
                    files.filter(file -> file.getFileName().toString().startsWith("describe-model"))
                            .toList()) {
                ObjectNode model =
                        (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
                ((ObjectNode) model.get("PrimaryContainer"))
                        .putObject("Environment")
                        .put("OPTION_MODEL_ID", "Qwen/Qwen3-8B")
                        .put("HF_TOKEN", "tops3cret");
                Files.writeString(file, model.toString());
            }
        }
        Path copy = folder.resolve("copy");

        RedactedBundle.copy(real, copy, new Redaction(new Random(9)), Progress.NONE);

        assertFalse(text(copy).contains("tops3cret"));
        assertTrue(modelSizes(real).contains(16_381_470_720L), modelSizes(real).toString());
        assertEquals(modelSizes(real), modelSizes(copy));
    }

    private static List<Long> modelSizes(Path bundle) throws Exception {
        return Opened.read(bundle, Progress.NONE)
                .timeline()
                .startUps()
                .map(startUp ->
                        startUp.model().size() == null ? -1 : startUp.model().size().bytes())
                .toList();
    }

    @Test
    void noRealNameIsLeftInATimeline() throws Exception {
        for (String name : List.of("burst-mixed-fleet", "copy-on-running-instance")) {
            Timeline timeline = Opened.read(SAMPLES.resolve(name), Progress.NONE).timeline();

            Timeline redacted = TimelineRedaction.of(timeline, new Redaction(new Random(3)));

            String text = TimelineReport.csv(redacted) + redacted;
            for (String secret : names(SAMPLES.resolve(name))) {
                assertFalse(text.contains(secret), secret);
            }
        }
    }

    @Test
    void twoExportsHaveDifferentNames() throws Exception {
        Path real = bundle("7");
        for (int seed = 1; seed <= 2; seed++) {
            RedactedBundle.copy(
                    real,
                    folder.resolve("copy" + seed),
                    new Redaction(new Random(seed)),
                    Progress.NONE);
        }

        Set<String> one = names(folder.resolve("copy1"));
        one.retainAll(names(folder.resolve("copy2")));

        assertEquals(Set.of(), one);
    }

    @Test
    void theSourceIsOnlyReadAndWhatIsNotCopiedIsSaid() throws Exception {
        Path real = bundle("8");
        Files.writeString(real.resolve("notes.md"), "ask Ann");
        Files.writeString(real.resolve("other.json"), "{\"chat\":\"prod\"}");
        Files.writeString(
                real.resolve("polls.ndjson"),
                """
                {"at":"2026-03-02T06:00:00Z","call":"describe-endpoint","answer":{"EndpointName":"endpoint-8","EndpointStatus":"InService"}}
                not JSON
                {"at":"2026-03-02T06:00:10Z","call":"descri\
                """);
        Map<Path, String> before = content(real);

        RedactedBundle.Copy copy =
                RedactedBundle.copy(
                        real, folder.resolve("copy"), new Redaction(new Random(4)), Progress.NONE);

        assertEquals(before, content(real));
        assertEquals(
                List.of("notes.md", "other.json", "polls.ndjson"),
                copy.skipped().stream().map(FileProblem::file).sorted().toList());
        assertTrue(copy.written().contains("polls.ndjson"));
        assertEquals(
                1, Files.readAllLines(folder.resolve("copy/polls.ndjson")).size(), "whole lines");
        assertFalse(text(folder.resolve("copy")).contains("endpoint-8"));
        assertEquals(
                Set.copyOf(copy.written()),
                content(folder.resolve("copy")).keySet().stream()
                        .map(file -> file.getFileName().toString())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aFileNameThatThisProgramDoesNotGiveIsNotKept() throws Exception {
        Path real = bundle("9");
        Files.move(real.resolve("describe-endpoint.json"), real.resolve("acme-endpoint.json"));

        RedactedBundle.Copy copy =
                RedactedBundle.copy(
                        real, folder.resolve("copy"), new Redaction(new Random(5)), Progress.NONE);

        assertTrue(copy.written().contains("0001-answer.json"), copy.written().toString());
        assertTrue(copy.written().stream().noneMatch(name -> name.contains("acme")));
        assertEquals(List.of(), Opened.read(folder.resolve("copy"), Progress.NONE).problems());
    }

    @Test
    void aCopyIsNotWrittenOverFilesNorIntoItsSource() throws Exception {
        Path real = bundle("10");
        for (Path there : List.of(real, real.resolve("copy"), folder.resolve("no/such"))) {
            Map<Path, String> before = content(real);
            assertThrows(
                    RedactedBundle.UnwritableException.class,
                    () ->
                            RedactedBundle.copy(
                                    real, there, new Redaction(new Random(6)), Progress.NONE));
            assertEquals(before, content(real));
        }
    }

    @Test
    void aRedactedBundleCanBeRedactedAgain() throws Exception {
        Path real = bundle("11");
        Path once = folder.resolve("once");
        Path twice = folder.resolve("twice");
        RedactedBundle.copy(real, once, new Redaction(new Random(7)), Progress.NONE);
        RedactedBundle.copy(once, twice, new Redaction(new Random(8)), Progress.NONE);

        Set<String> kept = names(once);
        kept.retainAll(names(twice));

        assertEquals(Set.of(), kept);
        assertNotEquals(text(once), text(twice));
    }

    private static String text(Path folder) throws IOException {
        return String.join("\n", content(folder).values());
    }

    private static Map<Path, String> content(Path folder) throws IOException {
        Map<Path, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                content.put(file, Files.readString(file));
            }
        }
        return content;
    }

    /// All names and ids in the JSON files of a folder, without those that belong to nobody.
    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
                String text = Files.readString(file);
                collect("", JsonMapper.shared().readTree(text), names);
                Matcher id = IDS.matcher(text.replaceAll("(?:Size|InBytes)\" ?: ?[0-9]+", ""));
                while (id.find()) {
                    names.add(id.group(1) == null ? id.group() : id.group(1));
                }
            }
        }
        names.remove("AllTraffic");
        names.remove("role/");
        return names;
    }

    private static void collect(String field, JsonNode node, Set<String> names) {
        if (node.isString() && NAMED.contains(field)) {
            names.add(node.stringValue());
        }
        List<JsonNode> items = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(items::add);
        }
        items.forEach(item -> collect(field, item, names));
        node.propertyStream().forEach(entry -> collect(entry.getKey(), entry.getValue(), names));
    }
}

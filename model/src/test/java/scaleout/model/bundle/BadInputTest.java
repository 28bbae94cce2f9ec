package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scaleout.model.reconstruction.Opened;
import scaleout.model.trace.FormatException;

/// Whatever is opened: one complaint with file, place, found, expected and what to do; never anything else.
class BadInputTest {

    private static final Path SAMPLES = Path.of("../sample-traces");

    @TempDir private Path folder = Path.of("");

    private static FormatException refused(Path input) {
        return assertThrows(FormatException.class, () -> Opened.read(input, Progress.NONE));
    }

    private static void assertSays(String words, FormatException complaint) {
        String message = String.valueOf(complaint.getMessage());
        assertTrue(message.contains(words), message);
        assertTrue(message.contains("expected"), message);
        assertEquals(2, message.lines().count(), "a problem and an advice: " + message);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void ofTruncatedJsonTheWholePartIsReadAndTheEndIsNamed() throws Exception {
        String whole =
                Files.readString(
                        SAMPLES.resolve("burst-mixed-fleet/describe-scaling-activities.json"));
        Path cut = file("cut.json", whole.substring(0, whole.length() / 2));

        Opened opened = Opened.read(cut, Progress.NONE);

        assertFalse(opened.timeline().scaleOuts().isEmpty());
        assertTrue(opened.problems().getFirst().problem().startsWith("line "), opened.toString());
    }

    @Test
    void everyCutOfATimelineIsRefused() throws Exception {
        Path sample = SAMPLES.resolve("qwen3-8b-g6-2xlarge/qwen3-8b-g6-2xlarge.timeline.json");
        String whole = Files.readString(sample).strip();
        for (int length = 0; length < whole.length(); length += 97) {
            refused(file("cut.timeline.json", whole.substring(0, length)));
        }
    }

    @Test
    void anEmptyFolderIsNoBundle() {
        assertSays("no JSON file", refused(folder));
    }

    @Test
    void aMissingFileIsSaid() {
        assertSays("nothing of that name", refused(folder.resolve("absent")));
    }

    @Test
    void twoGigabytesOfZerosAreRefusedAtTheFirstByte() throws Exception {
        Path zeros = folder.resolve("zeros.json");
        try (RandomAccessFile file = new RandomAccessFile(zeros.toFile(), "rw")) {
            file.setLength(2_000_000_000L);
        }
        assertSays("the byte 0x00", refused(zeros));
    }

    @Test
    void aTreeOfTooManyValuesIsRefused() throws Exception {
        Path large = file("large.json", "{\"a\":[" + "0,".repeat(4_000_001) + "0]}");

        FormatException complaint = refused(large);

        assertTrue(complaint.problem().contains("more than 4000000 values"), complaint.problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.json",
                "a/../../evil.json",
                "/etc/evil.json",
                "C:\\evil.json",
                "..\\evil.json"
            })
    void aZipWithNamesThatLeadOutsideIsRefused(String name) throws Exception {
        Path zip = zip(Map.of(name, "{}"));

        assertSays("leads outside", refused(zip));
    }

    @Test
    void aZipBombIsRefused() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("describe-alarms.json"));
            out.write('{');
            byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 500; i++) {
                out.write(spaces);
            }
        }
        assertSays("at most 250 times", refused(zip));
    }

    @Test
    void aBrokenZipIsRefused() throws Exception {
        assertSays(
                "a whole zip file", refused(file("broken.zip", "PK\u0003\u0004 and nothing more")));
    }

    @Test
    void aNewerManifestIsRefusedAsAWhole() throws Exception {
        Files.copy(
                SAMPLES.resolve("burst-mixed-fleet/describe-scaling-activities.json"),
                folder.resolve("describe-scaling-activities.json"));
        file("manifest.json", "{\"format\":\"scaleout-bundle\",\"version\":2,\"endpoint\":\"e\"}");

        assertSays("version 1 or older", refused(folder));
    }

    @Test
    void aNewerTimelineIsRefused() throws Exception {
        Path newer =
                file(
                        "newer.timeline.json",
                        "{\"format\":\"scaleout-timeline\",\"version\":7,\"endpoint\":\"e\",\"clock\":\"utc\",\"scaleOuts\":[]}");

        assertSays("/version: expected version 1 or older but found 7", refused(newer));
    }

    @Test
    void twoTimelinesInAFolderAreTooMany() throws Exception {
        Path sample = SAMPLES.resolve("qwen3-8b-g6-2xlarge/qwen3-8b-g6-2xlarge.timeline.json");
        Files.copy(sample, folder.resolve("a.timeline.json"));
        Files.copy(sample, folder.resolve("b.timeline.json"));

        assertSays("exactly one timeline file", refused(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[[",
                "{\"MetricDataResults\":[{\"Id\":\"a\",\"Timestamps\":[1],\"Values\":[]}]}",
                "{\"ScalingActivities\":[{\"ActivityId\":\"a\",\"ResourceId\":\"r\",\"StartTime\":\"12:00\"}]}",
                "{\"ScalingActivities\":7}",
                "{\"ScalingActivities\":[{\"ActivityId\":\"a\",\"ResourceId\":\"r\",\"StartTime\":1e300}]}",
                "{'ScalingActivities': []}",
                "{\"some\":\"thing else\"}",
                "null",
                ""
            })
    void whatCannotBeUsedIsRefused(String content) throws Exception {
        assertSays("bad.json", refused(file("bad.json", content)));
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        assertSays("deep.json", refused(file("deep.json", "[".repeat(100_000))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ScalingActivities\":[{\"ActivityId\":\"%s", "\"%s", "\"a\":%s"})
    void endlessTextsNamesAndNumbersAreRefusedWithTheirPlace(String beginning) throws Exception {
        String endless = "\n{" + beginning.formatted("7".repeat(5_000_000));

        FormatException complaint = refused(file("endless.json", endless));

        assertSays("endless.json, line 2, column ", complaint);
        assertSays("exceeds the maximum allowed", complaint);
        assertFalse(complaint.problem().contains("StreamReadConstraints"), complaint.problem());
    }

    @Test
    void anUnusableFileAmongUsableOnesIsAProblemAndTheRestIsRead() throws Exception {
        try (var files = Files.list(SAMPLES.resolve("burst-mixed-fleet"))) {
            for (Path source : files.toList()) {
                Files.copy(source, folder.resolve(String.valueOf(source.getFileName())));
            }
        }
        file("describe-alarms.json", "{\"MetricAlarms\":[{");

        Opened opened = Opened.read(folder, Progress.NONE);

        assertEquals(13, opened.timeline().startUps().count());
        assertEquals(
                List.of("describe-alarms.json"),
                opened.problems().stream().map(FileProblem::file).toList());
    }

    @Test
    void anIdThatStandsForTwoMetricsMeansNeither() throws Exception {
        Files.copy(
                SAMPLES.resolve("burst-mixed-fleet/describe-scaling-activities.json"),
                folder.resolve("describe-scaling-activities.json"));
        String query =
                "[{\"Id\":\"m1\",\"MetricStat\":{\"Metric\":{\"Namespace\":\"AWS/SageMaker\",\"MetricName\":\"%s\"},\"Period\":60,\"Stat\":\"Sum\"}}]";
        file("metric-data-queries.json", query.formatted("Invocations"));
        file("metric-data-queries-2.json", query.formatted("ModelLatency"));

        Opened opened = Opened.read(folder, Progress.NONE);

        assertTrue(
                opened.problems().getFirst().problem().contains("m1"),
                opened.problems().toString());
    }

    @Test
    void anUnusableFileBesideATimelineIsAProblemToo() throws Exception {
        Files.copy(
                SAMPLES.resolve("qwen3-8b-g6-2xlarge/qwen3-8b-g6-2xlarge.timeline.json"),
                folder.resolve("a.timeline.json"));
        file("zeros.json", "\0\0\0");

        Opened opened = Opened.read(folder, Progress.NONE);

        assertEquals(1, opened.timeline().startUps().count());
        assertEquals(
                List.of("zeros.json"), opened.problems().stream().map(FileProblem::file).toList());
    }

    @Test
    void aZippedBundleReadsLikeItsFolder() throws Exception {
        Map<String, String> entries = new java.util.TreeMap<>();
        try (var files = Files.list(SAMPLES.resolve("burst-mixed-fleet"))) {
            for (Path source : files.toList()) {
                entries.put("burst/" + source.getFileName(), Files.readString(source));
            }
        }
        Opened folderRead = Opened.read(SAMPLES.resolve("burst-mixed-fleet"), Progress.NONE);
        Opened zipRead = Opened.read(zip(entries), Progress.NONE);

        assertEquals(folderRead.timeline(), zipRead.timeline());
        assertEquals(folderRead.findings(), zipRead.findings());
        assertEquals(folderRead.files().formats(), zipRead.files().formats());
    }

    @Test
    void compressedFilesReadLikePlainOnesAndWithinTheSameBounds() throws Exception {
        Path sample = SAMPLES.resolve("qwen3-8b-g6-2xlarge/qwen3-8b-g6-2xlarge.timeline.json");
        Path packed = gzip("a.timeline.json.gz", Files.readString(sample), 1);
        assertEquals(
                Opened.read(sample, Progress.NONE).timeline(),
                Opened.read(packed, Progress.NONE).timeline());

        assertSays("at most 250 times", refused(gzip("bomb.json.gz", " ".repeat(1_000_000), 100)));
        byte[] whole = Files.readAllBytes(packed);
        Path cut = folder.resolve("cut.json.gz");
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertSays("cut.json.gz", refused(cut));
    }

    private Path gzip(String name, String content, int times) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < times; i++) {
                out.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void aCompressedFileThatIsDamagedAtItsVeryEndIsReadUpToThere() throws Exception {
        String records =
                Files.readString(
                        SAMPLES.resolve("burst-mixed-fleet/describe-scaling-activities.json"));
        Path packed = gzip("activities.json.gz", records + "\n?", 1);
        byte[] damaged = Files.readAllBytes(packed);
        damaged[damaged.length - 6]++;
        Files.write(packed, damaged);

        Opened opened = Opened.read(packed, Progress.NONE);

        assertFalse(opened.timeline().scaleOuts().isEmpty());
        assertTrue(
                opened.problems().toString().contains("one that is damaged or cut off"),
                opened.problems().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n x", " x", "\n tru", "\n},\n\n", "\n\"x\"\n 60 ]"})
    void whatStandsBehindAnAnswerIsAProblemAndTheAnswerIsRead(String behind) throws Exception {
        String answer =
                Files.readString(
                        SAMPLES.resolve("burst-mixed-fleet/describe-scaling-activities.json"));
        Path file = file("more.json", answer.strip() + behind);

        Opened opened = Opened.read(file, Progress.NONE);

        assertFalse(opened.timeline().scaleOuts().isEmpty());
        String problems = opened.problems().toString();
        assertTrue(problems.contains("line "), problems);
        assertFalse(problems.contains("IOException"), problems);
    }

    @Test
    void anInterruptedReadIsCancelled() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(
                    InterruptedIOException.class,
                    () -> Opened.read(SAMPLES.resolve("burst-mixed-fleet"), Progress.NONE));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    private Path zip(Map<String, String> entries) throws IOException {
        Path zip = folder.resolve("input.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}

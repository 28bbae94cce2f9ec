package scaleout.model.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scaleout.model.calibration.Sizes;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.reconstruction.Opened;
import scaleout.model.report.FindingsReport;
import scaleout.model.report.Json;
import scaleout.model.report.MarkdownReport;
import scaleout.model.report.Origin;
import scaleout.model.report.ReportInput;
import scaleout.model.report.TimelineReport;
import scaleout.model.timeline.Timeline;
import scaleout.model.timeline.TimelineFile;
import scaleout.model.timeline.TimelineJson;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// Breaks files in every way that comes to mind and opens them: there comes a timeline that can be reported, or the one
/// checked exception, and soon.
///
/// `-Dfuzz.cases=1000000` tries more of them, `-Dfuzz.first=…` begins elsewhere; a case is the same each time.
class FuzzTest {

    private static final Path SAMPLES = Path.of("../sample-traces");

    private static final int CASES = Integer.getInteger("fuzz.cases", 2_000);

    private static final int FIRST_CASE = Integer.getInteger("fuzz.first", 0);

    /// Far more than any case takes: a guard against what never ends.
    private static final Duration HANG = Duration.ofSeconds(20);

    /// Enough to see what they have in common.
    private static final int MOST_FAULTS = 20;

    /// One of so many cases is opened together with the other files of its bundle, which takes longer.
    private static final int BUNDLE_EVERY = 4;

    /// One of so many cases is copied without names, too.
    private static final int COPY_EVERY = 5;

    private static final Map<String, String> OTHER_FORMS =
            Map.of(
                    "metric-stream.json",
                    """
                    {"metric_stream_name":"s","account_id":"111122223333","region":"us-west-2","namespace":"AWS/SageMaker","metric_name":"Invocations","dimensions":{"EndpointName":"chat","VariantName":"AllTraffic"},"timestamp":1781784000000,"value":{"max":5.5,"min":0.0,"sum":12.25,"count":3.0},"unit":"Count"}
                    {"metric_stream_name":"s","account_id":"111122223333","region":"us-west-2","namespace":"AWS/EC2","metric_name":"CPUUtilization","dimensions":{},"timestamp":1781784060000,"value":{"max":5.5,"min":0.0,"sum":12.25,"count":3.0},"unit":"Count"}
                    {"metric_stream_name":"s","account_id":"111122223333","region":"us-west-2","namespace":"/aws/sagemaker/Endpoints","metric_name":"GPUUtilization","dimensions":{"EndpointName":"chat"},"timestamp":1781784120000,"value":{"max":5.5,"min":0.0,"sum":12.25,"count":3.0},"unit":"Percent"}
                    """,
                    "firehose.json",
                    """
                    {"invocationId": "i", "records": [
                        {"recordId": "1", "data": "%s"},
                        {"recordId": "2", "data": "eyJtZXRyaWNfbmFtZSI6IkEifQ=="}
                    ]}
                    """
                            .formatted(
                                    base64(
                                            """
                                            {"metric_stream_name":"s","namespace":"AWS/SageMaker","metric_name":"Invocations","dimensions":{},"timestamp":1781784000000,"value":{"max":5,"min":0,"sum":12,"count":3}}
                                            """)),
                    "polls.json",
                    """
                    {"at": "2026-06-18T12:00:00Z", "call": "describe-endpoint", "answer": {"EndpointName": "chat", "EndpointStatus": "InService", "ProductionVariants": [{"VariantName": "AllTraffic", "CurrentInstanceCount": 1, "DesiredInstanceCount": 2}]}}
                    {"at": "2026-06-18T12:05:00Z", "call": "describe-endpoint", "answer": {"EndpointName": "chat", "EndpointStatus": "InService", "ProductionVariants": [{"VariantName": "AllTraffic", "CurrentInstanceCount": 2, "DesiredInstanceCount": 2}]}}
                    """,
                    "statistics.json",
                    """
                    {"Label": "Invocations", "Datapoints": [
                        {"Timestamp": "2026-06-18T12:00:00Z", "Sum": 12.0, "Unit": "None"},
                        {"Timestamp": "2026-06-18T12:01:00Z", "Sum": 13.0, "Unit": "None"}
                    ]}
                    """);

    @TempDir private Path folder = Path.of("");

    private final List<Path> files = new ArrayList<>();

    @BeforeEach
    void copySamples() throws IOException {
        List<Path> bundles;
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            bundles = folders.filter(Files::isDirectory).sorted().toList();
        }
        for (Path bundle : bundles) {
            Path copy = Files.createDirectory(folder.resolve(String.valueOf(bundle.getFileName())));
            try (Stream<Path> list = Files.list(bundle)) {
                for (Path file : list.filter(FuzzTest::isRead).sorted().toList()) {
                    files.add(Files.copy(file, copy.resolve(String.valueOf(file.getFileName()))));
                }
            }
        }
        Path others = Files.createDirectory(folder.resolve("others"));
        for (String name : OTHER_FORMS.keySet().stream().sorted().toList()) {
            files.add(Files.writeString(others.resolve(name), OTHER_FORMS.get(name)));
        }
        for (RedactedFormsTest.Form form : RedactedFormsTest.forms().toList()) {
            Path file = folder.resolve("forms").resolve(form.name());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, form.content()));
        }
        files.add(zipped(bundles.getFirst()));
    }

    private static boolean isRead(Path file) {
        return String.valueOf(file.getFileName()).endsWith(".json");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path zipped(Path bundle) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> list = Files.list(bundle)) {
            for (Path file : list.filter(FuzzTest::isRead).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
                zip.write(Files.readAllBytes(file));
            }
        }
        Path alone = Files.createDirectory(folder.resolve("zip"));
        return Files.write(alone.resolve("bundle.json"), bytes.toByteArray());
    }

    @Test
    void ofBrokenFilesComesATimelineOrTheOneException() throws IOException {
        List<String> faults = new ArrayList<>();
        for (int i = FIRST_CASE; i < FIRST_CASE + CASES && faults.size() < MOST_FAULTS; i++) {
            Random random = new Random(i);
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] broken = whole;
            for (int times = random.nextInt(1, 4); times > 0; times--) {
                broken = Mutation.any(random).of(broken, random);
            }
            Files.write(file, broken);
            Path input = i % BUNDLE_EVERY == 0 ? bundleOf(file) : file;
            try {
                assertTimeoutPreemptively(HANG, () -> open(input));
                if (i % COPY_EVERY == 0) {
                    Path copy = folder.resolve("copy-" + i);
                    assertTimeoutPreemptively(HANG, () -> copy(input, copy));
                }
            } catch (Throwable fault) {
                faults.add("case %d, %s:%n%s".formatted(i, input, trace(fault)));
                Files.write(
                        Files.createDirectories(Path.of("target")).resolve("fuzz-case-" + i),
                        broken);
            } finally {
                Files.write(file, whole);
            }
        }
        assertEquals(List.of(), faults);
    }

    private static String trace(Throwable fault) {
        StringWriter lines = new StringWriter();
        fault.printStackTrace(new PrintWriter(lines));
        return lines.toString();
    }

    private static Path bundleOf(Path file) {
        Path bundle = file.getParent();
        return bundle == null || bundle.endsWith("zip") ? file : bundle;
    }

    private static void copy(Path input, Path copy) throws Exception {
        try {
            RedactedBundle.copy(input, copy, new Redaction(new Random(1)), Progress.NONE);
        } catch (FormatException expected) {
            assertFalse(String.valueOf(expected.getMessage()).isBlank());
        }
    }

    private static void open(Path input) throws Exception {
        Opened opened;
        try {
            opened = Opened.read(List.of(input), RedactedFormsTest.STATED, Progress.NONE);
        } catch (FormatException expected) {
            assertFalse(String.valueOf(expected.getMessage()).isBlank());
            return;
        }
        Timeline timeline = opened.timeline();
        TimelineReport.table(timeline);
        TimelineReport.csv(timeline);
        FindingsReport.text(opened.findings());
        FittedTimeline fitted = FittedTimeline.of(timeline, Sizes.NONE);
        MarkdownReport.of(
                ReportInput.of(
                        new Origin("fuzz", "", ""), fitted, opened.findings(), opened.problems()));
        requireReadable(timeline);
    }

    /// What we write we can read.
    private static void requireReadable(Timeline timeline) throws FormatException, IOException {
        String json = Json.text(TimelineJson.of(timeline));
        TimelineFile.read(
                JsonCursor.read(
                        "written.timeline.json",
                        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }
}

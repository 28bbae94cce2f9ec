package scaleout.model.report;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scaleout.model.bundle.Progress;
import scaleout.model.calibration.Sizes;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.reconstruction.Opened;

/// Walks the sample traces: read, reconstruct, calibrate, project, report.
class SampleTracesTest {

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../sample-traces"))) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void reportsWhatItReportedBefore(Path sample) throws Exception {
        Opened opened = Opened.read(sample, Progress.NONE);
        assertTrue(opened.problems().isEmpty(), () -> opened.problems().toString());

        FittedTimeline fitted = FittedTimeline.of(opened.timeline(), Sizes.NONE);
        Origin origin = new Origin(sample.getFileName().toString(), "", "the test");
        String actual =
                MarkdownReport.of(
                        ReportInput.of(origin, fitted, opened.findings(), opened.problems()));

        Path expected = sample.resolve("expected-report.md");
        if (!Files.exists(expected) || !Files.readString(expected).equals(actual)) {
            Path written = Path.of("target", sample.getFileName() + "-actual-report.md");
            Files.createDirectories(Path.of("target"));
            Files.writeString(written, actual);
            fail(
                    "the report differs:%n  expected %s%n  actual   %s"
                            .formatted(
                                    expected.toAbsolutePath().normalize(),
                                    written.toAbsolutePath()));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysWhereItComesFrom(Path sample) {
        assertTrue(Files.isRegularFile(sample.resolve("PROVENANCE.md")));
    }
}

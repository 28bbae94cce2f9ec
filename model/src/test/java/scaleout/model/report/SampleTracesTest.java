package scaleout.model.report;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scaleout.model.bundle.Progress;
import scaleout.model.bundle.ReadOptions;
import scaleout.model.domain.MetricResolution;
import scaleout.model.domain.Optimizations;
import scaleout.model.projection.Projection;
import scaleout.model.projection.ProjectionException;
import scaleout.model.projection.Projector;
import scaleout.model.projection.WhatIf;
import scaleout.model.reconstruction.Opened;
import scaleout.model.simulation.ScenarioInput;
import scaleout.model.timeline.Timeline;

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
        Opened opened = ScenarioInput.read(List.of(sample), ReadOptions.NONE, Progress.NONE);
        assertTrue(opened.problems().isEmpty(), () -> opened.problems().toString());

        String actual =
                MarkdownReport.of(
                        opened.timeline(),
                        opened.findings(),
                        opened.problems(),
                        projections(opened.timeline()));

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

    private static Map<String, Projection> projections(Timeline timeline)
            throws ProjectionException {
        Optimizations nothing = Optimizations.AS_RECORDED;
        Map<String, Projection> projections = new LinkedHashMap<>();
        put(projections, "As recorded", timeline, nothing);
        put(projections, "Container image cache on", timeline, nothing.withImageCache(true));
        put(projections, "Data cache off", timeline, nothing.withDataCache(false));
        put(
                projections,
                "Image cache on, data cache on, 10 s metrics",
                timeline,
                new Optimizations(true, true, MetricResolution.SECONDS_10));
        return projections;
    }

    private static void put(
            Map<String, Projection> projections,
            String words,
            Timeline timeline,
            Optimizations toggles)
            throws ProjectionException {
        projections.put(words, Projector.project(timeline, WhatIf.NOTHING.with(toggles)));
    }
}

package scaleout.model.reconstruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scaleout.model.bundle.Progress;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Phase;
import scaleout.model.samples.BundleWriter;
import scaleout.model.samples.Truth;
import scaleout.model.samples.Truths;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// Bundles written from a known truth, read back: no start-up missing or invented, every end within its uncertainty.
class KnownTruthTest {

    private static final int RANDOM_TRUTHS = 100;

    @TempDir private Path folder = Path.of("");

    static Stream<Truth> truths() {
        Stream<Truth> random =
                Stream.iterate(1L, seed -> seed + 1).limit(RANDOM_TRUTHS).map(Truths::random);
        return Stream.concat(
                Stream.of(Truths.burstMixedFleet(), Truths.copyOnRunningInstance()), random);
    }

    @ParameterizedTest
    @MethodSource("truths")
    void everyStartUpIsFoundAndEveryEndLiesWithinItsUncertainty(Truth truth) throws Exception {
        BundleWriter.write(truth, folder);

        Timeline timeline = Opened.read(folder, Progress.NONE).timeline();

        List<scaleout.model.samples.ScaleOut> expected =
                truth.fleets().stream()
                        .flatMap(fleet -> fleet.scaleOuts().stream())
                        .sorted(
                                java.util.Comparator.comparing(
                                        scaleout.model.samples.ScaleOut::activityStart))
                        .toList();
        assertEquals(
                expected.stream().map(scaleout.model.samples.ScaleOut::activityStart).toList(),
                timeline.scaleOuts().stream().map(ScaleOut::at).toList());
        for (int i = 0; i < expected.size(); i++) {
            check(expected.get(i), timeline.scaleOuts().get(i));
        }
    }

    private static void check(scaleout.model.samples.ScaleOut truth, ScaleOut found) {
        assertEquals(truth.startUps().size(), found.startUps().size());
        Map<String, StartUp> byInstance =
                found.startUps().stream()
                        .collect(Collectors.toMap(StartUp::instance, Function.identity()));
        for (scaleout.model.samples.StartUp startUp : truth.startUps()) {
            if (startUp instanceof scaleout.model.samples.StartUp.Started started) {
                StartUp match = byInstance.remove(started.instanceId());
                assertTrue(match != null, "missing " + started.instanceId());
                check(truth, started, match);
            }
        }
        byInstance.values().forEach(waiting -> assertNull(waiting.readyAt(), waiting.instance()));
    }

    private static void check(
            scaleout.model.samples.ScaleOut truth,
            scaleout.model.samples.StartUp.Started started,
            StartUp found) {
        found.span(Phase.DETECTION)
                .ifPresent(detection -> {
                    within(truth.breachAt(), detection.start(), found);
                    within(truth.activityStart(), detection.end(), found);
                    assertEquals(Evidence.MEASURED, detection.evidence());
                });
        Span provisioning = found.span(Phase.PROVISIONING).orElseThrow();
        within(truth.activityStart(), provisioning.start(), found);
        if (!provisioning.isBlock()) {
            within(started.provisionedAt(), provisioning.end(), found);
        }
        Span pull = found.span(Phase.IMAGE_PULL).orElseThrow();
        if (pull.isBlock()) {
            within(started.containerStart(), pull.end(), found);
            assertEquals(
                    started.ownMetrics() ? Evidence.BOUNDED : Evidence.INFERRED,
                    pull.end().evidence());
            assertEquals(started.ownMetrics(), !pull.phases().contains(Phase.PROVISIONING));
        }
        Span init = found.span(Phase.CONTAINER_INIT).orElseThrow();
        within(started.containerStart(), init.start(), found);
        within(started.readyAt(), init.end(), found);
        within(started.readyAt(), found.readyAt(), found);
    }

    private static void within(Instant truth, Moment moment, StartUp of) {
        double off = Math.abs(Moment.seconds(moment.at(), truth));
        assertTrue(
                off <= moment.uncertaintySeconds() + 1e-6,
                () ->
                        "%s: %s is %.3f s from the truth %s"
                                .formatted(of.instance(), moment, off, truth));
    }
}

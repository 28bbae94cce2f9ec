package scaleout.model.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The committed samples are what the generator writes. `-Dsamples.write=true` writes them anew.
class SampleBundlesTest {
    private static final Path SAMPLES = Path.of("..", "sample-traces");
    private static final boolean WRITE = Boolean.getBoolean("samples.write");
    private static final int MOST_BYTES = 400_000;

    record Sample(String folder, Truth truth) {}

    static List<Sample> samples() {
        return List.of(
                new Sample("burst-mixed-fleet", Truths.burstMixedFleet()),
                new Sample("copy-on-running-instance", Truths.copyOnRunningInstance()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void committedSampleIsWhatTheGeneratorWrites(Sample sample) throws IOException {
        Path folder = SAMPLES.resolve(sample.folder());
        if (WRITE) {
            BundleWriter.write(sample.truth(), folder);
        }
        assertEquals(
                List.of(),
                differences(folder, BundleWriter.files(sample.truth())),
                () ->
                        """
                        Files of %s differ from what the generator writes. \
                        If the generator was meant to change, write them anew: -Dtest=SampleBundlesTest -Dsamples.write=true\
                        """
                                .formatted(folder));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleIsSmall(Sample sample) {
        int bytes =
                BundleWriter.files(sample.truth()).values().stream()
                        .mapToInt(content -> content.length)
                        .sum();
        assertTrue(bytes < MOST_BYTES, () -> "%s has %d bytes".formatted(sample.folder(), bytes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void sameSeedWritesTheSameBytes(long seed) {
        SortedMap<String, byte[]> first = BundleWriter.files(Truths.random(seed));
        BundleWriter.files(Truths.random(seed))
                .forEach((name, content) -> assertArrayEquals(first.get(name), content, name));
    }

    @Test
    void metricBreachesAtTheBreachAndNotBefore() {
        Stream.concat(
                        samples().stream().map(Sample::truth),
                        Stream.iterate(1L, seed -> seed <= 200, seed -> seed + 1)
                                .map(Truths::random))
                .forEach(truth -> truth.fleets().forEach(fleet -> assertBreach(truth, fleet)));
    }

    @Test
    void bundleGoesIntoAFolderThatIsNotThereYet(@TempDir Path folder) throws IOException {
        Path bundle = folder.resolve("a/b");
        BundleWriter.write(Truths.random(3), bundle);
        assertTrue(Files.isRegularFile(bundle.resolve("manifest.json")));
    }

    private static void assertBreach(Truth truth, Fleet fleet) {
        NavigableMap<Instant, Double> metric = new Demand(truth, fleet).tracked();
        double target = fleet.policy().target();
        int period = fleet.policy().tracked().periodSeconds();
        for (ScaleOut scaleOut : fleet.scaleOuts()) {
            String place = truth.endpoint() + " " + fleet.target() + " " + scaleOut.breachAt();
            Map.Entry<Instant, Double> before = metric.lowerEntry(scaleOut.breachAt());
            assertTrue(before != null && before.getValue() <= target, place);
            for (int i = 0; i < fleet.policy().datapoints(); i++) {
                Double value = metric.get(scaleOut.breachAt().plusSeconds((long) i * period));
                assertTrue(value != null && value > target, place);
            }
        }
    }

    private static List<String> differences(Path folder, SortedMap<String, byte[]> expected)
            throws IOException {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : expected.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path)) {
                differences.add(path + " is missing");
                continue;
            }
            int at = Arrays.mismatch(Files.readAllBytes(path), file.getValue());
            if (at >= 0) {
                differences.add("%s differs from byte %d on".formatted(path, at));
            }
        }
        try (Stream<Path> found = Files.list(folder)) {
            TreeSet<String> unknown =
                    new TreeSet<>(
                            found.map(path -> path.getFileName().toString())
                                    .filter(name ->
                                            name.endsWith(".json") && !expected.containsKey(name))
                                    .toList());
            unknown.forEach(name ->
                    differences.add(folder.resolve(name) + " is not written by the generator"));
        }
        return differences;
    }
}

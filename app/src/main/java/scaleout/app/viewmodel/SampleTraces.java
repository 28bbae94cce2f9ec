package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The sample traces that lie beside the program.
public final class SampleTraces {

    private static final String FOLDER = "sample-traces";

    /// How far above a place the folder may lie: a build has its program in `app/target`.
    private static final int LEVELS = 4;

    private SampleTraces() {}

    /// Returns the traces in the first `sample-traces` folder at or above one of the places, sorted by name; none where
    /// there is no such folder.
    public static List<Path> near(List<Path> places) {
        return places.stream()
                .flatMap(SampleTraces::upwards)
                .map(place -> place.resolve(FOLDER))
                .filter(Files::isDirectory)
                .findFirst()
                .map(SampleTraces::traces)
                .orElse(List.of());
    }

    private static Stream<Path> upwards(Path place) {
        return Stream.iterate(place.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .limit(LEVELS);
    }

    private static List<Path> traces(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}

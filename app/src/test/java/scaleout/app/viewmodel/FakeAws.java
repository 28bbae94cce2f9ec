package scaleout.app.viewmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scaleout.app.aws.Connection;
import scaleout.app.aws.EndpointList.Found;
import scaleout.app.aws.Fetched;
import scaleout.app.aws.Gap;
import scaleout.app.aws.Regions;
import scaleout.app.aws.TimeRange;
import scaleout.model.bundle.Progress;

/// AWS as a test wants it. It keeps what it was asked.
public final class FakeAws implements AwsCalls {

    /// When it is.
    public static final Instant NOW = Instant.parse("2026-06-18T15:00:00Z");

    /// Makes a bundle, or fails.
    @FunctionalInterface
    public interface Bundle {
        /// Writes it.
        void write(Path folder) throws IOException;
    }

    final List<String> asked = new ArrayList<>();
    private final List<Found> endpoints;
    private final Bundle bundle;
    Optional<IOException> refusal = Optional.empty();
    List<Gap> gaps = List.of();

    /// @param endpoints how many there are
    public FakeAws(int endpoints, Bundle bundle) {
        this.endpoints =
                IntStream.range(0, endpoints)
                        .mapToObj(n -> new Found("chat-" + n, "InService", NOW, NOW))
                        .toList();
        this.bundle = bundle;
    }

    @Override
    public List<String> profiles() {
        return List.of("dev", "prod");
    }

    @Override
    public List<Regions.Named> regions() {
        return List.of(new Regions.Named("eu-central-1", "Europe (Frankfurt)"));
    }

    @Override
    public Optional<String> presetRegion(@Nullable String profile) {
        return Optional.of("prod".equals(profile) ? "us-east-1" : "eu-central-1");
    }

    @Override
    public List<Found> endpoints(Connection connection, int most) throws IOException {
        asked.add("endpoints in " + connection.region());
        refuse();
        return endpoints.subList(0, Math.min(most, endpoints.size()));
    }

    @Override
    public Fetched fetch(
            Connection connection, String endpoint, TimeRange range, Path folder, Progress progress)
            throws IOException {
        asked.add("%s from %s to %s".formatted(endpoint, range.from(), range.to()));
        refuse();
        bundle.write(folder);
        return new Fetched(folder, List.of("manifest.json"), gaps, List.of());
    }

    @Override
    public Instant now() {
        return NOW;
    }

    private void refuse() throws IOException {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }
}

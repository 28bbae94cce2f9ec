package scaleout.app.viewmodel;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import scaleout.app.aws.AwsException;
import scaleout.app.aws.Connection;
import scaleout.app.aws.EndpointList;
import scaleout.app.aws.Fetch;
import scaleout.app.aws.Fetched;
import scaleout.app.aws.Pace;
import scaleout.app.aws.Profiles;
import scaleout.app.aws.Regions;
import scaleout.app.aws.TimeRange;
import scaleout.model.bundle.Progress;

/// AWS itself, or what `AWS_ENDPOINT_URL` names instead, as for every tool of AWS.
final class RealAws implements AwsCalls {

    private static final String ENDPOINT_URL = "AWS_ENDPOINT_URL";

    @Override
    public List<String> profiles() {
        return Profiles.names();
    }

    @Override
    public List<Regions.Named> regions() {
        return Regions.all();
    }

    @Override
    public Optional<String> presetRegion(@Nullable String profile) {
        return Regions.preset(profile);
    }

    @Override
    public List<EndpointList.Found> endpoints(Connection connection, int most)
            throws AwsException, IOException {
        return EndpointList.find(connection, "", most);
    }

    @Override
    public Fetched fetch(
            Connection connection, String endpoint, TimeRange range, Path bundle, Progress progress)
            throws AwsException, IOException {
        return new Fetch(connection, UnaryOperator.identity())
                .fetch(endpoint, range, bundle, progress);
    }

    /// An address that is none is left to the SDK, which says what is wrong with it.
    @Override
    public @Nullable URI endpointUrl() {
        String url = System.getenv(ENDPOINT_URL);
        try {
            return url == null || url.isBlank() ? null : URI.create(url.strip());
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    @Override
    public Instant now() {
        return Pace.REAL.now();
    }
}

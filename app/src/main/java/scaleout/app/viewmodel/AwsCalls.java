package scaleout.app.viewmodel;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.app.aws.AwsException;
import scaleout.app.aws.Connection;
import scaleout.app.aws.EndpointList;
import scaleout.app.aws.Fetched;
import scaleout.app.aws.Regions;
import scaleout.app.aws.TimeRange;
import scaleout.model.bundle.Progress;

/// What is asked of AWS, and of this computer about AWS. Call it off the UI thread; every call only reads.
public interface AwsCalls {

    /// Returns the names of the profiles on this computer.
    List<String> profiles();

    /// Returns the Regions to choose from.
    List<Regions.Named> regions();

    /// Returns the Region that a profile or the environment names.
    ///
    /// @param profile null for the default credential chain
    Optional<String> presetRegion(@Nullable String profile);

    /// Returns endpoints, the newest first; throws `InterruptedIOException` when the thread is interrupted.
    ///
    /// @param most at most so many
    List<EndpointList.Found> endpoints(Connection connection, int most)
            throws AwsException, IOException;

    /// Fetches into a new folder; throws `InterruptedIOException` when the thread is interrupted.
    Fetched fetch(
            Connection connection, String endpoint, TimeRange range, Path bundle, Progress progress)
            throws AwsException, IOException;

    /// Returns an address that stands for AWS, as of a local emulator; null for AWS itself.
    default @Nullable URI endpointUrl() {
        return null;
    }

    /// Returns what time it is.
    Instant now();
}

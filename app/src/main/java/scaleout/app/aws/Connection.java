package scaleout.app.aws;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Whom to ask, and as whom. Holds no credentials: they come from the AWS SDK's own chain at the time of each call.
///
/// @param region      such as `us-east-1`; null for the one of the profile or the environment
/// @param profile     a profile of the shared AWS files; null for the default credential chain
/// @param endpointUrl one address for all services, as of a local emulator; null for AWS itself
public record Connection(
        @Nullable String region, @Nullable String profile, @Nullable URI endpointUrl) {}

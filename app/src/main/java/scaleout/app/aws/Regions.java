package scaleout.app.aws;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProvider;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;

/// The Regions that the SDK knows.
public final class Regions {

    /// @param id   such as `eu-central-1`
    /// @param name such as `Europe (Frankfurt)`
    public record Named(String id, String name) {}

    private Regions() {}

    /// Returns all Regions that a user can choose, by their ids in alphabetical order.
    public static List<Named> all() {
        return Region.regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .map(region -> new Named(region.id(), name(region)))
                .sorted(Comparator.comparing(Named::id))
                .toList();
    }

    /// Returns the Region that the environment or a profile names. Asks no network, as the SDK's whole chain does where it
    /// looks for an instance's metadata.
    ///
    /// @param profile null for the default one
    public static Optional<String> preset(@Nullable String profile) {
        return region(SystemSettingsRegionProvider::new)
                .or(() ->
                        region(() ->
                                profile == null
                                        ? new AwsProfileRegionProvider()
                                        : new AwsProfileRegionProvider(null, profile)));
    }

    private static Optional<String> region(Supplier<AwsRegionProvider> provider) {
        try {
            return Optional.ofNullable(provider.get().getRegion()).map(Region::id);
        } catch (SdkClientException | IllegalArgumentException nowhere) {
            return Optional.empty();
        }
    }

    private static String name(Region region) {
        @Nullable RegionMetadata metadata = region.metadata();
        return metadata == null ? region.id() : metadata.description();
    }
}

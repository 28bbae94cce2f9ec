package scaleout.model.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `describe-endpoint` said.
///
/// @param name       the endpoint's name
/// @param configName the endpoint config in force
/// @param variants   its production variants
public record Endpoint(String name, String configName, List<Variant> variants) {

    /// One production variant at the time of the call.
    ///
    /// @param name   the variant's name
    /// @param images images deployed
    public record Variant(String name, List<Image> images) {
        public Variant {
            images = List.copyOf(images);
        }

        /// The deployed images that AWS resolved, with their digests.
        public List<String> digests() {
            return images.stream().flatMap(image -> Stream.ofNullable(image.resolved())).toList();
        }
    }

    /// A deployed image.
    ///
    /// @param specified  the reference as the model names it; null where not said
    /// @param resolved   the reference with its digest; null where not said
    /// @param resolvedAt when AWS resolved it; null where not said
    public record Image(
            @Nullable String specified, @Nullable String resolved, @Nullable Instant resolvedAt) {

        /// The surest reference there is; empty where there is none.
        public Optional<String> reference() {
            return Optional.ofNullable(resolved).or(() -> Optional.ofNullable(specified));
        }
    }

    public Endpoint {
        variants = List.copyOf(variants);
    }
}

package scaleout.model.timeline;

import org.jspecify.annotations.Nullable;
import scaleout.model.domain.DataSize;

/// What is transferred: a container image or model artifacts.
///
/// @param digest the digest of an image, where it is known
/// @param size   compressed bytes of an image, bytes of the artifacts; null where nobody says
public record Payload(@Nullable String digest, @Nullable DataSize size) {

    /// Nothing is known.
    public static final Payload UNKNOWN = new Payload(null, null);
}

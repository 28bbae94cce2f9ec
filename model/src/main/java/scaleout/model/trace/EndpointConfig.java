package scaleout.model.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `describe-endpoint-config` said.
///
/// @param name     the config's name
/// @param variants its production variants
public record EndpointConfig(String name, List<Variant> variants) {

    /// One production variant as configured.
    ///
    /// @param name         the variant's name
    /// @param modelName    the model it serves; null for endpoints of inference components
    /// @param instanceType such as `ml.g6.2xlarge`; null where instance pools are used instead
    /// @param initialCount instances at creation; null where not said
    public record Variant(
            String name,
            @Nullable String modelName,
            @Nullable String instanceType,
            @Nullable Integer initialCount) {}

    public EndpointConfig {
        variants = List.copyOf(variants);
    }
}

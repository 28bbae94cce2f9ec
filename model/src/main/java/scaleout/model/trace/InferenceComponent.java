package scaleout.model.trace;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `describe-inference-component` said.
///
/// @param name          the component's name
/// @param endpoint      the endpoint it runs on
/// @param variant       the variant it runs on
/// @param modelName     the model it serves; null where the container is given in place
/// @param image         image reference or digest; null where not said
/// @param environment   the container's environment
/// @param dataUrl       where the platform downloads the artifacts from; null where not said
/// @param dataCache     whether the data cache is on; null where not said
public record InferenceComponent(
        String name,
        String endpoint,
        @Nullable String variant,
        @Nullable String modelName,
        @Nullable String image,
        Map<String, String> environment,
        @Nullable String dataUrl,
        @Nullable Boolean dataCache) {

    public InferenceComponent {
        environment = Map.copyOf(environment);
    }
}

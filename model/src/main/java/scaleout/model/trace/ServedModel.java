package scaleout.model.trace;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `describe-model` said.
///
/// @param name        the model's name
/// @param images      image references of its containers
/// @param environment environment of its containers, merged
/// @param dataUrl     where the platform downloads the artifacts from; null where the container does it itself
public record ServedModel(
        String name,
        List<String> images,
        Map<String, String> environment,
        @Nullable String dataUrl) {

    public ServedModel {
        images = List.copyOf(images);
        environment = Map.copyOf(environment);
    }
}

package scaleout.model.trace;

import java.util.List;

/// What `ecr describe-images` said of one image.
///
/// @param repository its repository; empty where not said
/// @param digest such as `sha256:…`
/// @param tags   its tags
/// @param bytes  compressed size of all its layers
public record ImageSize(String repository, String digest, List<String> tags, long bytes) {

    public ImageSize {
        tags = List.copyOf(tags);
    }
}

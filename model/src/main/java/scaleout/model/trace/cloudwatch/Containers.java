package scaleout.model.trace.cloudwatch;

import java.util.Map;
import java.util.Optional;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// The parts of a container definition that models and inference components share.
final class Containers {

    private Containers() {}

    static Map<String, String> environment(JsonCursor container) throws FormatException {
        Optional<JsonCursor> environment = container.find("Environment");
        return environment.isEmpty() ? Map.of() : environment.get().texts();
    }

    /// Where the platform downloads the artifacts from: a tarball, a prefix, or an artifact of a component.
    static Optional<String> dataUrl(JsonCursor container) throws FormatException {
        for (String field : new String[] {"ModelDataUrl", "ArtifactUrl"}) {
            Optional<String> url = container.findText(field);
            if (url.isPresent()) {
                return url;
            }
        }
        Optional<JsonCursor> source =
                container.find("ModelDataSource").flatMap(data -> data.find("S3DataSource"));
        return source.isEmpty() ? Optional.empty() : source.get().findText("S3Uri");
    }
}

package scaleout.model.trace.cloudwatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// The parts of a container definition that models and inference components share.
public final class Containers {

    /// Beside an environment without values: which model of the catalog it named. Read as one of its variables.
    public static final String MODEL_OF_CATALOG = "ModelOfCatalog";

    private Containers() {}

    static Map<String, String> environment(JsonCursor container) throws FormatException {
        Optional<JsonCursor> environment = container.find("Environment");
        Map<String, String> variables =
                environment.isEmpty() ? new HashMap<>() : environment.get().texts();
        container.findText(MODEL_OF_CATALOG).ifPresent(id -> variables.put(MODEL_OF_CATALOG, id));
        return variables;
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

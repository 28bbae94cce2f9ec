package scaleout.model.trace.cloudwatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.ServedModel;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `sagemaker describe-model`: images, environment and where the artifacts lie.
final class ModelReader implements TraceReader {

    @Override
    public String format() {
        return "describe-model";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return document.has("ModelName")
                && (document.has("PrimaryContainer") || document.has("Containers"));
    }

    @Override
    public void read(JsonCursor document, TraceBuilder trace) throws FormatException {
        List<JsonCursor> containers = new ArrayList<>(document.list("Containers"));
        document.find("PrimaryContainer").ifPresent(containers::add);
        List<String> images = new ArrayList<>();
        Map<String, String> environment = new HashMap<>();
        @Nullable String dataUrl = null;
        for (JsonCursor container : containers) {
            container.findText("Image").ifPresent(images::add);
            environment.putAll(Containers.environment(container));
            dataUrl = Containers.dataUrl(container).orElse(dataUrl);
        }
        trace.add(new ServedModel(document.at("ModelName").text(), images, environment, dataUrl));
    }
}

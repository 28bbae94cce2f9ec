package scaleout.model.trace.cloudwatch;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.CapacityReport;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.InferenceComponent;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `sagemaker describe-inference-component`: its container, whether its data cache is on, and, where it is known when
/// it was asked, how many copies there were.
final class InferenceComponentReader implements TraceReader {

    @Override
    public String format() {
        return "describe-inference-component";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return document.has("InferenceComponentName") && document.has("EndpointName");
    }

    @Override
    public void read(JsonCursor document, TraceBuilder trace) throws FormatException {
        Instant asked = trace.askedAt();
        if (asked != null) {
            trace.add(report(document, asked));
        }
        JsonCursor specification = document.at("Specification");
        Optional<JsonCursor> container = specification.find("Container");
        Optional<JsonCursor> cache = specification.find("DataCacheConfig");
        trace.add(
                new InferenceComponent(
                        document.at("InferenceComponentName").text(),
                        document.at("EndpointName").text(),
                        document.findText("VariantName").orElse(null),
                        specification.findText("ModelName").orElse(null),
                        container.isEmpty() ? null : image(container.get()),
                        container.isEmpty() ? Map.of() : Containers.environment(container.get()),
                        container.isEmpty()
                                ? null
                                : Containers.dataUrl(container.get()).orElse(null),
                        cache.isEmpty() ? null : cache.get().at("EnableCaching").truth()));
    }

    private CapacityReport report(JsonCursor document, Instant asked) throws FormatException {
        JsonCursor counts = document.find("RuntimeConfig").orElse(document);
        return new CapacityReport(
                document.at("EndpointName").text(),
                document.findText("VariantName").orElse(null),
                document.at("InferenceComponentName").text(),
                asked,
                VariantCounts.count(counts, "CurrentCopyCount"),
                VariantCounts.count(counts, "DesiredCopyCount"),
                document.findText("InferenceComponentStatus").orElse(""),
                null,
                format(),
                false);
    }

    private static @Nullable String image(JsonCursor container) throws FormatException {
        Optional<JsonCursor> deployed = container.find("DeployedImage");
        if (deployed.isEmpty()) {
            return container.findText("Image").orElse(null);
        }
        Optional<String> resolved = deployed.get().findText("ResolvedImage");
        return resolved.isPresent()
                ? resolved.get()
                : deployed.get().findText("SpecifiedImage").orElse(null);
    }
}

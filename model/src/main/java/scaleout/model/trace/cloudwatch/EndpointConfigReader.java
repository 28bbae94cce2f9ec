package scaleout.model.trace.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import scaleout.model.trace.EndpointConfig;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `sagemaker describe-endpoint-config`: the instance type of each variant.
final class EndpointConfigReader implements TraceReader {

    @Override
    public String format() {
        return "describe-endpoint-config";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return document.has("EndpointConfigName")
                && document.has("ProductionVariants")
                && !document.has("EndpointStatus");
    }

    @Override
    public void read(JsonCursor document, TraceBuilder trace) throws FormatException {
        List<EndpointConfig.Variant> variants = new ArrayList<>();
        for (JsonCursor variant : document.list("ProductionVariants")) {
            Optional<JsonCursor> count = variant.find("InitialInstanceCount");
            variants.add(
                    new EndpointConfig.Variant(
                            variant.at("VariantName").text(),
                            variant.findText("ModelName").orElse(null),
                            variant.findText("InstanceType").orElse(null),
                            count.isEmpty()
                                    ? null
                                    : (int) count.get().whole(0, Integer.MAX_VALUE)));
        }
        trace.add(new EndpointConfig(document.at("EndpointConfigName").text(), variants));
    }
}

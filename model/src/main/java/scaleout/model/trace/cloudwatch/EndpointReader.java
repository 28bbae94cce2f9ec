package scaleout.model.trace.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import scaleout.model.trace.Endpoint;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `sagemaker describe-endpoint`: the name and the digests that run. It has no instance types.
final class EndpointReader implements TraceReader {

    @Override
    public String format() {
        return "describe-endpoint";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return document.has("EndpointName")
                && document.has("EndpointStatus")
                && !document.has("InferenceComponents");
    }

    @Override
    public void read(JsonCursor document, TraceBuilder trace) throws FormatException {
        List<Endpoint.Variant> variants = new ArrayList<>();
        for (JsonCursor variant : document.list("ProductionVariants")) {
            List<String> digests = new ArrayList<>();
            for (JsonCursor image : variant.list("DeployedImages")) {
                image.findText("ResolvedImage").ifPresent(digests::add);
            }
            variants.add(new Endpoint.Variant(variant.at("VariantName").text(), digests));
        }
        trace.add(
                new Endpoint(
                        document.at("EndpointName").text(),
                        document.findText("EndpointConfigName").orElse(""),
                        variants));
    }
}

package scaleout.model.trace.cloudwatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import scaleout.model.trace.Endpoint;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `sagemaker describe-endpoint`: the name and the images that run, and, where it is known when it was asked, how
/// many instances there were. It has no instance types.
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
            List<Endpoint.Image> images = new ArrayList<>();
            for (JsonCursor image : variant.list("DeployedImages")) {
                images.add(
                        new Endpoint.Image(
                                image.findText("SpecifiedImage").orElse(null),
                                image.findText("ResolvedImage").orElse(null),
                                image.findInstant("ResolutionTime").orElse(null)));
            }
            variants.add(new Endpoint.Variant(variant.at("VariantName").text(), images));
        }
        Instant asked = trace.askedAt();
        if (asked != null) {
            VariantCounts.reports(document, asked, format(), false).forEach(trace::add);
        }
        trace.add(
                new Endpoint(
                        document.at("EndpointName").text(),
                        document.findText("EndpointConfigName").orElse(""),
                        variants));
    }
}

package scaleout.model.trace.cloudwatch;

import java.util.Set;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads events of EventBridge, as a rule or an archive hands them on: what endpoints say of their capacity. Other events
/// are known, and nothing is needed of them.
final class EndpointEventReader implements TraceReader {

    private static final String SAGEMAKER = "aws.sagemaker";

    private static final Set<String> OF_CAPACITY =
            Set.of("SageMaker Endpoint State Change", "SageMaker Endpoint Deployment State Change");

    @Override
    public String format() {
        return "EventBridge events";
    }

    @Override
    public boolean recognizes(JsonCursor document) {
        return document.has("detail-type") && document.has("source") && document.has("detail");
    }

    @Override
    public void read(JsonCursor event, TraceBuilder trace) throws FormatException {
        String type = event.at("detail-type").text();
        if (event.at("source").text().equals(SAGEMAKER) && OF_CAPACITY.contains(type)) {
            VariantCounts.reports(event.at("detail"), event.at("time").instant(), type, true)
                    .forEach(trace::add);
        }
    }
}

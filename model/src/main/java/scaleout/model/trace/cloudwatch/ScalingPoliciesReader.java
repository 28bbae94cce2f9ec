package scaleout.model.trace.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;
import scaleout.model.trace.ScalingPolicy;
import scaleout.model.trace.TraceBuilder;
import scaleout.model.trace.TraceReader;

/// Reads `application-autoscaling describe-scaling-policies`.
final class ScalingPoliciesReader implements TraceReader {

    @Override
    public String format() {
        return "describe-scaling-policies";
    }

    @Override
    public String list() {
        return "ScalingPolicies";
    }

    @Override
    public boolean recognizes(JsonCursor policy) {
        return policy.has("PolicyName") && policy.has("PolicyType");
    }

    @Override
    public void read(JsonCursor policy, TraceBuilder trace) throws FormatException {
        List<String> alarms = new ArrayList<>();
        for (JsonCursor alarm : policy.list("Alarms")) {
            alarms.add(alarm.at("AlarmName").text());
        }
        trace.add(
                new ScalingPolicy(
                        policy.at("PolicyName").text(),
                        policy.at("ResourceId").text(),
                        metric(policy),
                        alarms));
    }

    private static @Nullable String metric(JsonCursor policy) throws FormatException {
        Optional<JsonCursor> tracking = policy.find("TargetTrackingScalingPolicyConfiguration");
        Optional<JsonCursor> predefined =
                tracking.flatMap(t -> t.find("PredefinedMetricSpecification"));
        if (predefined.isPresent()) {
            return predefined.get().at("PredefinedMetricType").text();
        }
        Optional<JsonCursor> customized =
                tracking.flatMap(t -> t.find("CustomizedMetricSpecification"));
        return customized.isEmpty() ? null : customized.get().findText("MetricName").orElse(null);
    }
}

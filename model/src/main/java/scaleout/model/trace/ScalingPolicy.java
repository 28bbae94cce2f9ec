package scaleout.model.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `describe-scaling-policies` said of one policy.
///
/// @param name       the policy's name
/// @param resourceId such as `endpoint/E/variant/V`
/// @param metric     the predefined metric type or the customized metric's name; null for step scaling
/// @param alarms     names of the alarms that trigger it
public record ScalingPolicy(
        String name, String resourceId, @Nullable String metric, List<String> alarms) {

    public ScalingPolicy {
        alarms = List.copyOf(alarms);
    }
}

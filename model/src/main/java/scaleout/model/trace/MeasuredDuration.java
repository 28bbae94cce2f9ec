package scaleout.model.trace;

import java.time.Instant;
import java.util.Map;

/// A duration that the endpoint's detailed observability measured, as PromQL gives it.
///
/// @param metric      such as `model_download_time`
/// @param labels      whose it is: `aws.sagemaker.endpoint.name`, `@resource.host.id` and the like
/// @param at          stamp of the first sample that shows it; it happened in the step before
/// @param stepSeconds distance of the samples, seconds, at least 0
/// @param seconds     the duration, seconds, at least 0
public record MeasuredDuration(
        String metric, Map<String, String> labels, Instant at, double stepSeconds, double seconds) {

    public MeasuredDuration {
        labels = Map.copyOf(labels);
    }
}

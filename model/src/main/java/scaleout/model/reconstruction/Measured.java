package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.MeasuredDuration;

/// The durations that an endpoint with detailed observability measured itself.
///
/// A duration is stamped when it ends (assumed): its first sample shows that it ended within the step before.
final class Measured {

    /// From S3 to the instance.
    static final String MODEL_DOWNLOAD = "model_download_time";

    /// From the container's start to its passed health check.
    static final String CONTAINER_START = "container_start_time";

    /// From the trigger of the scale-out to its completion.
    static final String WHOLE = "e2e_duration";

    /// How often there was no capacity.
    static final String NO_CAPACITY = "ice_count";

    /// How long after its end a duration can be published. AWS says 2 to 3 minutes; assumed twice as much.
    static final double PUBLISHED_WITHIN_SECONDS = 360;

    private Measured() {}

    /// Returns the instance that a duration is of; empty where its labels do not say.
    static Optional<String> instance(MeasuredDuration duration) {
        return label(duration, "hostid").or(() -> label(duration, "instanceid"));
    }

    /// Whether a duration is of what a resource scales, as far as its labels say.
    static boolean isOf(Resource resource, MeasuredDuration duration) {
        return switch (resource) {
            case Resource.Variant variant ->
                    fits(duration, "endpointname", variant.endpoint())
                            && fits(duration, "variantname", variant.variant());
            case Resource.Component component ->
                    fits(duration, "inferencecomponentname", component.name());
        };
    }

    /// Returns the durations that belong to a scale-out and say no instance.
    static List<MeasuredDuration> unnamed(Growth growth, List<MeasuredDuration> durations) {
        return durations.stream()
                .filter(duration -> isOf(growth.resource(), duration))
                .filter(duration -> isDuring(growth, duration))
                .filter(duration -> instance(duration).isEmpty())
                .toList();
    }

    /// Returns how long a scale-out took as a whole; empty where that was not measured.
    static Optional<MeasuredDuration> whole(Growth growth, List<MeasuredDuration> durations) {
        return durations.stream()
                .filter(duration -> duration.metric().equals(WHOLE))
                .filter(duration -> isOf(growth.resource(), duration))
                .filter(duration -> isDuring(growth, duration))
                .filter(duration ->
                        label(duration, "scalingdirection")
                                .filter(direction -> !direction.equals("ScaleOut"))
                                .isEmpty())
                .findFirst();
    }

    /// Returns how often there was no capacity while a scale-out went on.
    static List<MeasuredDuration> withoutCapacity(Growth growth, List<MeasuredDuration> durations) {
        return durations.stream()
                .filter(count -> count.metric().equals(NO_CAPACITY) && count.seconds() > 0)
                .filter(count -> isOf(growth.resource(), count))
                .filter(count -> isDuring(growth, count))
                .toList();
    }

    /// Where there was no capacity; empty where the labels do not say.
    static Optional<String> zone(MeasuredDuration count) {
        return label(count, "availabilityzone");
    }

    private static boolean isDuring(Growth growth, MeasuredDuration duration) {
        Instant end = growth.fulfilledBy();
        return !duration.at().isBefore(growth.at())
                && (end == null
                        || !duration.at()
                                .isAfter(
                                        Moment.after(
                                                end,
                                                PUBLISHED_WITHIN_SECONDS
                                                        + duration.stepSeconds())));
    }

    private static boolean fits(MeasuredDuration duration, String key, String value) {
        return label(duration, key).filter(found -> !found.equals(value)).isEmpty();
    }

    /// A label by the end of its key: PromQL writes `@resource.host.id`, exporters write `host_id`.
    private static Optional<String> label(MeasuredDuration duration, String keyEnd) {
        return duration.labels().entrySet().stream()
                .filter(label -> plain(label.getKey()).endsWith(keyEnd))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}

package scaleout.model.trace;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What `describe-alarms` said of one metric alarm.
///
/// @param name              the alarm's name
/// @param namespace         the metric's namespace; null for metric math
/// @param metric            the metric's name; null for metric math
/// @param dimensions        the metric's dimensions
/// @param statistic         such as `Maximum`; null where not said
/// @param periodSeconds     the period of one datapoint, seconds; null for metric math
/// @param evaluationPeriods N of "M of N"
/// @param datapointsToAlarm M of "M of N"
/// @param threshold         the threshold; null where not said
/// @param comparison        such as `GreaterThanThreshold`
public record Alarm(
        String name,
        @Nullable String namespace,
        @Nullable String metric,
        Map<String, String> dimensions,
        @Nullable String statistic,
        @Nullable Integer periodSeconds,
        int evaluationPeriods,
        int datapointsToAlarm,
        @Nullable Double threshold,
        String comparison) {

    public Alarm {
        dimensions = Map.copyOf(dimensions);
    }

    /// Returns this alarm as it was with another threshold; null keeps today's.
    public Alarm at(@Nullable Double otherThreshold) {
        return otherThreshold == null
                ? this
                : new Alarm(
                        name,
                        namespace,
                        metric,
                        dimensions,
                        statistic,
                        periodSeconds,
                        evaluationPeriods,
                        datapointsToAlarm,
                        otherThreshold,
                        comparison);
    }

    /// Whether a datapoint breaches the threshold. Anomaly bands and unknown thresholds are never breached.
    public boolean breaches(double value) {
        if (threshold == null) {
            return false;
        }
        return switch (comparison) {
            case "GreaterThanThreshold" -> value > threshold;
            case "GreaterThanOrEqualToThreshold" -> value >= threshold;
            case "LessThanThreshold" -> value < threshold;
            case "LessThanOrEqualToThreshold" -> value <= threshold;
            default -> false;
        };
    }
}

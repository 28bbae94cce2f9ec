package scaleout.model.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an endpoint adds instances and takes them away, in the words of Application Auto Scaling.
public sealed interface Policy {

    /// Keeps a metric at a target.
    ///
    /// @param metric                  such as `ConcurrentRequestsPerModel`
    /// @param target                  its value per instance or copy, greater than 0
    /// @param datapoints              breaching ones that the alarm needs, at least 1
    /// @param scaleOutCooldownSeconds at least 0
    /// @param scaleInCooldownSeconds  at least 0
    record TargetTracking(
            String metric,
            double target,
            int datapoints,
            double scaleOutCooldownSeconds,
            double scaleInCooldownSeconds)
            implements Policy {}

    /// Adds or takes away what the size of the breach says.
    ///
    /// @param metric                such as `ConcurrentRequestsPerModel`
    /// @param threshold             of the alarm
    /// @param datapoints            breaching ones that the alarm needs, at least 1
    /// @param adjustmentType        what the adjustments are
    /// @param steps                 by size of the breach, in order, without gaps
    /// @param minAdjustmentMagnitude least change of a percentage, instances; null where there is none
    /// @param cooldownSeconds       at least 0
    record Step(
            String metric,
            double threshold,
            int datapoints,
            AdjustmentType adjustmentType,
            List<StepAdjustment> steps,
            @Nullable Integer minAdjustmentMagnitude,
            double cooldownSeconds)
            implements Policy {

        public Step {
            steps = List.copyOf(steps);
        }
    }

    /// What adjustments are, as AWS calls it.
    enum AdjustmentType {
        /// Instances to add.
        CHANGE("ChangeInCapacity"),
        /// Per cent of the instances to add.
        PERCENT("PercentChangeInCapacity"),
        /// Instances to have.
        EXACT("ExactCapacity");

        private final String id;

        AdjustmentType(String id) {
            this.id = id;
        }

        /// The word in files.
        public String id() {
            return id;
        }
    }

    /// The adjustment for breaches of one size. Bounds count from the threshold; null is without end.
    ///
    /// @param lowerBound inclusive above the threshold
    /// @param upperBound exclusive above the threshold, greater than `lowerBound`
    /// @param adjustment in the unit of the policy's type
    record StepAdjustment(
            @Nullable Double lowerBound, @Nullable Double upperBound, int adjustment) {}

    /// Never scales.
    record None() implements Policy {}
}

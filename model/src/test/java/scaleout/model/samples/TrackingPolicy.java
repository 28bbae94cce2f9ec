package scaleout.model.samples;

/// A target-tracking policy and its alarm.
///
/// @param name       name of the policy
/// @param tracked    metric that it tracks
/// @param target     value to keep the metric at, per instance or copy; threshold of the alarm
/// @param datapoints breaching datapoints that make the alarm, M of M
/// @param maxCount   greatest size
public record TrackingPolicy(
        String name, Tracked tracked, double target, int datapoints, int maxCount) {

    /// Predefined metrics of target tracking.
    public enum Tracked {
        VARIANT_INVOCATIONS(
                "SageMakerVariantInvocationsPerInstance", "InvocationsPerInstance", "Sum", 60),
        VARIANT_CONCURRENCY(
                "SageMakerVariantConcurrentRequestsPerModelHighResolution",
                "ConcurrentRequestsPerModel",
                "Maximum",
                10),
        COMPONENT_INVOCATIONS(
                "SageMakerInferenceComponentInvocationsPerCopy", "InvocationsPerCopy", "Sum", 60),
        COMPONENT_CONCURRENCY(
                "SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution",
                "ConcurrentRequestsPerCopy",
                "Maximum",
                10);

        private final String predefinedType;
        private final String metricName;
        private final String statistic;
        private final int periodSeconds;

        Tracked(String predefinedType, String metricName, String statistic, int periodSeconds) {
            this.predefinedType = predefinedType;
            this.metricName = metricName;
            this.statistic = statistic;
            this.periodSeconds = periodSeconds;
        }

        /// `PredefinedMetricType` of the policy.
        public String predefinedType() {
            return predefinedType;
        }

        /// Name in CloudWatch, namespace `AWS/SageMaker`.
        public String metricName() {
            return metricName;
        }

        /// Statistic that the alarm looks at.
        public String statistic() {
            return statistic;
        }

        /// Period of the metric and of its alarm, seconds.
        public int periodSeconds() {
            return periodSeconds;
        }

        boolean countsConcurrency() {
            return periodSeconds == 10;
        }
    }
}

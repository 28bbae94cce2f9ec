package scaleout.model.timeline;

/// What saw the demand: an alarm's metric and how it is evaluated.
///
/// @param metric        the metric's name, such as `ConcurrentRequestsPerModel`
/// @param periodSeconds period of one datapoint, seconds, at least 1
/// @param datapoints    breaching datapoints that the alarm needs (M of N), at least 1
/// @param source        what says so
public record Detector(String metric, int periodSeconds, int datapoints, String source) {

    public Detector {
        if (periodSeconds < 1 || datapoints < 1) {
            throw new IllegalArgumentException(
                    "an alarm needs a period and datapoints of at least 1 but has %d s and %d"
                            .formatted(periodSeconds, datapoints));
        }
    }

    /// The least time from the first breaching datapoint's stamp until the alarm can see enough of them, seconds.
    public double evaluationSeconds() {
        return (double) periodSeconds * datapoints;
    }

    /// Whether SageMaker publishes this metric every 10 s: it does so for `ConcurrentRequests*` only.
    /// Source: AWS documentation, auto scaling of endpoints with high-resolution metrics.
    public boolean hasHighResolution() {
        return metric.startsWith("ConcurrentRequests");
    }
}

package scaleout.model.trace.cloudwatch;

/// Words in labels of metrics that say which metric and statistic they are of.
public final class PublicLabels {

    private PublicLabels() {}

    /// Whether a name alone says that it is a metric of endpoints.
    public static boolean isMetric(String name) {
        return KnownMetrics.named(name).isPresent();
    }

    /// Whether a word says a metric of endpoints or a statistic.
    public static boolean says(String word) {
        return isMetric(word) || TableHead.statistic(word).isPresent();
    }
}

package scaleout.model.trace.promql;

/// Names that mean the same metric to this program, with nothing of what else a name says.
public final class PlainMetric {

    private PlainMetric() {}

    /// Returns the name for a series, its unit included: `model_download_time_ms`; empty where it is of no metric of a
    /// scale-out.
    public static String ofSeries(String said) {
        return MeasuredMetric.in(said)
                .map(metric -> metric.name() + unit(metric) + histogram(said))
                .orElse("");
    }

    /// Returns the name for a file whose series do not say their metric; empty where the file does not say it either.
    public static String ofFile(String file) {
        return MeasuredMetric.in(file).map(MeasuredMetric::name).orElse("");
    }

    private static String histogram(String said) {
        return MeasuredMetric.isOfHistogram(said) ? "_bucket" : "";
    }

    private static String unit(MeasuredMetric metric) {
        double seconds = metric.secondsPerUnit();
        if (seconds == 1) {
            return "";
        }
        return seconds > 1 ? "_minutes" : seconds < 1e-4 ? "_us" : "_ms";
    }
}

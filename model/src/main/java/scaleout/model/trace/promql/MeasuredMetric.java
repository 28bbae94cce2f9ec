package scaleout.model.trace.promql;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which of the metrics of a scale-out a series is of, and in which unit.
///
/// @param name             as the developer guide has it, such as `model_download_time`
/// @param secondsPerUnit   what its values are multiplied with; 1 for counts
record MeasuredMetric(String name, double secondsPerUnit) {

    /// By their names as words between underscores: those of the developer guide, and those of SageMaker AI Insights.
    private static final Map<String, String> NAMES =
            new TreeMap<>(
                    Map.of(
                            "_e2e_duration_", "e2e_duration",
                            "_e2e_scaling_latency_", "e2e_duration",
                            "_model_download_time_", "model_download_time",
                            "_gpu_load_time_", "gpu_load_time",
                            "_container_start_time_", "container_start_time",
                            "_container_start_duration_", "container_start_time",
                            "_ice_count_", "ice_count"));

    /// Between two words of a name such as `E2EScalingLatency`.
    private static final Pattern CAPITAL =
            Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final String COUNT = "ice_count";

    /// How a histogram's series end; their values are no durations.
    private static final List<String> OF_HISTOGRAMS = List.of("bucket_", "sum_", "count_");

    /// Returns the metric that a name stands for, whatever stands before and behind it: a prefix, a unit.
    ///
    /// @param said a series' name, or a file's
    static Optional<MeasuredMetric> in(String said) {
        String plain = plain(said);
        return NAMES.entrySet().stream()
                .filter(known -> plain.contains(known.getKey()))
                .findFirst()
                .map(known ->
                        new MeasuredMetric(
                                known.getValue(),
                                known.getValue().equals(COUNT)
                                        ? 1
                                        : secondsPerUnit(behind(plain, known.getKey()))));
    }

    /// Whether a series of that name is a part of a histogram.
    static boolean isOfHistogram(String said) {
        String plain = plain(said);
        return NAMES.keySet().stream()
                .anyMatch(known ->
                        plain.contains(known)
                                && OF_HISTOGRAMS.stream().anyMatch(behind(plain, known)::endsWith));
    }

    private static String plain(String said) {
        String words = CAPITAL.matcher(said).replaceAll("_").toLowerCase(Locale.ROOT);
        return "_" + words.replaceAll("[^a-z0-9]+", "_") + "_";
    }

    private static String behind(String plain, String known) {
        return plain.substring(plain.indexOf(known) + known.length());
    }

    private static double secondsPerUnit(String unit) {
        return switch (unit) {
            case "milliseconds_", "millis_", "ms_" -> 1e-3;
            case "microseconds_", "micros_", "us_" -> 1e-6;
            case "minutes_" -> 60;
            default -> 1;
        };
    }
}

package scaleout.app.viewmodel;

import java.util.List;
import java.util.stream.Stream;
import scaleout.model.report.Durations;
import scaleout.model.statistics.Bootstrap;
import scaleout.model.statistics.ConfidenceInterval;
import scaleout.model.statistics.GroupedSample;
import scaleout.model.statistics.Sample;
import scaleout.model.statistics.Statistic;

/// Words for what samples of seconds say.
final class Percentiles {

    /// Of the bootstrap, so that the same sample always has the same interval.
    private static final long SEED = 1;

    /// What the cells of [#row] are.
    static final List<String> HEAD =
            List.of("", "n", "mean", "median", "95 % interval", "P90", "P99", "least", "most");

    private Percentiles() {}

    /// Returns one line about a sample; percentiles only where there are enough values.
    static List<String> row(String name, Sample sample) {
        return List.of(
                name,
                Integer.toString(sample.n()),
                Durations.text(sample.mean()),
                Durations.text(sample.median()),
                interval(sample),
                percentile(sample, 0.9),
                percentile(sample, 0.99),
                Durations.text(sample.min()),
                Durations.text(sample.max()));
    }

    /// Returns a percentile, or why there is none.
    static String percentile(Sample sample, double part) {
        return sample.trustsPercentiles()
                ? Durations.text(sample.quantile(part))
                : "n below " + Sample.TRUSTED_FROM;
    }

    private static String interval(Sample sample) {
        if (sample.n() < Bootstrap.LEAST_VALUES) {
            return "n below " + Bootstrap.LEAST_VALUES;
        }
        ConfidenceInterval interval =
                Bootstrap.of(
                        GroupedSample.ungrouped(sample.values().toArray()), Statistic.MEDIAN, SEED);
        return "%s to %s"
                .formatted(Durations.text(interval.low()), Durations.text(interval.high()));
    }

    /// Returns a line for each sample.
    static Table table(List<String> names, List<Sample> samples) {
        return new Table(
                HEAD,
                Stream.iterate(0, i -> i < samples.size(), i -> i + 1)
                        .map(i -> row(names.get(i), samples.get(i)))
                        .toList());
    }
}

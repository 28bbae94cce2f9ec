package scaleout.app.viewmodel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import scaleout.model.report.Durations;
import scaleout.model.statistics.ConfidenceInterval;
import scaleout.model.statistics.MedianInterval;
import scaleout.model.statistics.Sample;

/// Words for what samples of seconds say.
final class Percentiles {

    private Percentiles() {}

    /// Returns a percentile, or why there is none.
    static String percentile(Sample sample, double part) {
        return sample.trustsPercentiles()
                ? Durations.text(sample.quantile(part))
                : "n below " + Sample.TRUSTED_FROM;
    }

    private static String interval(Sample sample) {
        if (sample.n() < MedianInterval.LEAST_VALUES) {
            return "n below " + MedianInterval.LEAST_VALUES;
        }
        ConfidenceInterval interval = MedianInterval.of(sample);
        return "%s to %s"
                .formatted(Durations.text(interval.low()), Durations.text(interval.high()));
    }

    /// Returns a column for each sample; percentiles only where there are enough values.
    static Table table(List<String> names, List<Sample> samples) {
        return new Table(
                Stream.concat(Stream.of(""), names.stream()).toList(),
                List.of(
                        row("n", samples, sample -> Integer.toString(sample.n())),
                        row("mean", samples, sample -> Durations.text(sample.mean())),
                        row("median", samples, sample -> Durations.text(sample.median())),
                        row("its 95 % interval", samples, Percentiles::interval),
                        row("P90", samples, sample -> percentile(sample, 0.9)),
                        row("P99", samples, sample -> percentile(sample, 0.99)),
                        row("least", samples, sample -> Durations.text(sample.min())),
                        row("most", samples, sample -> Durations.text(sample.max()))));
    }

    private static List<String> row(
            String name, List<Sample> samples, Function<Sample, String> words) {
        return Stream.concat(Stream.of(name), samples.stream().map(words)).toList();
    }
}

package scaleout.model.flow;

import java.util.ArrayList;
import java.util.List;

/// A rate over time as steps: from each change on it holds until the next, and after the last one forever.
///
/// @param steps in order of time; no two neighbours have the same rate
public record RateSeries(List<Step> steps) {

    /// A change of the rate.
    ///
    /// @param atSeconds      when
    /// @param bytesPerSecond the rate from then on
    public record Step(double atSeconds, double bytesPerSecond) {}

    public RateSeries {
        steps = List.copyOf(steps);
    }

    /// The rate at a time, bytes per second; zero before the first step.
    public double at(double seconds) {
        int from = 0;
        int to = steps.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (steps.get(middle).atSeconds <= seconds) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == 0 ? 0 : steps.get(from - 1).bytesPerSecond;
    }

    /// The bytes moved from the first step to the last: the area under the rate.
    public double bytes() {
        double sum = 0;
        for (int i = 1; i < steps.size(); i++) {
            sum +=
                    steps.get(i - 1).bytesPerSecond
                            * (steps.get(i).atSeconds - steps.get(i - 1).atSeconds);
        }
        return sum;
    }

    /// Returns this series with every step `seconds` earlier.
    public RateSeries earlier(double seconds) {
        return new RateSeries(
                steps.stream()
                        .map(step -> new Step(step.atSeconds - seconds, step.bytesPerSecond))
                        .toList());
    }

    /// Returns this series with every rate multiplied by a factor above zero.
    public RateSeries times(double factor) {
        return new RateSeries(
                steps.stream()
                        .map(step -> new Step(step.atSeconds, step.bytesPerSecond * factor))
                        .toList());
    }

    /// Returns the sum of several series; no steps where there are none.
    public static RateSeries sum(List<RateSeries> series) {
        if (series.size() == 1) {
            return series.getFirst();
        }
        Recorder sum = new Recorder();
        series.stream()
                .flatMap(one -> one.steps.stream())
                .mapToDouble(Step::atSeconds)
                .sorted()
                .distinct()
                .forEach(
                        at -> sum.record(at, series.stream().mapToDouble(one -> one.at(at)).sum()));
        return sum.series();
    }

    /// Collects steps, leaving out those that change nothing.
    static final class Recorder {
        private final List<Step> steps = new ArrayList<>();

        void record(double atSeconds, double bytesPerSecond) {
            if (!steps.isEmpty() && steps.getLast().atSeconds == atSeconds) {
                steps.removeLast();
            }
            double before = steps.isEmpty() ? 0 : steps.getLast().bytesPerSecond;
            if (before != bytesPerSecond) {
                steps.add(new Step(atSeconds, bytesPerSecond));
            }
        }

        RateSeries series() {
            return new RateSeries(steps);
        }
    }
}

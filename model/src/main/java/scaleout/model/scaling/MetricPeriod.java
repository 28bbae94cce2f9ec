package scaleout.model.scaling;

import java.util.Optional;

/// Makes datapoints of emissions, in periods that are aligned to the clock: zero is a full minute.
final class MetricPeriod {

    private final WatchedMetric metric;
    private final int seconds;
    private double highest = Double.NaN;
    private double unitSeconds;
    private long invocations;
    private long failures;

    MetricPeriod(WatchedMetric metric, int seconds) {
        this.metric = metric;
        this.seconds = seconds;
    }

    /// Takes an emission; returns the value of the period that ends with it, NaN where it has none, and empty where the
    /// period goes on.
    Optional<Double> accept(Emission emission) {
        unitSeconds += emission.unitSeconds();
        invocations += emission.invocations();
        failures += emission.failures();
        if (emission.unitSeconds() > 0) {
            double mean = emission.requestSeconds() / emission.unitSeconds();
            highest = highest >= mean ? highest : mean;
        }
        if (Math.round(emission.endSeconds()) % seconds != 0) {
            return Optional.empty();
        }
        double value = value();
        highest = Double.NaN;
        unitSeconds = 0;
        invocations = 0;
        failures = 0;
        return Optional.of(value);
    }

    private double value() {
        return switch (metric) {
            case CONCURRENT_REQUESTS -> highest;
            case INVOCATIONS ->
                    invocations == 0 || unitSeconds == 0
                            ? Double.NaN
                            : invocations / (unitSeconds / seconds);
            case NO_CAPACITY_FAILURES -> failures == 0 ? Double.NaN : failures;
        };
    }
}

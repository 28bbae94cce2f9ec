package scaleout.model.scaling;

import java.util.Optional;

/// Makes datapoints of emissions, in periods that are aligned to the clock: zero is a full minute.
final class MetricPeriod {

    private static final Reading NOTHING = new Reading(Double.NaN, Double.NaN);

    private final WatchedMetric metric;
    private final int seconds;
    private double highest = Double.NaN;
    private double highestLoad = Double.NaN;
    private double unitSeconds;
    private long invocations;
    private long failures;

    MetricPeriod(WatchedMetric metric, int seconds) {
        this.metric = metric;
        this.seconds = seconds;
    }

    /// Takes an emission; returns what the period that ends with it has measured, and empty where the period goes on.
    Optional<Reading> accept(Emission emission) {
        unitSeconds += emission.unitSeconds();
        invocations += emission.invocations();
        failures += emission.failures();
        if (emission.unitSeconds() > 0) {
            double mean = emission.requestSeconds() / emission.unitSeconds();
            highest = highest >= mean ? highest : mean;
            double load = emission.requestSeconds() / WatchedMetric.EMISSION_SECONDS;
            highestLoad = highestLoad >= load ? highestLoad : load;
        }
        if (Math.round(emission.endSeconds()) % seconds != 0) {
            return Optional.empty();
        }
        Reading reading = reading();
        highest = Double.NaN;
        highestLoad = Double.NaN;
        unitSeconds = 0;
        invocations = 0;
        failures = 0;
        return Optional.of(reading);
    }

    private Reading reading() {
        return switch (metric) {
            case CONCURRENT_REQUESTS -> new Reading(highest, highestLoad);
            case INVOCATIONS ->
                    invocations == 0 || unitSeconds == 0
                            ? NOTHING
                            : new Reading(invocations / (unitSeconds / seconds), invocations);
            case NO_CAPACITY_FAILURES -> failures == 0 ? NOTHING : new Reading(failures, failures);
        };
    }
}

package scaleout.model.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.HourlyPrice;

/// The answer of the closed loop. Times are seconds since the scenario's start.
///
/// @param resolution           how finely requests were looked at
/// @param seed                 of everything that was drawn
/// @param horizonSeconds       the end of the demand; the queue is then still served
/// @param counts               what became of the requests
/// @param probabilityOfWaiting the part of the requests not turned away that did not begin at once
/// @param waits                in the queue, of the requests that were served
/// @param gap                  demand above ready capacity
/// @param sloMinutesLost       minutes in which a request came that waited longer than promised, was turned away or given up;
///                             null where nothing is promised
/// @param instanceHours        paid for, from each launch to the horizon or release
/// @param price                of one instance; null where nobody knows it
/// @param scaleOuts            decisions to add capacity
/// @param capacity             ready instances (of a variant) or copies (of an inference component)
/// @param slots                requests that what is ready serves at the same time
/// @param demand               requests that would be served at the same time if none waited, a mean per second
public record Plan(
        Resolution resolution,
        long seed,
        double horizonSeconds,
        Counts counts,
        double probabilityOfWaiting,
        Waits waits,
        Gap gap,
        @Nullable Integer sloMinutesLost,
        double instanceHours,
        @Nullable HourlyPrice price,
        List<ScaleOutActivity> scaleOuts,
        List<Level> capacity,
        List<Level> slots,
        List<Level> demand) {

    public Plan {
        scaleOuts = List.copyOf(scaleOuts);
        capacity = List.copyOf(capacity);
        slots = List.copyOf(slots);
        demand = List.copyOf(demand);
    }

    /// What the instance-hours cost, in the currency of the price; null where that is unknown.
    public @Nullable Double cost() {
        return price == null ? null : Double.valueOf(instanceHours * price.perHour());
    }

    /// What became of the requests: `requests` is the sum of the others. Those of a fluid are fractions.
    ///
    /// @param requests   that came
    /// @param served     at once or after a wait
    /// @param rejected   since the queue was full, or nothing was ready
    /// @param timedOut   given up while they waited
    /// @param unfinished that still waited when nothing could serve them any more
    public record Counts(
            double requests, double served, double rejected, double timedOut, double unfinished) {}

    /// Seconds in the queue; 0 where nothing was served.
    public record Waits(double mean, double p50, double p90, double p99, double max) {}

    /// Demand above ready capacity.
    ///
    /// @param requestSeconds requests in flight above what can be served at the same time, summed over time
    /// @param minutes        with any such
    public record Gap(double requestSeconds, double minutes) {}
}

package scaleout.model.samples;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What one fleet was asked to do in the window, and how its instances or copies shared it.
///
/// Before the first breach 0.6 of the target on each; from a breach on as much as `to` of them carry at the target,
/// less 0.4; noise of 3 %. So the metric breaches at the breach and not before, and is below the target again
/// once all are ready. A new instance is assumed to get its share from its own health check on.
final class Demand {
    private static final double SECONDS_PER_REQUEST = 8;
    private static final int MINUTE = 60;
    private static final int TEN_SECONDS = 10;

    private final Truth truth;
    private final Fleet fleet;
    private final Names names;
    private final NavigableMap<Instant, Double> invocations = new TreeMap<>();
    private final NavigableMap<Instant, Double> invocationsEach = new TreeMap<>();
    private final Map<String, NavigableMap<Instant, Double>> invocationsOf = new HashMap<>();

    Demand(Truth truth, Fleet fleet) {
        this.truth = truth;
        this.fleet = fleet;
        this.names = new Names(truth, fleet);
        Draw draw = names.draw("invocations");
        stamps(MINUTE).forEach(start -> shareOut(start, draw));
    }

    /// Requests to the whole fleet, a minute.
    NavigableMap<Instant, Double> invocations() {
        return invocations;
    }

    /// Requests to each instance or copy, a minute.
    NavigableMap<Instant, Double> invocationsEach() {
        return invocationsEach;
    }

    /// Requests to one instance, a minute; nothing before it was ready.
    NavigableMap<Instant, Double> invocationsOf(String instanceId) {
        return invocationsOf.getOrDefault(instanceId, new TreeMap<>());
    }

    /// Most requests at a time on any instance or copy, every 10 s.
    NavigableMap<Instant, Double> concurrencyEach() {
        Draw draw = names.draw("concurrency");
        NavigableMap<Instant, Double> points = new TreeMap<>();
        for (Instant start : stamps(TEN_SECONDS)) {
            points.put(
                    start,
                    Math.ceil(
                            concurrencyAt(start)
                                    * draw.between(0.97, 1.03)
                                    / fleet.readyAt(start)));
        }
        return points;
    }

    /// The metric that the policy tracks.
    NavigableMap<Instant, Double> tracked() {
        return fleet.policy().tracked().countsConcurrency() ? concurrencyEach() : invocationsEach();
    }

    /// Starts of all periods that are over and published at the end of the window.
    List<Instant> stamps(int periodSeconds) {
        Instant last = truth.capturedAt().minusSeconds(2L * periodSeconds);
        return Stream.iterate(
                        floor(truth.windowStart(), periodSeconds),
                        start -> !start.isAfter(last),
                        start -> start.plusSeconds(periodSeconds))
                .toList();
    }

    /// Start of the period that contains `at`.
    static Instant floor(Instant at, int periodSeconds) {
        return Instant.ofEpochSecond(
                Math.floorDiv(at.getEpochSecond(), periodSeconds) * (long) periodSeconds);
    }

    private void shareOut(Instant start, Draw draw) {
        double total = perMinute(loadAt(start)) * draw.between(0.97, 1.03);
        double carriers =
                fleet.initialCount()
                        + fleet.started()
                                .mapToDouble(startUp -> Fleet.readyShare(startUp, start, MINUTE))
                                .sum();
        double sum = give(fleet.running(), start, total * fleet.initialCount() / carriers);
        for (StartUp.Started startUp : fleet.started().toList()) {
            double share = total * Fleet.readyShare(startUp, start, MINUTE) / carriers;
            sum += give(List.of(startUp.instanceId()), start, share);
        }
        invocations.put(start, sum);
        invocationsEach.put(start, Math.round(sum / carriers * 1000) / 1000.0);
    }

    private double give(List<String> instances, Instant start, double requests) {
        double each = Math.round(requests / instances.size());
        if (each > 0) {
            instances.forEach(instance ->
                    invocationsOf
                            .computeIfAbsent(instance, key -> new TreeMap<>())
                            .put(start, each));
        }
        return each * instances.size();
    }

    private double perMinute(double load) {
        return fleet.policy().tracked().countsConcurrency()
                ? load * 60 / SECONDS_PER_REQUEST
                : load;
    }

    private double concurrencyAt(Instant start) {
        return fleet.policy().tracked().countsConcurrency()
                ? loadAt(start)
                : loadAt(start) * SECONDS_PER_REQUEST / 60;
    }

    /// Load of the whole fleet in the unit of the target.
    private double loadAt(Instant start) {
        double load = 0.6 * fleet.initialCount();
        for (ScaleOut scaleOut : fleet.scaleOuts()) {
            if (!start.isBefore(scaleOut.breachAt())) {
                load = scaleOut.to() - 0.4;
            }
        }
        return load * fleet.policy().target();
    }
}

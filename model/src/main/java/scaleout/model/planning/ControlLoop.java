package scaleout.model.planning;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import scaleout.model.domain.MetricResolution;
import scaleout.model.scaling.Autoscaler;
import scaleout.model.scaling.Decision;
import scaleout.model.scaling.Emission;
import scaleout.model.scaling.WatchedMetric;
import scaleout.model.scenario.Load.Service;
import scaleout.model.scenario.Scenario;
import scaleout.model.simulation.StartUpParameters;
import scaleout.model.statistics.Distribution;

/// What scales an endpoint while requests come: emissions every 10 s, alarms, activities, start-ups. After the horizon
/// nothing is emitted or decided, but what starts becomes ready.
final class ControlLoop {

    private final Fleet fleet;
    private final Autoscaler scaler;
    private final double horizonSeconds;
    private double nextEmission = WatchedMetric.EMISSION_SECONDS;
    private double nextSeconds;
    private double countedSeconds;
    private double requestSeconds;
    private double unitSeconds;
    private long invocations;
    private long failures;

    ControlLoop(Scenario scenario, Service service, long seed, BooleanSupplier cancelled) {
        fleet = new Fleet(scenario, service, seed, cancelled);
        MetricResolution resolution = scenario.optimizations().metricResolution();
        Distribution delay = StartUpParameters.of(scenario).publishDelaySeconds();
        SplittableRandom random = new SplittableRandom(seed).split();
        scaler =
                Autoscaler.of(
                        scenario.load().policy(),
                        (resolution == null ? MetricResolution.SECONDS_60 : resolution).seconds(),
                        () -> delay.sample(random));
        horizonSeconds = scenario.schedule().horizonSeconds();
        plan();
    }

    Fleet fleet() {
        return fleet;
    }

    /// When something happens next, seconds; infinite where nothing does.
    double nextSeconds() {
        return nextSeconds;
    }

    /// Counts that so many requests were in flight from the last time up to this one.
    void count(double atSeconds, double inFlight) {
        double seconds = atSeconds - countedSeconds;
        requestSeconds += seconds * inFlight;
        unitSeconds += seconds * fleet.ready();
        countedSeconds = atSeconds;
    }

    /// Counts requests that found capacity or a place in the queue, or that failed for want of capacity.
    void invoked(long more, long failed) {
        invocations += more;
        failures += failed;
    }

    /// Does what happens at [#nextSeconds]. What was in flight up to then must have been counted.
    void act() {
        double now = nextSeconds;
        if (fleet.nextReadySeconds() <= now) {
            fleet.becomeReady(now);
        }
        if (nextEmission <= now && nextEmission <= horizonSeconds) {
            scaler.accept(
                    new Emission(nextEmission, requestSeconds, unitSeconds, invocations, failures));
            requestSeconds = 0;
            unitSeconds = 0;
            invocations = 0;
            failures = 0;
            nextEmission += WatchedMetric.EMISSION_SECONDS;
        }
        if (scaler.nextSeconds() <= now && now <= horizonSeconds) {
            Optional<Decision> decision = scaler.evaluate(now, fleet.capacity());
            decision.ifPresent(made -> fleet.scale(made, now));
        }
        plan();
    }

    private void plan() {
        double control = Math.min(nextEmission, scaler.nextSeconds());
        nextSeconds =
                Math.min(
                        fleet.nextReadySeconds(),
                        control <= horizonSeconds ? control : Double.POSITIVE_INFINITY);
    }
}

package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.List;
import scaleout.model.scenario.Load.Service;
import scaleout.model.scenario.Scenario.Endpoint;
import scaleout.model.scenario.Schedule.Spike;

/// Where the steps of a demand need more instances than run.
///
/// By Little's law a rate of `r` requests per second keeps `r` times the mean seconds per request in service; over the target
/// of each instance (of each copy, times the copies per instance) that is how many instances are needed. Fewer are taken as
/// gone before the next step: cooldowns are left to the closed loop.
public final class DemandSpikes {

    /// So that 3.0000000000000004 instances are 3.
    private static final double ROUNDING = 1e-9;

    private DemandSpikes() {}

    /// Returns a spike for each step that needs more instances; none where the load has no steps, service or target.
    public static List<Spike> of(Load load, Endpoint endpoint) {
        List<Spike> spikes = new ArrayList<>();
        if (load.demand() instanceof Demand.Steps steps
                && load.policy() instanceof Policy.TargetTracking tracking
                && load.service() != null) {
            int running = endpoint.initialCount();
            for (Demand.Point point : steps.points()) {
                int needed = needed(point, steps.scale(), load.service(), tracking, endpoint);
                if (needed > running) {
                    spikes.add(new Spike(point.atSeconds(), null, needed - running));
                }
                running = needed;
            }
        }
        return spikes;
    }

    private static int needed(
            Demand.Point point,
            double scale,
            Service service,
            Policy.TargetTracking tracking,
            Endpoint endpoint) {
        double inService = scale * point.requestsPerSecond() * service.secondsPerRequest().mean();
        double perInstance =
                switch (endpoint.kind()) {
                    case VARIANT -> tracking.target();
                    case INFERENCE_COMPONENT -> tracking.target() * endpoint.copiesPerInstance();
                };
        double needed = Math.ceil(inService / perInstance - ROUNDING);
        return (int) Math.clamp(needed, endpoint.minCount(), endpoint.maxCount());
    }
}

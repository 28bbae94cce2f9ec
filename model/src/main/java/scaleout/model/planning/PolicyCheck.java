package scaleout.model.planning;

import scaleout.model.scaling.Autoscaler;
import scaleout.model.scaling.WatchedMetric;
import scaleout.model.scenario.EndpointKind;
import scaleout.model.scenario.Load.Service;
import scaleout.model.scenario.Policy;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.Scenario.Endpoint;
import scaleout.model.trace.FormatException;

/// Refuses a policy that can never act: then something is mistyped, and the plan would show an endpoint that nothing scales.
final class PolicyCheck {

    private PolicyCheck() {}

    /// @param file of the scenario, for messages
    static void require(Scenario scenario, Service service, String file) throws FormatException {
        switch (scenario.load().policy()) {
            case Policy.None() -> {
                // is not meant to act
            }
            case Policy.TargetTracking tracking ->
                    require(
                            scenario,
                            service,
                            file,
                            tracking.metric(),
                            "target",
                            tracking.target());
            case Policy.Step step -> {
                require(scenario, service, file, step.metric(), "threshold", step.threshold());
                requireSteps(step, file);
            }
        }
    }

    private static void require(
            Scenario scenario, Service service, String file, String metric, String field, double at)
            throws FormatException {
        WatchedMetric watched =
                WatchedMetric.named(metric)
                        .orElseThrow(() ->
                                FormatException.expected(
                                        file,
                                        "/policy/metric",
                                        "one of the metrics that a plan can foretell, "
                                                + String.join(", ", WatchedMetric.allNames()),
                                        "\"%s\"".formatted(metric),
                                        "Choose a policy on one of these."));
        Endpoint endpoint = scenario.endpoint();
        if (endpoint.maxCount() == endpoint.minCount()) {
            throw FormatException.expected(
                    file,
                    "/endpoint/maxCount",
                    "more than minCount, or the policy can never act",
                    "%d for both".formatted(endpoint.maxCount()),
                    "Raise maxCount, or choose a policy of kind none.");
        }
        if (endpoint.initialCount() == 0 && watched != WatchedMetric.NO_CAPACITY_FAILURES) {
            throw FormatException.expected(
                    file,
                    "/policy/metric",
                    "NoCapacityInvocationFailures where nothing runs at the start, or the policy can never act",
                    "\"%s\", which has no datapoints without instances".formatted(metric),
                    "Choose a policy of kind step on it, or raise endpoint/initialCount.");
        }
        double most = mostConcurrent(endpoint, service);
        if (watched == WatchedMetric.CONCURRENT_REQUESTS && at >= most) {
            throw FormatException.expected(
                    file,
                    "/policy/" + field,
                    "less than %s, or the policy can never act: no more requests are served or queued for each"
                                    .formatted(plain(most))
                            + " instance or copy",
                    plain(at),
                    "Lower it, or raise service/concurrencyPerCopy or service/queueLimit.");
        }
    }

    /// Requests in flight for each instance or copy when everything is busy and the queue is full.
    private static double mostConcurrent(Endpoint endpoint, Service service) {
        Integer limit = service.queueLimit();
        if (limit == null) {
            return Double.POSITIVE_INFINITY;
        }
        boolean isVariant = endpoint.kind() == EndpointKind.VARIANT;
        int copies = endpoint.copiesPerInstance();
        int fewest = Math.max(1, endpoint.minCount() * (isVariant ? 1 : copies));
        return service.concurrencyPerCopy() * (isVariant ? copies : 1) + (double) limit / fewest;
    }

    private static void requireSteps(Policy.Step step, String file) throws FormatException {
        if (!Autoscaler.canAct(step)) {
            throw FormatException.expected(
                    file,
                    "/policy/steps",
                    "a step that changes the capacity, or the policy can never act",
                    "adjustments of 0 only",
                    "Give a step an adjustment above or below 0.");
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : Double.toString(number);
    }
}

package scaleout.model.planning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Optimizations;
import scaleout.model.scaling.WatchedMetric;
import scaleout.model.scenario.Demand;
import scaleout.model.scenario.Load.Service;
import scaleout.model.scenario.Policy;
import scaleout.model.scenario.Scenario;
import scaleout.model.trace.FormatException;

/// A scenario that can be planned: one with demand and service, and with a policy that can act.
///
/// @param scenario the scenario
/// @param demand   requests over time
/// @param service  how a copy serves them
/// @param trace    recorded requests, for a demand that says so; null for others
public record PlanInput(
        Scenario scenario, Demand demand, Service service, @Nullable RequestTrace trace) {

    /// Returns what a scenario needs to be planned.
    ///
    /// @param file   of the scenario, for messages
    /// @param folder in which a recorded demand lies
    /// @throws FormatException where something is missing, or the policy can never act
    /// @throws IOException     where a recorded demand cannot be read
    public static PlanInput of(Scenario scenario, String file, Path folder)
            throws FormatException, IOException {
        Demand demand = scenario.load().demand();
        Service service = scenario.load().service();
        if (demand == null) {
            throw missing(file, "demand", "Say how many requests come, as steps or as a trace.");
        }
        if (service == null) {
            throw missing(
                    file, "service", "Say how long a request takes and how many a copy serves.");
        }
        requirePolicy(scenario, file);
        RequestTrace trace =
                switch (demand) {
                    case Demand.Steps _ -> null;
                    case Demand.Trace recorded -> read(recorded, file, folder);
                };
        return new PlanInput(scenario, demand, service, trace);
    }

    private static FormatException missing(String file, String field, String advice) {
        return FormatException.expected(
                file, "/" + field, "\"%s\"".formatted(field), "none", advice);
    }

    private static RequestTrace read(Demand.Trace recorded, String file, Path folder)
            throws FormatException, IOException {
        Path table = folder.resolve(recorded.file());
        if (!Files.isRegularFile(table)) {
            throw FormatException.expected(
                    file,
                    "/demand/file",
                    "a table of requests",
                    "no file \"%s\"".formatted(recorded.file()),
                    "Name it as it is found from the scenario's folder.");
        }
        try (InputStream in = Files.newInputStream(table)) {
            return RequestTrace.read(recorded.file(), recorded.column(), in);
        }
    }

    private static void requirePolicy(Scenario scenario, String file) throws FormatException {
        String metric =
                switch (scenario.load().policy()) {
                    case Policy.None() -> null;
                    case Policy.TargetTracking tracking -> tracking.metric();
                    case Policy.Step step -> step.metric();
                };
        if (metric == null) {
            return;
        }
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
        if (scenario.endpoint().maxCount() == scenario.endpoint().minCount()) {
            throw FormatException.expected(
                    file,
                    "/endpoint/maxCount",
                    "more than minCount, or the policy can never act",
                    "%d for both".formatted(scenario.endpoint().maxCount()),
                    "Raise maxCount, or choose a policy of kind none.");
        }
        if (scenario.endpoint().initialCount() == 0
                && watched != WatchedMetric.NO_CAPACITY_FAILURES) {
            throw FormatException.expected(
                    file,
                    "/policy/metric",
                    "NoCapacityInvocationFailures where nothing runs at the start, or the policy can never act",
                    "\"%s\", which has no datapoints without instances".formatted(metric),
                    "Choose a policy of kind step on it, or raise endpoint/initialCount.");
        }
    }

    /// Returns the same with another scenario, whose demand must come from the same trace if from any.
    PlanInput with(Scenario changed) {
        Demand changedDemand = changed.load().demand();
        Service changedService = changed.load().service();
        return new PlanInput(
                changed,
                changedDemand == null ? demand : changedDemand,
                changedService == null ? service : changedService,
                trace);
    }

    /// Returns the same with other toggles.
    public PlanInput with(Optimizations optimizations) {
        return with(
                new Scenario(
                        scenario.name(),
                        scenario.description(),
                        scenario.seed(),
                        scenario.endpoint(),
                        scenario.image(),
                        scenario.model(),
                        optimizations,
                        scenario.parameters(),
                        scenario.sharedLinks(),
                        scenario.schedule(),
                        scenario.load()));
    }

    /// Returns the same with so many instances that run at the start and are always left.
    PlanInput withWarm(int instances) {
        Scenario.Endpoint old = scenario.endpoint();
        return with(
                new Scenario(
                        scenario.name(),
                        scenario.description(),
                        scenario.seed(),
                        new Scenario.Endpoint(
                                old.kind(),
                                old.instanceType(),
                                old.vCpusGiven(),
                                old.region(),
                                instances,
                                instances,
                                Math.max(old.maxCount(), instances),
                                old.copiesPerInstance()),
                        scenario.image(),
                        scenario.model(),
                        scenario.optimizations(),
                        scenario.parameters(),
                        scenario.sharedLinks(),
                        scenario.schedule(),
                        scenario.load()));
    }
}

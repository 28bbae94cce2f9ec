package scaleout.model.planning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scaleout.model.catalog.HourlyPrice;
import scaleout.model.domain.Optimizations;
import scaleout.model.scenario.Demand;
import scaleout.model.scenario.Load;
import scaleout.model.scenario.Load.Service;
import scaleout.model.scenario.Scenario;
import scaleout.model.trace.FormatException;

/// A scenario that can be planned: one with demand and service, and with a policy that can act.
///
/// @param scenario the scenario
/// @param demand   requests over time; that of recorded metrics as steps
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
        PolicyCheck.require(scenario, service, file);
        return switch (demand) {
            case Demand.Made made -> new PlanInput(scenario, made, service, null);
            case Demand.Trace recorded ->
                    new PlanInput(scenario, recorded, service, read(recorded, file, folder));
            case Demand.Bundle bundle ->
                    new PlanInput(
                            scenario, MeasuredDemand.read(bundle, file, folder), service, null);
        };
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

    /// Returns the same with another scenario, whose demand must come from the same file if from any.
    PlanInput with(Scenario changed) {
        Demand changedDemand = changed.load().demand();
        Service changedService = changed.load().service();
        return new PlanInput(
                changed,
                changedDemand == null ? demand : read(changedDemand),
                changedService == null ? service : changedService,
                trace);
    }

    /// What was read of recorded metrics stays.
    private Demand read(Demand changed) {
        return changed instanceof Demand.Bundle bundle && demand instanceof Demand.Steps steps
                ? new Demand.Steps(steps.points(), bundle.arrivals(), bundle.scale())
                : changed;
    }

    /// Returns the same with other toggles.
    public PlanInput with(Optimizations optimizations) {
        return with(scenario.with(optimizations));
    }

    /// Returns the same with another price of its instance type.
    public PlanInput with(HourlyPrice price) {
        Load load = scenario.load();
        Map<String, HourlyPrice> prices = new LinkedHashMap<>(load.pricesPerHour());
        prices.put(scenario.endpoint().instanceType(), price);
        return with(
                scenario.with(
                        new Load(
                                load.demand(), load.service(), load.policy(), load.slo(), prices)));
    }

    /// Returns the same with so many instances that run at the start and are always left.
    PlanInput withWarm(int instances) {
        Scenario.Endpoint old = scenario.endpoint();
        return with(
                scenario.with(
                        new Scenario.Endpoint(
                                old.kind(),
                                old.instanceType(),
                                old.vCpusGiven(),
                                old.region(),
                                instances,
                                instances,
                                Math.max(old.maxCount(), instances),
                                old.copiesPerInstance())));
    }
}

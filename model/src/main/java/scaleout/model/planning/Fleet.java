package scaleout.model.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import scaleout.model.domain.StartUpKind;
import scaleout.model.scaling.Capacity;
import scaleout.model.scaling.Decision;
import scaleout.model.scenario.EndpointKind;
import scaleout.model.scenario.Load.Service;
import scaleout.model.scenario.Scenario;
import scaleout.model.scenario.Scenario.Endpoint;
import scaleout.model.simulation.OngoingStartUps;

/// What serves, and what starts. Its units are what a policy counts: instances of a variant, copies of an inference component.
///
/// Copies go to instances that have room; a new instance comes only where none has, and a copy starts with its instance.
/// Instances without copies are released at once. An instance is paid for from the scaling activity that launches it.
final class Fleet {

    private final Endpoint endpoint;
    private final int unitsPerInstance;
    private final int concurrencyPerUnit;
    private final OngoingStartUps newInstances;
    private final OngoingStartUps newCopies;
    private final List<Starting> starting = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Level> readyUnits = new ArrayList<>();
    private final List<Level> instances = new ArrayList<>();
    private int ready;
    private int desired;
    private int launchedInstances;
    private int launchedCopies;

    /// One unit, or all units of one new instance.
    private record Starting(OngoingStartUps with, int number, int units) {
        double readySeconds() {
            return with.readySeconds(number);
        }
    }

    private record Activity(Decision decision, double atSeconds, int from, List<Starting> added) {
        ScaleOutActivity told() {
            List<Double> ready = new ArrayList<>();
            for (Starting one : added) {
                for (int i = 0; i < one.units; i++) {
                    ready.add(one.readySeconds());
                }
            }
            return new ScaleOutActivity(
                    decision.breachSeconds(),
                    decision.alarmSeconds(),
                    atSeconds,
                    from,
                    decision.desired(),
                    ready);
        }
    }

    Fleet(Scenario scenario, Service service, long seed, BooleanSupplier cancelled) {
        endpoint = scenario.endpoint();
        boolean isVariant = endpoint.kind() == EndpointKind.VARIANT;
        unitsPerInstance = isVariant ? 1 : endpoint.copiesPerInstance();
        concurrencyPerUnit =
                service.concurrencyPerCopy() * (isVariant ? endpoint.copiesPerInstance() : 1);
        newInstances = OngoingStartUps.of(scenario, StartUpKind.INSTANCE, seed, cancelled);
        newCopies = OngoingStartUps.of(scenario, StartUpKind.COPY, ~seed, cancelled);
        ready = endpoint.initialCount() * unitsPerInstance;
        desired = ready;
        note(0);
    }

    /// Requests that are served at the same time.
    int slots() {
        return ready * concurrencyPerUnit;
    }

    int concurrencyPerUnit() {
        return concurrencyPerUnit;
    }

    int ready() {
        return ready;
    }

    Capacity capacity() {
        return new Capacity(
                ready,
                desired,
                endpoint.minCount() * unitsPerInstance,
                endpoint.maxCount() * unitsPerInstance);
    }

    /// When the next unit is ready, seconds; infinite where none starts.
    double nextReadySeconds() {
        double next = Double.POSITIVE_INFINITY;
        for (Starting one : starting) {
            next = Math.min(next, one.readySeconds());
        }
        return next;
    }

    /// Lets serve what is ready by a time.
    void becomeReady(double atSeconds) {
        for (Starting one : starting) {
            ready += one.readySeconds() <= atSeconds ? one.units : 0;
        }
        starting.removeIf(one -> one.readySeconds() <= atSeconds);
        note(atSeconds);
    }

    /// Makes a scaling activity. Nothing starts while one takes away.
    void scale(Decision decision, double atSeconds) {
        if (decision.desired() > desired) {
            scaleOut(decision, atSeconds);
        } else {
            desired = decision.desired();
            ready = Math.min(ready, desired);
        }
        note(atSeconds);
    }

    private void scaleOut(Decision decision, double atSeconds) {
        Activity activity = new Activity(decision, atSeconds, desired, new ArrayList<>());
        int room = instances() * unitsPerInstance - desired;
        int wanted = decision.desired() - desired;
        int onRunning = Math.min(room, wanted);
        int onNew = wanted - onRunning;
        for (int i = 0; i < onRunning; i++) {
            activity.added.add(new Starting(newCopies, launchedCopies + i, 1));
        }
        newCopies.launch(atSeconds, onRunning);
        launchedCopies += onRunning;
        int more = instancesFor(onNew);
        for (int i = 0; i < more; i++) {
            int units = Math.min(unitsPerInstance, onNew - i * unitsPerInstance);
            activity.added.add(new Starting(newInstances, launchedInstances + i, units));
        }
        newInstances.launch(atSeconds, more);
        launchedInstances += more;
        desired = decision.desired();
        starting.addAll(activity.added);
        activities.add(activity);
    }

    private int instances() {
        return instancesFor(desired);
    }

    private int instancesFor(int units) {
        return (units + unitsPerInstance - 1) / unitsPerInstance;
    }

    private void note(double atSeconds) {
        add(readyUnits, atSeconds, ready);
        add(instances, atSeconds, instances());
    }

    private static void add(List<Level> series, double atSeconds, int value) {
        if (series.isEmpty() || series.getLast().value() != value) {
            series.add(new Level(atSeconds, value));
        }
    }

    /// Ready units over time.
    List<Level> readySeries() {
        return readyUnits;
    }

    /// Hours that instances are paid for up to a horizon.
    double instanceHours(double horizonSeconds) {
        double seconds = 0;
        for (int i = 0; i < instances.size(); i++) {
            double until =
                    i + 1 < instances.size() ? instances.get(i + 1).atSeconds() : horizonSeconds;
            seconds +=
                    instances.get(i).value()
                            * Math.max(
                                    0,
                                    Math.min(until, horizonSeconds) - instances.get(i).atSeconds());
        }
        return seconds / 3600;
    }

    List<ScaleOutActivity> scaleOuts() {
        return activities.stream().map(Activity::told).toList();
    }
}

package scaleout.model.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import scaleout.model.scenario.Scenario;

/// Plays the closed loop of a scenario: demand, queue, alarms, policy and start-ups.
public final class Planner {

    private static final double MINUTE_SECONDS = 60;

    private Planner() {}

    /// Returns the plan. The same input, seed and resolution give the same plan.
    ///
    /// @param cancelled asked now and then
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    public static Plan plan(
            PlanInput input, long seed, Resolution resolution, BooleanSupplier cancelled) {
        Scenario scenario = input.scenario();
        SplittableRandom seeds = new SplittableRandom(seed);
        long arrivalsSeed = seeds.nextLong();
        long serviceSeed = seeds.nextLong();
        double horizon = scenario.schedule().horizonSeconds();
        Traffic traffic = Traffic.of(input.demand(), input.trace(), horizon);
        ControlLoop loop = new ControlLoop(scenario, input.service(), seeds.nextLong(), cancelled);
        Tally tally = new Tally(scenario.load().slo());
        switch (resolution) {
            case REQUESTS ->
                    new RequestRun(
                                    loop,
                                    tally,
                                    traffic.arrivals(arrivalsSeed),
                                    input.service(),
                                    serviceSeed)
                            .run(cancelled);
            case FLUID ->
                    new FluidRun(loop, tally, traffic, input.service(), horizon).run(cancelled);
        }
        return answer(input, seed, resolution, traffic, loop.fleet(), tally);
    }

    private static Plan answer(
            PlanInput input,
            long seed,
            Resolution resolution,
            Traffic traffic,
            Fleet fleet,
            Tally tally) {
        Scenario scenario = input.scenario();
        double horizon = scenario.schedule().horizonSeconds();
        double[] demand = demand(traffic, input, (int) Math.ceil(horizon));
        List<Level> slots =
                fleet.readySeries().stream()
                        .map(level ->
                                new Level(
                                        level.atSeconds(),
                                        level.value() * fleet.concurrencyPerUnit()))
                        .toList();
        double hours = fleet.instanceHours(horizon);
        return new Plan(
                resolution,
                seed,
                horizon,
                tally.counts(),
                tally.probabilityOfWaiting(),
                tally.waits(),
                gap(demand, slots),
                scenario.load().slo() == null ? null : Integer.valueOf(tally.lostMinutes()),
                hours,
                scenario.load().price(scenario.endpoint()).orElse(null),
                fleet.scaleOuts(),
                fleet.readySeries(),
                slots,
                series(demand));
    }

    /// By Little's law a rate of requests per second keeps that times the mean seconds per request in service.
    private static double[] demand(Traffic traffic, PlanInput input, int seconds) {
        double mean = input.service().secondsPerRequest().mean();
        double[] demand = new double[seconds];
        for (int second = 0; second < seconds; second++) {
            demand[second] = traffic.requestsPerSecond(second) * mean;
        }
        return demand;
    }

    /// Second by second; what is ready at the start of a second counts for it.
    private static Plan.Gap gap(double[] demand, List<Level> slots) {
        double requestSeconds = 0;
        int seconds = 0;
        int place = 0;
        for (int second = 0; second < demand.length; second++) {
            while (place + 1 < slots.size() && slots.get(place + 1).atSeconds() <= second) {
                place++;
            }
            double above = demand[second] - slots.get(place).value();
            if (above > 0) {
                requestSeconds += above;
                seconds++;
            }
        }
        return new Plan.Gap(requestSeconds, seconds / MINUTE_SECONDS);
    }

    private static List<Level> series(double[] perSecond) {
        List<Level> series = new ArrayList<>();
        for (int second = 0; second < perSecond.length; second++) {
            if (series.isEmpty() || series.getLast().value() != perSecond[second]) {
                series.add(new Level(second, perSecond[second]));
            }
        }
        return series;
    }
}

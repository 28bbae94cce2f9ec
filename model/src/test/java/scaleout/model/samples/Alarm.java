package scaleout.model.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// One of the two alarms of a target-tracking policy, and its states from the night before to the end of the window.
///
/// @param name          name of the alarm
/// @param names         names round it
/// @param above         whether it is the one that scales out
/// @param threshold     the target, or 0.9 of it for the one that scales in
/// @param periodSeconds period, seconds
/// @param datapoints    datapoints that must breach, all of as many
/// @param states        oldest first
record Alarm(
        String name,
        Names names,
        boolean above,
        double threshold,
        int periodSeconds,
        int datapoints,
        List<AlarmState> states) {
    private static final int LOW_PERIOD_SECONDS = 60;
    private static final int LOW_DATAPOINTS = 15;

    static List<Alarm> of(Truth truth, Fleet fleet) {
        Names names = new Names(truth, fleet);
        NavigableMap<Instant, Double> metric = new Demand(truth, fleet).tracked();
        return List.of(high(truth, fleet, names, metric), low(fleet, names, metric));
    }

    AlarmState current() {
        return states.getLast();
    }

    private static Alarm high(
            Truth truth, Fleet fleet, Names names, NavigableMap<Instant, Double> metric) {
        TrackingPolicy policy = fleet.policy();
        int period = policy.tracked().periodSeconds();
        Instant calm = fleet.scaledInAt().minusSeconds(4500);
        List<AlarmState> states = new ArrayList<>();
        states.add(
                state(
                        "OK",
                        calm,
                        fleet,
                        policy.target(),
                        period,
                        AlarmState.flat(calm, period, 1, Math.floor(policy.target()))));
        for (ScaleOut scaleOut : fleet.scaleOuts()) {
            NavigableMap<Instant, Double> breaching =
                    first(metric.tailMap(scaleOut.breachAt(), true), policy.datapoints());
            states.add(
                    state("ALARM", scaleOut.alarmAt(), fleet, policy.target(), period, breaching));
            recovered(truth, fleet, scaleOut, metric, names).ifPresent(states::add);
        }
        return new Alarm(
                names.alarmHigh(),
                names,
                true,
                policy.target(),
                period,
                policy.datapoints(),
                states);
    }

    /// An alarm goes back with the first datapoint that does not breach, once that is published.
    private static Optional<AlarmState> recovered(
            Truth truth,
            Fleet fleet,
            ScaleOut scaleOut,
            NavigableMap<Instant, Double> metric,
            Names names) {
        int period = fleet.policy().tracked().periodSeconds();
        double threshold = fleet.policy().target();
        return metric.tailMap(scaleOut.alarmAt(), true).entrySet().stream()
                .filter(point -> point.getValue() <= threshold)
                .findFirst()
                .map(point ->
                        state(
                                "OK",
                                names.draw("recovered" + point.getKey())
                                        .after(
                                                point.getKey().plusSeconds(period),
                                                period,
                                                2.0 * period),
                                fleet,
                                threshold,
                                period,
                                new TreeMap<>(Map.of(point.getKey(), point.getValue()))))
                .filter(state -> state.at().isBefore(truth.capturedAt()));
    }

    private static Alarm low(Fleet fleet, Names names, NavigableMap<Instant, Double> metric) {
        double threshold = Math.round(fleet.policy().target() * 90) / 100.0;
        Instant quiet = fleet.scaledInAt().minusSeconds(6);
        Instant minute = Demand.floor(fleet.scaleOuts().getFirst().breachAt(), LOW_PERIOD_SECONDS);
        Instant over = minute.plusSeconds(LOW_PERIOD_SECONDS);
        double burst = Collections.max(metric.subMap(minute, over).values());
        Instant busy = names.draw("busy").after(over, 60, 80);
        NavigableMap<Instant, Double> calm =
                AlarmState.flat(quiet.minusSeconds(4400), LOW_PERIOD_SECONDS, 1, burst);
        NavigableMap<Instant, Double> none =
                AlarmState.flat(quiet, LOW_PERIOD_SECONDS, LOW_DATAPOINTS, 0);
        List<AlarmState> states =
                List.of(
                        lowState("OK", quiet.minusSeconds(4400), fleet, threshold, calm),
                        lowState("ALARM", quiet, fleet, threshold, none),
                        lowState(
                                "OK",
                                busy,
                                fleet,
                                threshold,
                                new TreeMap<>(Map.of(minute, burst))));
        return new Alarm(
                names.alarmLow(),
                names,
                false,
                threshold,
                LOW_PERIOD_SECONDS,
                LOW_DATAPOINTS,
                states);
    }

    private static AlarmState state(
            String value,
            Instant at,
            Fleet fleet,
            double threshold,
            int period,
            NavigableMap<Instant, Double> points) {
        String statistic = fleet.policy().tracked().statistic();
        return new AlarmState(value, at, true, threshold, statistic, period, points);
    }

    private static AlarmState lowState(
            String value,
            Instant at,
            Fleet fleet,
            double threshold,
            NavigableMap<Instant, Double> points) {
        String statistic = fleet.policy().tracked().statistic();
        return new AlarmState(value, at, false, threshold, statistic, LOW_PERIOD_SECONDS, points);
    }

    private static NavigableMap<Instant, Double> first(
            NavigableMap<Instant, Double> points, int count) {
        NavigableMap<Instant, Double> first = new TreeMap<>();
        points.entrySet().stream()
                .limit(count)
                .forEach(point -> first.put(point.getKey(), point.getValue()));
        return first;
    }
}

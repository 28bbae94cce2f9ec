package scaleout.model.samples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws when an alarm and an activity follow a breach, and what the activity starts.
///
/// The alarm comes when the last of its datapoints is over and published: one to two periods later.
/// The activity starts 1 to 20 s after the alarm and ends 4 to 25 s after the last one is ready.
///
/// @param draw     source of randomness
/// @param policy   policy whose metric breaches
/// @param breachAt stamp of the first breaching datapoint
/// @param from     count before
record Decision(Draw draw, TrackingPolicy policy, Instant breachAt, int from) {

    /// New instances, one for each element of `ownMetrics`, and `waiting` more that get no capacity.
    ScaleOut instances(StartUps.Pace pace, List<Boolean> ownMetrics, int waiting) {
        Instant alarm = alarm();
        Instant activity = draw.after(alarm, 1, 20);
        List<StartUp> startUps = new ArrayList<>();
        for (boolean own : ownMetrics) {
            startUps.add(StartUps.instance(draw, activity, pace, own));
        }
        for (int i = 0; i < waiting; i++) {
            startUps.add(new StartUp.Waiting());
        }
        return scaleOut(alarm, activity, startUps);
    }

    /// New copies, one on each of the running instances.
    ScaleOut copies(List<String> instances) {
        Instant alarm = alarm();
        Instant activity = draw.after(alarm, 1, 20);
        List<StartUp> startUps = new ArrayList<>();
        for (String instance : instances) {
            startUps.add(StartUps.copy(draw, activity, instance));
        }
        return scaleOut(alarm, activity, startUps);
    }

    private Instant alarm() {
        int period = policy.tracked().periodSeconds();
        return draw.after(
                breachAt.plusSeconds((long) period * policy.datapoints()), period, 2.0 * period);
    }

    private ScaleOut scaleOut(Instant alarm, Instant activity, List<StartUp> startUps) {
        boolean waits = startUps.stream().anyMatch(StartUp.Waiting.class::isInstance);
        Instant lastReady =
                startUps.stream()
                        .filter(StartUp.Started.class::isInstance)
                        .map(startUp -> ((StartUp.Started) startUp).readyAt())
                        .max(Comparator.naturalOrder())
                        .orElse(activity);
        Instant end = waits ? null : draw.after(lastReady, 4, 25);
        return new ScaleOut(breachAt, alarm, activity, end, from, from + startUps.size(), startUps);
    }
}

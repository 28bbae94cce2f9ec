package scaleout.model.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import scaleout.model.scenario.Policy;

/// CloudWatch and Application Auto Scaling for one endpoint: takes what the endpoint emits every 10 s and says when how many
/// instances or copies are to be there.
///
/// Target tracking has two alarms: the high one needs the policy's datapoints above the target at the resolution asked for,
/// the low one 15 of 15 of 60 s more than 10 % below it, whatever the resolution. A step policy has one for each side of its
/// threshold that it has steps for. As long as an alarm stays in ALARM its policy acts again every minute. Where data is
/// insufficient nothing is scaled.
///
/// Published (Application Auto Scaling and SageMaker user guides): capacity is added in proportion to the metric and removed
/// more slowly, usually below 90 % of the target; metrics of 10 s add it sooner, but remove it no faster than those of 60 s.
/// Seen in accounts of others: 3 and 15 datapoints. Assumed: the low alarm of a metric of 10 s has periods of 60 s, which
/// is how it can be no faster; and out of which value either side is computed: the newest of the high alarm, the highest
/// load of all 15 of the low one.
///
/// Cooldowns: a scale-out is made during one only where it is larger, and what an earlier one added counts; a scale-in waits
/// for the one of the scale-in before, and until nothing starts any more. A scale-out ends the cooldown of a scale-in.
public final class Autoscaler {

    private static final int LOW_DATAPOINTS = 15;
    private static final int LOW_SECONDS = 60;
    private static final double LOW_PART = 0.9;

    private final List<Acting> all = new ArrayList<>();
    private final double inCooldownSeconds;
    private final double outCooldownSeconds;
    private double inUntil = Double.NEGATIVE_INFINITY;
    private double outUntil = Double.NEGATIVE_INFINITY;
    private int outBase;

    /// An alarm, and what its policy wants when it acts.
    private record Acting(Watch watch, Want want) {}

    /// What a policy wants.
    private interface Want {
        /// @param base instances or copies that a step starts from
        double units(Watch watch, int base, Capacity capacity);
    }

    private Autoscaler(double outCooldownSeconds, double inCooldownSeconds) {
        this.outCooldownSeconds = outCooldownSeconds;
        this.inCooldownSeconds = inCooldownSeconds;
    }

    /// Returns the scaler of a policy whose metric is one of [WatchedMetric].
    ///
    /// @param resolutionSeconds of the metric, 10 or 60
    /// @param publishDelay      draws the seconds from the end of a period until the alarm sees its datapoint
    /// @throws IllegalArgumentException where the metric is another one
    public static Autoscaler of(Policy policy, int resolutionSeconds, DoubleSupplier publishDelay) {
        return switch (policy) {
            case Policy.None() -> new Autoscaler(0, 0);
            case Policy.TargetTracking tracking ->
                    tracking(tracking, resolutionSeconds, publishDelay);
            case Policy.Step step -> stepping(step, resolutionSeconds, publishDelay);
        };
    }

    /// Whether a policy has a step that changes the capacity.
    public static boolean canAct(Policy.Step policy) {
        return Targets.acts(policy, true) || Targets.acts(policy, false);
    }

    private static Autoscaler tracking(
            Policy.TargetTracking policy, int resolutionSeconds, DoubleSupplier publishDelay) {
        WatchedMetric metric = metric(policy.metric());
        Autoscaler scaler =
                new Autoscaler(policy.scaleOutCooldownSeconds(), policy.scaleInCooldownSeconds());
        Want more =
                (watch, _, capacity) ->
                        Targets.tracked(watch.value(), policy.target(), capacity.ready());
        Want fewer =
                (watch, _, capacity) ->
                        Targets.kept(watch.highestLoad(), policy.target(), capacity.desired());
        AlarmRule high =
                new AlarmRule(
                        metric.periodSeconds(resolutionSeconds),
                        policy.datapoints(),
                        policy.datapoints(),
                        Comparison.GREATER,
                        policy.target(),
                        MissingData.MISSING);
        AlarmRule low =
                new AlarmRule(
                        LOW_SECONDS,
                        LOW_DATAPOINTS,
                        LOW_DATAPOINTS,
                        Comparison.LESS,
                        LOW_PART * policy.target(),
                        MissingData.MISSING);
        scaler.all.add(new Acting(new Watch(metric, high, publishDelay), more));
        scaler.all.add(new Acting(new Watch(metric, low, publishDelay), fewer));
        return scaler;
    }

    private static Autoscaler stepping(
            Policy.Step policy, int resolutionSeconds, DoubleSupplier publishDelay) {
        Autoscaler scaler = new Autoscaler(policy.cooldownSeconds(), policy.cooldownSeconds());
        Want want = (watch, base, capacity) -> stepped(policy, watch.value(), base, capacity);
        for (boolean above : new boolean[] {true, false}) {
            if (Targets.acts(policy, above)) {
                WatchedMetric metric = metric(policy.metric());
                AlarmRule rule =
                        new AlarmRule(
                                metric.periodSeconds(resolutionSeconds),
                                policy.datapoints(),
                                policy.datapoints(),
                                above ? Comparison.AT_LEAST : Comparison.AT_MOST,
                                policy.threshold(),
                                MissingData.MISSING);
                scaler.all.add(new Acting(new Watch(metric, rule, publishDelay), want));
            }
        }
        return scaler;
    }

    /// A scale-out counts from before the cooldown that it falls into, a scale-in from what is there.
    private static double stepped(Policy.Step policy, double value, int base, Capacity capacity) {
        double size = value - policy.threshold();
        int more = Targets.stepped(policy, base, size);
        return more > 0
                ? Math.max(capacity.desired(), base + more)
                : capacity.desired() + Targets.stepped(policy, capacity.desired(), size);
    }

    private static WatchedMetric metric(String name) {
        return WatchedMetric.named(name)
                .orElseThrow(() -> new IllegalArgumentException("nothing emits " + name));
    }

    /// Takes what the endpoint emits.
    public void accept(Emission emission) {
        all.forEach(one -> one.watch.accept(emission));
    }

    /// When an alarm evaluates next, seconds; infinite where no datapoint is on its way.
    public double nextSeconds() {
        double next = Double.POSITIVE_INFINITY;
        for (Acting one : all) {
            next = Math.min(next, one.watch.nextSeconds());
        }
        return next;
    }

    /// Evaluates the alarms that evaluate at a time, and returns what is then to be done. Where several want something, the
    /// largest counts.
    ///
    /// @param atSeconds what [#nextSeconds] said
    public Optional<Decision> evaluate(double atSeconds, Capacity capacity) {
        Optional<Decision> decision = Optional.empty();
        for (Acting one : all) {
            while (one.watch.nextSeconds() <= atSeconds) {
                if (one.watch.evaluate()) {
                    Decision wanted = wanted(one, atSeconds, capacity);
                    if (decision.isEmpty() || wanted.desired() > decision.get().desired()) {
                        decision = Optional.of(wanted);
                    }
                }
            }
        }
        return decision.filter(wanted -> mayAct(wanted.desired(), atSeconds, capacity));
    }

    private Decision wanted(Acting one, double atSeconds, Capacity capacity) {
        int base = atSeconds < outUntil ? outBase : capacity.desired();
        double units =
                Double.isNaN(one.watch.value())
                        ? capacity.desired()
                        : one.want.units(one.watch, base, capacity);
        return new Decision(one.watch.firstBreachSeconds(), atSeconds, capacity.within(units));
    }

    private boolean mayAct(int wanted, double atSeconds, Capacity capacity) {
        if (wanted > capacity.desired()) {
            outBase = atSeconds < outUntil ? outBase : capacity.desired();
            outUntil = atSeconds + outCooldownSeconds;
            inUntil = Double.NEGATIVE_INFINITY;
            return true;
        }
        boolean isStarting = capacity.desired() > capacity.ready();
        if (wanted == capacity.desired() || isStarting || atSeconds < inUntil) {
            return false;
        }
        inUntil = atSeconds + inCooldownSeconds;
        return true;
    }
}

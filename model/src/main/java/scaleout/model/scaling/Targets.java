package scaleout.model.scaling;

import scaleout.model.scenario.Policy;
import scaleout.model.scenario.Policy.AdjustmentType;
import scaleout.model.scenario.Policy.StepAdjustment;

/// How many instances or copies a policy wants, as pure functions. Source: Application Auto Scaling user guide.
final class Targets {

    /// So that 3.0000000000000004 instances are 3.
    private static final double ROUNDING = 1e-9;

    private static final double PER_CENT = 100;

    private Targets() {}

    /// Target tracking adds capacity in proportion to metric over target, rounded up. The metric is a mean over what is
    /// ready, so what starts counts already: it is wanted only where it is not enough.
    static double tracked(double value, double target, int ready) {
        return Math.max(0, Math.ceil(value / target * ready - ROUNDING));
    }

    /// Target tracking leaves as much capacity as would have kept the metric at or below the target in every datapoint that
    /// the low alarm evaluated, and never adds any.
    ///
    /// Published: capacity is not removed where removing one unit would likely bring the metric back above the target, and
    /// less readily than it is added, as demand is meant to have gone for good. Assumed, as it is not published which value
    /// that is computed from: the highest load of the window. One quiet minute between two bursts is no such evidence.
    ///
    /// @param highestLoad of all instances or copies together, in the metric's unit
    static double kept(double highestLoad, double target, int desired) {
        return Math.clamp(Math.ceil(highestLoad / target - ROUNDING), 0, desired);
    }

    /// The change that a step policy wants for a breach; 0 where no step holds.
    ///
    /// @param base instances or copies that the adjustment starts from
    /// @param size value of the metric less the threshold
    static int stepped(Policy.Step policy, int base, double size) {
        for (StepAdjustment step : policy.steps()) {
            if (holds(step, size)) {
                return change(policy, base, step.adjustment());
            }
        }
        return 0;
    }

    /// At and above the threshold lower bounds are inclusive and upper ones exclusive; below it is the reverse.
    private static boolean holds(StepAdjustment step, double size) {
        double lower = step.lowerBound() == null ? Double.NEGATIVE_INFINITY : step.lowerBound();
        double upper = step.upperBound() == null ? Double.POSITIVE_INFINITY : step.upperBound();
        return size >= 0 && upper > 0
                ? size >= lower && size < upper
                : size > lower && size <= upper;
    }

    private static int change(Policy.Step policy, int base, int adjustment) {
        return switch (policy.adjustmentType()) {
            case CHANGE -> adjustment;
            case EXACT -> adjustment - base;
            case PERCENT -> percent(base * adjustment / PER_CENT, policy);
        };
    }

    /// Towards zero, but at least one: 12.7 is 12, 0.67 is 1.
    private static int percent(double change, Policy.Step policy) {
        Integer least = policy.minAdjustmentMagnitude();
        double magnitude = Math.floor(Math.abs(change) + ROUNDING);
        double atLeast = Math.max(least == null ? 1 : least, magnitude);
        return change == 0 ? 0 : (int) (Math.signum(change) * atLeast);
    }

    /// Whether the policy has a step for breaches of one side of its threshold.
    static boolean acts(Policy.Step policy, boolean above) {
        return policy.steps().stream()
                .filter(step ->
                        step.adjustment() != 0 || policy.adjustmentType() == AdjustmentType.EXACT)
                .anyMatch(step -> above ? isAbove(step) : isBelow(step));
    }

    private static boolean isAbove(StepAdjustment step) {
        return step.upperBound() == null || step.upperBound() > 0;
    }

    private static boolean isBelow(StepAdjustment step) {
        return step.lowerBound() == null
                ? step.upperBound() != null && step.upperBound() <= 0
                : step.lowerBound() < 0;
    }
}

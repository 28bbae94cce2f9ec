package scaleout.model.projection;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Where the difference of the mean totals comes from: by part, and by why.
///
/// @param contributions of each part, in order of the phases; they add up to the difference of the mean totals
/// @param sameKind      whether any kind of start-up is on both sides; where none is, all is mix
/// @param sameLane      the weight, from 0 to 1, of the kinds that have a lane on both sides; the difference of the others
///                      is that of their lanes
public record Breakdown(List<Contribution> contributions, boolean sameKind, double sameLane) {

    public Breakdown {
        contributions = List.copyOf(contributions);
    }

    /// Mean total after less mean total before.
    public double difference() {
        return sum(Contribution::difference);
    }

    /// What start-ups of the same kind in the same lane changed by.
    public double change() {
        return sum(Contribution::change);
    }

    /// What comes of start-ups of the same kind finding more, or less, already there.
    public double lanes() {
        return sum(Contribution::lanes);
    }

    /// What comes of other kinds of start-ups.
    public double mix() {
        return sum(Contribution::mix);
    }

    private double sum(ToDoubleFunction<Contribution> of) {
        return contributions.stream().mapToDouble(of).sum();
    }

    /// The part with the most critical-path seconds before.
    public Contribution bottleneckBefore() {
        return most(Contribution::before);
    }

    /// The part with the most critical-path seconds after.
    public Contribution bottleneckAfter() {
        return most(Contribution::after);
    }

    private Contribution most(ToDoubleFunction<Contribution> of) {
        return contributions.stream().max(Comparator.comparingDouble(of)).orElseThrow();
    }
}

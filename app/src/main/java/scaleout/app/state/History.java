package scaleout.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The choices that were made, each with a name, so that every one of them can be undone and redone.
///
/// @param steps the oldest first; never empty
/// @param at    index of the step that counts now; those after it were undone
public record History(List<Step> steps, int at) {

    /// More steps than this are not kept: the oldest is forgotten.
    static final int MOST_STEPS = 500;

    /// A change that was made.
    ///
    /// @param name     what the user did, such as `Image cache on`
    /// @param choice   what was chosen after it
    /// @param merges   whether a change of the same name that follows at once belongs to this step, as in dragging
    /// @param nanoTime when it was made, by a clock that only runs forward
    public record Step(String name, Choice choice, boolean merges, long nanoTime) {}

    /// Changes of the same name that follow each other faster than this are one step.
    private static final long PAUSE_NANOS = 1_000_000_000L;

    public History {
        steps = List.copyOf(steps);
    }

    /// Returns the history of a trace that was opened just now.
    public static History start(Choice choice) {
        return new History(List.of(new Step("Opened", choice, false, 0)), 0);
    }

    /// What counts now.
    public Choice now() {
        return steps.get(at).choice();
    }

    /// Returns this after another change; what was undone before it is forgotten.
    public History then(Step step) {
        Step last = steps.get(at);
        boolean same =
                last.merges()
                        && step.merges()
                        && last.name().equals(step.name())
                        && step.nanoTime() - last.nanoTime() < PAUSE_NANOS;
        List<Step> kept = new ArrayList<>(steps.subList(0, same ? at : at + 1));
        kept.add(step);
        if (kept.size() > MOST_STEPS) {
            kept.removeFirst();
        }
        return new History(kept, kept.size() - 1);
    }

    /// Returns this with another step counting: the nearest that exists.
    public History goTo(int step) {
        return new History(steps, Math.clamp(step, 0, steps.size() - 1));
    }

    /// Returns this with every step's choice changed.
    public History with(UnaryOperator<Choice> change) {
        return new History(
                steps.stream()
                        .map(step ->
                                new Step(
                                        step.name(),
                                        change.apply(step.choice()),
                                        step.merges(),
                                        step.nanoTime()))
                        .toList(),
                at);
    }

    /// The name of what undo would take back.
    public Optional<String> undoes() {
        return at > 0 ? Optional.of(steps.get(at).name()) : Optional.empty();
    }

    /// The name of what redo would do again.
    public Optional<String> redoes() {
        return at + 1 < steps.size() ? Optional.of(steps.get(at + 1).name()) : Optional.empty();
    }
}

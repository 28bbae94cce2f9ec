package scaleout.app.viewmodel;

import java.util.OptionalDouble;

/// What the scenario does to one phase, or to all of them: mean critical-path seconds.
///
/// @param beforeSeconds as observed, at least 0
/// @param afterSeconds  under the scenario, at least 0
public record PhaseChange(double beforeSeconds, double afterSeconds) {

    /// After minus before; negative where the scenario is faster.
    public double deltaSeconds() {
        return afterSeconds - beforeSeconds;
    }

    /// The change as a part of before, percent; empty where there was nothing before.
    public OptionalDouble deltaPercent() {
        return beforeSeconds < 0.5
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * deltaSeconds() / beforeSeconds);
    }

    /// Whether the change is less than anybody would read.
    public boolean isNone() {
        return Math.abs(deltaSeconds()) < 0.5;
    }
}

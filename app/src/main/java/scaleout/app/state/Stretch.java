package scaleout.app.state;

import java.util.Optional;

/// A stretch of time that the user has selected.
///
/// @param fromSeconds where it begins, seconds on the charts' axis
/// @param toSeconds   where it ends, after `fromSeconds`
public record Stretch(double fromSeconds, double toSeconds) {

    /// Around a stretch that is to fill the view, the part of its length that is left free at both ends.
    private static final double FREE = 0.05;

    public Stretch {
        if (!(toSeconds > fromSeconds)) {
            throw new IllegalArgumentException(
                    "nothing is selected from %s to %s".formatted(fromSeconds, toSeconds));
        }
    }

    /// Returns the stretch between two times in any order; empty where they are the same.
    public static Optional<Stretch> between(double one, double other) {
        return one == other
                ? Optional.empty()
                : Optional.of(new Stretch(Math.min(one, other), Math.max(one, other)));
    }

    /// How long it is, seconds.
    public double seconds() {
        return toSeconds - fromSeconds;
    }

    /// Returns the end that stays when a time is to become the other one: the farther one.
    public double anchor(double atSeconds) {
        return Math.abs(atSeconds - fromSeconds) < Math.abs(atSeconds - toSeconds)
                ? toSeconds
                : fromSeconds;
    }

    /// Returns the shortest stretch that holds this one and another.
    public Stretch with(Stretch other) {
        return new Stretch(
                Math.min(fromSeconds, other.fromSeconds), Math.max(toSeconds, other.toSeconds));
    }

    /// Returns the view that it fills, with a little room at both ends.
    public Visible filling(double scrollPixels) {
        double free = FREE * seconds();
        return new Visible(fromSeconds - free, toSeconds + free, scrollPixels);
    }
}

package scaleout.model.projection;

import scaleout.model.timeline.Moment;

/// A duration as it was observed.
///
/// @param seconds            at least 0
/// @param uncertaintySeconds how far the truth can be to either side, at least 0: the uncertainties of both ends together
record Observation(double seconds, double uncertaintySeconds) {

    /// Returns the time between two moments; none where they contradict each other.
    static Observation between(Moment from, Moment to) {
        return new Observation(
                Math.max(0, from.secondsTo(to)),
                from.uncertaintySeconds() + to.uncertaintySeconds());
    }

    /// The least that it can have been.
    double least() {
        return Math.max(0, seconds - uncertaintySeconds);
    }

    /// The most that it can have been.
    double most() {
        return seconds + uncertaintySeconds;
    }
}

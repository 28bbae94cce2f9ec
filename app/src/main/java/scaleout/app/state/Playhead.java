package scaleout.app.state;

import java.util.Arrays;
import java.util.List;

/// Where playing a scale-out has come to.
///
/// @param atSeconds   the time that is shown, seconds on the charts' axis
/// @param fromSeconds where playing begins
/// @param toSeconds   where it ends, not before `fromSeconds`
/// @param speed       seconds of the trace in one second, one of [#SPEEDS]
/// @param plays       whether it goes on by itself
public record Playhead(
        double atSeconds, double fromSeconds, double toSeconds, double speed, boolean plays) {

    /// What there is to choose from: seconds of the trace in one second.
    public static final List<Double> SPEEDS =
            List.of(1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 3600.0, 36_000.0);

    /// So long a whole scale-out takes at most at the speed that is proposed, seconds.
    private static final double USUAL_SECONDS = 20;

    public Playhead {
        if (!(toSeconds >= fromSeconds)) {
            throw new IllegalArgumentException(
                    "nothing can be played from %s to %s".formatted(fromSeconds, toSeconds));
        }
        atSeconds = Math.clamp(atSeconds, fromSeconds, toSeconds);
    }

    /// Returns a playhead at the beginning that stands, with the least speed at which the whole takes 20 s at most.
    public static Playhead over(double fromSeconds, double toSeconds) {
        double needed = (toSeconds - fromSeconds) / USUAL_SECONDS;
        double speed =
                SPEEDS.stream().filter(s -> s >= needed).findFirst().orElse(SPEEDS.getLast());
        return new Playhead(fromSeconds, fromSeconds, toSeconds, speed, false);
    }

    /// Whether it has come to its end.
    public boolean isAtEnd() {
        return atSeconds >= toSeconds;
    }

    /// Returns this at another time, or at the nearest that can be played.
    public Playhead at(double seconds) {
        return new Playhead(seconds, fromSeconds, toSeconds, speed, plays && seconds < toSeconds);
    }

    /// Returns this so much later as fits into some seconds of the real clock; it stands at its end.
    public Playhead after(double realSeconds) {
        return plays ? at(atSeconds + realSeconds * speed) : this;
    }

    /// Returns this playing, from the beginning where it had come to its end; or standing where it played.
    public Playhead toggled() {
        double from = !plays && isAtEnd() ? fromSeconds : atSeconds;
        return new Playhead(from, fromSeconds, toSeconds, speed, !plays);
    }

    /// Returns this at rest.
    public Playhead standing() {
        return new Playhead(atSeconds, fromSeconds, toSeconds, speed, false);
    }

    /// Returns this so many speeds faster, or slower where `by` is below zero.
    public Playhead faster(int by) {
        int now = Math.max(0, SPEEDS.indexOf(speed));
        return with(SPEEDS.get(Math.clamp((long) now + by, 0, SPEEDS.size() - 1)));
    }

    /// Returns this with a speed of [#SPEEDS].
    public Playhead with(double otherSpeed) {
        return new Playhead(atSeconds, fromSeconds, toSeconds, otherSpeed, plays);
    }

    /// Returns this at the next of some moments, or at the one before where `by` is below zero; at rest.
    ///
    /// @param moments in order, seconds on the charts' axis
    public Playhead stepped(double[] moments, int by) {
        int place = Arrays.binarySearch(moments, atSeconds);
        int insertion = place < 0 ? -place - 1 : place;
        int next = by > 0 ? (place < 0 ? insertion : insertion + 1) : insertion - 1;
        double at = next < 0 ? fromSeconds : next >= moments.length ? toSeconds : moments[next];
        return standing().at(at);
    }
}

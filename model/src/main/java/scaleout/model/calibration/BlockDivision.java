package scaleout.model.calibration;

import java.util.List;

/// Divides a duration among phases that nothing separates.
///
/// Of independent normal durations whose sum is known, the most probable ones are the expected ones plus shares of the
/// difference in proportion to their variances. A phase that would fall below a part of what is expected stays there, and
/// the others take the rest.
final class BlockDivision {

    /// The least part of its expected time that a phase keeps. Assumed.
    private static final double LEAST = 0.2;

    private BlockDivision() {}

    /// Returns the seconds of each part; they add up to `length` where any part is expected.
    static double[] of(double length, List<Expected.Part> parts) {
        double[] seconds = new double[parts.size()];
        boolean[] held = new boolean[parts.size()];
        double expected = parts.stream().mapToDouble(Expected.Part::seconds).sum();
        if (expected <= 0 || length <= LEAST * expected) {
            for (int i = 0; i < seconds.length; i++) {
                seconds[i] = expected > 0 ? length * parts.get(i).seconds() / expected : 0;
            }
            return seconds;
        }
        boolean changed = true;
        while (changed) {
            share(length, parts, held, seconds);
            changed = hold(parts, held, seconds);
        }
        return seconds;
    }

    private static void share(
            double length, List<Expected.Part> parts, boolean[] held, double[] seconds) {
        double left = length;
        double variance = 0;
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = parts.get(i).seconds() * (held[i] ? LEAST : 1);
            left -= seconds[i];
            variance += held[i] ? 0 : parts.get(i).variance();
        }
        for (int i = 0; i < seconds.length; i++) {
            if (!held[i] && variance > 0) {
                seconds[i] += left * parts.get(i).variance() / variance;
            }
        }
    }

    /// Holds what has fallen too low; returns whether there is more to share.
    private static boolean hold(List<Expected.Part> parts, boolean[] held, double[] seconds) {
        boolean changed = false;
        for (int i = 0; i < seconds.length; i++) {
            if (!held[i] && seconds[i] < LEAST * parts.get(i).seconds()) {
                held[i] = true;
                changed = true;
            }
        }
        return changed;
    }
}

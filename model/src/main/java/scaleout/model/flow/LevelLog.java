package scaleout.model.flow;

import java.util.Arrays;

/// How a shared link fared: at each change, the level at which it is full, and what is used of it.
///
/// With the levels of the shared links the rates inside a host at any time can be calculated again, so nothing is
/// kept per flow.
final class LevelLog {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private double[] seconds = new double[8];
    private double[] level = new double[8];
    private double[] used = new double[8];
    private int size;

    void record(double atSeconds, double newLevel, double bytesPerSecond) {
        if (size > 0 && seconds[size - 1] == atSeconds) {
            size--;
        }
        boolean changes =
                size == 0
                        ? bytesPerSecond > 0
                        : level[size - 1] != newLevel || used[size - 1] != bytesPerSecond;
        if (changes) {
            if (size == seconds.length) {
                seconds = Arrays.copyOf(seconds, 2 * size);
                level = Arrays.copyOf(level, 2 * size);
                used = Arrays.copyOf(used, 2 * size);
            }
            seconds[size] = atSeconds;
            level[size] = newLevel;
            used[size++] = bytesPerSecond;
        }
    }

    /// The level at a time; infinite where the link is not full.
    double levelAt(double atSeconds) {
        int found = indexAt(atSeconds);
        return found < 0 ? NEVER : level[found];
    }

    /// The last change at or before a time; -1 where there is none.
    private int indexAt(double atSeconds) {
        int found = Arrays.binarySearch(seconds, 0, size, atSeconds);
        return found >= 0 ? found : -found - 2;
    }

    /// The times of change from one time on and before another.
    double[] changes(double from, double to) {
        int first = indexAt(from);
        first = first >= 0 && seconds[first] == from ? first : first + 1;
        int last = indexAt(to);
        last = last >= 0 && seconds[last] == to ? last : last + 1;
        return Arrays.copyOfRange(seconds, first, Math.max(first, last));
    }

    /// What is used of the link over time.
    RateSeries series() {
        RateSeries.Recorder recorder = new RateSeries.Recorder();
        for (int i = 0; i < size; i++) {
            recorder.record(seconds[i], used[i]);
        }
        return recorder.series();
    }
}

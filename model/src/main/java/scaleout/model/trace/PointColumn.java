package scaleout.model.trace;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// The growing datapoints of one metric: per stamp one value, or several that were recorded together, such as minimum,
/// maximum, sum and count. They come in any order; of several with one stamp the last that came counts.
final class PointColumn {

    private static final int FIRST_SIZE = 16;

    private final int width;
    private long[] micros = new long[FIRST_SIZE];
    private double[] values;
    private int size;

    /// @param width how many values a stamp has, at least 1
    PointColumn(int width) {
        this.width = width;
        values = new double[FIRST_SIZE * width];
    }

    /// How many bytes one stamp takes.
    int bytesPerPoint() {
        return Long.BYTES + width * Double.BYTES;
    }

    int size() {
        return size;
    }

    int width() {
        return width;
    }

    /// Whether the last stamp lies in the same slot of time as another.
    boolean endsInSlotOf(long stamp, long slotMicros) {
        return size > 0
                && Math.floorDiv(micros[size - 1], slotMicros) == Math.floorDiv(stamp, slotMicros);
    }

    /// The stamp that was added last; there must be one.
    long lastMicros() {
        return micros[size - 1];
    }

    /// Removes the stamp that was added last; there must be one.
    void removeLast() {
        size--;
    }

    /// Adds a stamp with its only value.
    void add(long stamp, double value) {
        makeRoom();
        micros[size] = stamp;
        values[size * width] = value;
        size++;
    }

    /// Adds a stamp with its values: as many as this is wide, from the start of `some`.
    void add(long stamp, double[] some) {
        makeRoom();
        micros[size] = stamp;
        System.arraycopy(some, 0, values, size * width, width);
        size++;
    }

    private void makeRoom() {
        if (size == micros.length) {
            int more = size + Math.max(FIRST_SIZE, size / 2);
            micros = Arrays.copyOf(micros, more);
            values = Arrays.copyOf(values, more * width);
        }
    }

    /// Takes every stamp with its values.
    @FunctionalInterface
    interface Each {
        void take(long stamp, double[] values);
    }

    /// Gives every stamp with its values to `taker`, in the order in which they were added.
    void each(Each taker) {
        for (int i = 0; i < size; i++) {
            taker.take(micros[i], Arrays.copyOfRange(values, i * width, (i + 1) * width));
        }
    }

    /// Sorts by time, and keeps of each stamp what came last.
    void sort() {
        if (isAscending()) {
            return;
        }
        // get-metric-data answers with the newest first.
        reverse();
        if (isAscending()) {
            return;
        }
        reverse();
        int[] order = SortedOrder.of(micros, size);
        long[] oldMicros = Arrays.copyOf(micros, size);
        double[] oldValues = Arrays.copyOf(values, size * width);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            boolean isLast = i + 1 == size || oldMicros[order[i]] != oldMicros[order[i + 1]];
            if (isLast) {
                micros[kept] = oldMicros[order[i]];
                System.arraycopy(oldValues, order[i] * width, values, kept * width, width);
                kept++;
            }
        }
        size = kept;
    }

    private void reverse() {
        for (int low = 0, high = size - 1; low < high; low++, high--) {
            long stamp = micros[low];
            micros[low] = micros[high];
            micros[high] = stamp;
            for (int i = 0; i < width; i++) {
                double value = values[low * width + i];
                values[low * width + i] = values[high * width + i];
                values[high * width + i] = value;
            }
        }
    }

    private boolean isAscending() {
        for (int i = 1; i < size; i++) {
            if (micros[i] <= micros[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /// Sorts, then keeps the stamps that a predicate wants, and of the others the first in every slot of time.
    void thin(LongPredicate wanted, long slotMicros) {
        sort();
        int kept = 0;
        long lastSlot = Long.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            long slot = Math.floorDiv(micros[i], slotMicros);
            boolean isWanted = wanted.test(micros[i]);
            if (isWanted || slot != lastSlot) {
                lastSlot = isWanted ? lastSlot : slot;
                micros[kept] = micros[i];
                System.arraycopy(values, i * width, values, kept * width, width);
                kept++;
            }
        }
        size = kept;
        micros = Arrays.copyOf(micros, Math.max(FIRST_SIZE, size));
        values = Arrays.copyOf(values, Math.max(FIRST_SIZE, size) * width);
    }

    /// The commonest difference between two stamps that follow each other, seconds, at least 1; 60 where there are fewer
    /// than two stamps. Only after [#sort].
    int commonestStepSeconds() {
        long[] steps =
                IntStream.range(1, size)
                        .mapToLong(i -> Math.max(1, (micros[i] - micros[i - 1]) / 1_000_000))
                        .sorted()
                        .toArray();
        long best = 60;
        int most = 0;
        for (int i = 0, run = 0; i < steps.length; i++) {
            run = i > 0 && steps[i] == steps[i - 1] ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = steps[i];
            }
        }
        return (int) Math.min(best, 86_400);
    }

    /// Returns one of the values of every stamp. Only after [#sort]; nothing may be added afterwards.
    List<Datapoint> points(int which) {
        return new PackedPoints(micros, size, i -> values[i * width + which]);
    }

    /// Returns the quotient of two of the values of every stamp, such as sum by count.
    List<Datapoint> quotients(int dividend, int divisor) {
        return new PackedPoints(
                micros, size, i -> values[i * width + dividend] / values[i * width + divisor]);
    }
}

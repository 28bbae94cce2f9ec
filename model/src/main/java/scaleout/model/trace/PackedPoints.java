package scaleout.model.trace;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// Datapoints held compactly, 16 bytes each: a list that makes a [Datapoint] when asked for one.
final class PackedPoints extends AbstractList<Datapoint> implements RandomAccess {

    /// The value of the datapoint at an index.
    @FunctionalInterface
    interface Values {
        double at(int index);
    }

    private final long[] micros;
    private final int size;
    private final Values values;

    /// @param micros stamps, microseconds since the epoch, ascending; never changed afterwards
    /// @param size   how many of them count
    /// @param values their values
    PackedPoints(long[] micros, int size, Values values) {
        this.micros = micros;
        this.size = size;
        this.values = values;
    }

    /// Returns a list that nobody can change: a packed one as it is, any other copied.
    static List<Datapoint> unchangeable(List<Datapoint> points) {
        return points instanceof PackedPoints ? points : List.copyOf(points);
    }

    @Override
    public Datapoint get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return new Datapoint(Timestamps.ofMicros(micros[index]), values.at(index));
    }

    @Override
    public int size() {
        return size;
    }
}

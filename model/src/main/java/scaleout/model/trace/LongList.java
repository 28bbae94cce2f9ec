package scaleout.model.trace;

import java.util.ArrayList;
import java.util.List;

/// A list of numbers that grows without copying what it has: it may hold tens of millions.
public final class LongList {

    private static final int CHUNK_BITS = 16;

    private static final int CHUNK = 1 << CHUNK_BITS;

    private final List<long[]> chunks = new ArrayList<>();
    private int size;

    /// Adds a number at the end.
    public void add(long number) {
        if (size == chunks.size() << CHUNK_BITS) {
            chunks.add(new long[CHUNK]);
        }
        chunks.get(size >> CHUNK_BITS)[size & (CHUNK - 1)] = number;
        size++;
    }

    /// Returns the number at an index from 0 to [#size] - 1.
    public long get(int index) {
        return chunks.get(index >> CHUNK_BITS)[index & (CHUNK - 1)];
    }

    /// How many numbers there are.
    public int size() {
        return size;
    }

    /// Removes all numbers.
    public void clear() {
        size = 0;
        while (chunks.size() > 1) {
            chunks.removeLast();
        }
    }
}

package scaleout.model.flow;

import java.util.Arrays;

/// Numbered items, the one with the smallest key on top: a binary heap over primitive arrays.
///
/// Such a heap orders starts by time, the flows of a slot by finish key, and links by level.
final class MinHeap {

    private static final int FIRST_CAPACITY = 2;

    private double[] keys = new double[FIRST_CAPACITY];
    private int[] items = new int[FIRST_CAPACITY];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    double topKey() {
        return keys[0];
    }

    int top() {
        return items[0];
    }

    void push(double key, int item) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            items = Arrays.copyOf(items, 2 * size);
        }
        int hole = size++;
        while (hole > 0 && keys[(hole - 1) / 2] > key) {
            put(hole, keys[(hole - 1) / 2], items[(hole - 1) / 2]);
            hole = (hole - 1) / 2;
        }
        put(hole, key, item);
    }

    int pop() {
        int top = items[0];
        size--;
        if (size > 0) {
            sink(keys[size], items[size]);
        }
        return top;
    }

    /// Gives the top item another key, not smaller than the one it has.
    void rekeyTop(double key) {
        sink(key, items[0]);
    }

    private void sink(double key, int item) {
        int hole = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= key) {
                break;
            }
            put(hole, keys[child], items[child]);
            hole = child;
            child = 2 * hole + 1;
        }
        put(hole, key, item);
    }

    private void put(int place, double key, int item) {
        keys[place] = key;
        items[place] = item;
    }
}

package scaleout.model.planning;

import java.util.Arrays;

/// When the requests in service end: a binary heap, the earliest on top.
final class Departures {

    private double[] heap = new double[64];
    private int size;

    int size() {
        return size;
    }

    /// The earliest, seconds; infinite where there is none.
    double first() {
        return size == 0 ? Double.POSITIVE_INFINITY : heap[0];
    }

    void add(double seconds) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int place = size++;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            if (heap[parent] <= seconds) {
                break;
            }
            heap[place] = heap[parent];
            place = parent;
        }
        heap[place] = seconds;
    }

    void removeFirst() {
        sink(heap[--size]);
    }

    /// Removes the earliest and adds another, in one go.
    void replaceFirst(double seconds) {
        sink(seconds);
    }

    /// Puts a value in the place of the first, and lets it sink to where it belongs.
    private void sink(double moved) {
        int place = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (moved <= heap[child]) {
                break;
            }
            heap[place] = heap[child];
            place = child;
            child = 2 * place + 1;
        }
        heap[place] = moved;
    }
}

package scaleout.model.trace;

/// Sorts indexes rather than numbers, in a few bytes each: there may be millions.
final class SortedOrder {

    private SortedOrder() {}

    /// Returns the indexes of the first `size` numbers in ascending order of the numbers; equal ones stay in their order.
    static int[] of(long[] numbers, int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        int[] other = new int[size];
        for (long run = 1; run < size; run *= 2) {
            for (long start = 0; start < size; start += 2 * run) {
                int middle = (int) Math.min(start + run, size);
                int end = (int) Math.min(start + 2 * run, size);
                merge(numbers, order, other, (int) start, middle, end);
            }
            int[] merged = other;
            other = order;
            order = merged;
        }
        return order;
    }

    /// Merges two sorted runs that stand behind each other.
    private static void merge(
            long[] numbers, int[] from, int[] to, int start, int middle, int end) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean isLeft =
                    right == end || (left < middle && numbers[from[left]] <= numbers[from[right]]);
            to[i] = isLeft ? from[left++] : from[right++];
        }
    }
}

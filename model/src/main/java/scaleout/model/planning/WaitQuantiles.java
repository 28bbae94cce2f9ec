package scaleout.model.planning;

import java.util.Arrays;

/// Quantiles of weighted waits without sorting all of them: a wait goes to one of 32,768 bins by the highest bits of its float,
/// which are ordered as the numbers are, and only the bin in which a quantile falls is sorted. The answer is exact.
final class WaitQuantiles {

    private static final int BIN_BITS = 16;
    private static final int BINS = 1 << 15;
    private static final int INT_BITS = 32;

    private final double atOnce;
    private final float[] waits;
    private final float[] weights;
    private final int size;
    private final double[] weightOf = new double[BINS];
    private double total;

    /// @param atOnce  weight of those that did not wait
    /// @param waits   seconds above 0, of which the first `size` count
    /// @param weights one for each, above 0
    WaitQuantiles(double atOnce, float[] waits, float[] weights, int size) {
        this.atOnce = atOnce;
        this.waits = waits;
        this.weights = weights;
        this.size = size;
        total = atOnce;
        for (int i = 0; i < size; i++) {
            weightOf[bin(waits[i])] += weights[i];
        }
        for (double weight : weightOf) {
            total += weight;
        }
    }

    private static int bin(float wait) {
        return Float.floatToRawIntBits(wait) >>> BIN_BITS;
    }

    /// The shortest wait that at least a part of all did not exceed, seconds; 0 where there are none.
    ///
    /// @param part above 0, below 1
    double at(double part) {
        double wanted = part * total;
        double below = atOnce;
        if (below >= wanted) {
            return 0;
        }
        for (int bin = 0; bin < BINS; bin++) {
            if (below + weightOf[bin] >= wanted) {
                return within(bin, wanted - below);
            }
            below += weightOf[bin];
        }
        return greatest(); // what rounding has left over
    }

    private double within(int bin, double wanted) {
        long[] order = new long[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (bin(waits[i]) == bin) {
                order[count++] = (long) Float.floatToRawIntBits(waits[i]) << INT_BITS | i;
            }
        }
        Arrays.sort(order, 0, count);
        double below = 0;
        int place = 0;
        while (place + 1 < count && below + weights[(int) order[place]] < wanted) {
            below += weights[(int) order[place++]];
        }
        return waits[(int) order[place]];
    }

    /// The longest wait, seconds; 0 where nobody waited.
    double greatest() {
        float greatest = 0;
        for (int i = 0; i < size; i++) {
            greatest = Math.max(greatest, waits[i]);
        }
        return greatest;
    }
}

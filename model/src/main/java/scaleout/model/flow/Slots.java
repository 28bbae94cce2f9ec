package scaleout.model.flow;

import java.util.Arrays;

/// The slots of all cohorts, side by side in plain arrays: each event passes over every one of them, and where no two
/// hosts are alike there are as many as flows.
///
/// A *slot* is one active flow of the hosts of one cohort. All these flows run at one rate, so one *work clock* serves
/// them: it counts the bytes that such a flow has moved since the cohort came about. A flow that joins when the clock
/// stands at `c` with `r` bytes left finishes when it stands at `c + r`, whatever the rates until then. That is virtual
/// time as in fair queueing: Parekh and Gallager, A Generalized Processor Sharing Approach to Flow Control, 1993.
///
/// The slots in use are `0 … size - 1`: removing one moves the last into its place.
final class Slots {

    /// A bit more than the rounding of one product: enough that no finish at the same time is missed.
    private static final double ROUNDING = 1 + 0x1p-50;

    int size;

    /// The cohort of each slot, and the slot's place in it.
    Cohort[] cohort = new Cohort[16];

    int[] place = new int[16];

    /// Path and weight of the slot's flows.
    int[] path = new int[16];

    double[] weight = new double[16];

    /// The present rate of each flow, bytes per second.
    double[] rate = new double[16];

    /// Bytes that a flow has moved since the cohort came about.
    double[] clock = new double[16];

    /// Where the clock stands when the next flow finishes.
    double[] next = new double[16];

    /// The slots whose next finish is the first of all; see [#secondsToFirstFinish].
    int[] first = new int[16];

    int firstCount;

    /// Adds a slot with its clock at zero, and returns its number.
    int add(Cohort owner, int placeInCohort, int flowPath, double flowWeight) {
        if (size == place.length) {
            grow();
        }
        cohort[size] = owner;
        place[size] = placeInCohort;
        path[size] = flowPath;
        weight[size] = flowWeight;
        rate[size] = 0;
        clock[size] = 0;
        next[size] = Double.POSITIVE_INFINITY;
        return size++;
    }

    private void grow() {
        int capacity = 2 * size;
        cohort = Arrays.copyOf(cohort, capacity);
        place = Arrays.copyOf(place, capacity);
        path = Arrays.copyOf(path, capacity);
        weight = Arrays.copyOf(weight, capacity);
        rate = Arrays.copyOf(rate, capacity);
        clock = Arrays.copyOf(clock, capacity);
        next = Arrays.copyOf(next, capacity);
        first = Arrays.copyOf(first, capacity);
    }

    void remove(int slot) {
        size--;
        cohort[slot] = cohort[size];
        place[slot] = place[size];
        path[slot] = path[size];
        weight[slot] = weight[size];
        rate[slot] = rate[size];
        clock[slot] = clock[size];
        next[slot] = next[size];
        cohort[slot].slots[place[slot]] = slot;
    }

    /// Lets time pass at the present rates.
    void advance(double seconds) {
        for (int i = 0; i < size; i++) {
            clock[i] += rate[i] * seconds;
        }
    }

    /// Sets every rate as if only shared links limited it.
    void followPaths(double[] pathLevels) {
        for (int i = 0; i < size; i++) {
            rate[i] = weight[i] * pathLevels[path[i]];
        }
    }

    /// Returns how soon the first flow finishes at the present rates, and notes in which slots; infinite where there
    /// are none.
    double secondsToFirstFinish() {
        double soonest = Double.POSITIVE_INFINITY;
        firstCount = 0;
        for (int i = 0; i < size; i++) {
            double left = next[i] - clock[i];
            // Nearly all slots finish later, and are ruled out here without a division.
            if (left <= soonest * rate[i] * ROUNDING) {
                double seconds = Math.max(0, left / rate[i]);
                if (seconds < soonest) {
                    soonest = seconds;
                    firstCount = 0;
                }
                if (seconds == soonest) {
                    first[firstCount++] = i;
                }
            }
        }
        return soonest;
    }
}

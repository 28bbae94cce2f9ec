package scaleout.model.flow;

import java.util.Arrays;

/// The cohorts in order of their first stop, so that a filling looks only at those that it can reach.
final class CohortOrder {

    int size;
    double[] firstStop = new double[16];

    /// For the use of a filling: from which level on a cohort is to be looked at again.
    double[] nextStop = new double[16];

    Cohort[] cohorts = new Cohort[16];

    void add(Cohort cohort) {
        if (size == cohorts.length) {
            firstStop = Arrays.copyOf(firstStop, 2 * size);
            nextStop = Arrays.copyOf(nextStop, 2 * size);
            cohorts = Arrays.copyOf(cohorts, 2 * size);
        }
        int at = placeOf(cohort.firstStop);
        System.arraycopy(firstStop, at, firstStop, at + 1, size - at);
        System.arraycopy(cohorts, at, cohorts, at + 1, size - at);
        firstStop[at] = cohort.firstStop;
        cohorts[at] = cohort;
        size++;
    }

    void remove(Cohort cohort) {
        int at = placeOf(cohort.firstStop);
        while (cohorts[at] != cohort) {
            at++;
        }
        size--;
        System.arraycopy(firstStop, at + 1, firstStop, at, size - at);
        System.arraycopy(cohorts, at + 1, cohorts, at, size - at);
    }

    /// The first place with such a stop or a later one.
    private int placeOf(double stop) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (firstStop[middle] < stop) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}

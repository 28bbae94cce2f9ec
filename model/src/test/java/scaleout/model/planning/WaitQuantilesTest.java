package scaleout.model.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WaitQuantilesTest {

    @ParameterizedTest
    @CsvSource({"0.5", "0.9", "0.99", "0.001"})
    void areThoseOfSortedWaits(double part) {
        SplittableRandom random = new SplittableRandom(1);
        int size = 10_001;
        float[] waits = new float[2 * size];
        float[] weights = new float[2 * size];
        for (int i = 0; i < size; i++) {
            waits[i] = (float) (1000 * random.nextExponential());
            weights[i] = 1;
        }
        float[] sorted = Arrays.copyOf(waits, size);
        Arrays.sort(sorted);

        double quantile = new WaitQuantiles(0, waits, weights, size).at(part);

        assertEquals(sorted[(int) Math.ceil(part * size) - 1], quantile);
    }

    @Test
    void countWeightsAndThoseThatDidNotWait() {
        float[] waits = {7, 3, 5};
        float[] weights = {1, 4, 1};
        // of ten, four did not wait, four waited 3 s, one 5 s and one 7 s
        WaitQuantiles quantiles = new WaitQuantiles(4, waits, weights, 3);

        assertEquals(0, quantiles.at(0.4));
        assertEquals(3, quantiles.at(0.5));
        assertEquals(3, quantiles.at(0.8));
        assertEquals(5, quantiles.at(0.85));
        assertEquals(7, quantiles.at(0.99));
        assertEquals(7, quantiles.greatest());
    }

    @Test
    void areZeroWhereNobodyWaited() {
        assertEquals(0, new WaitQuantiles(0, new float[4], new float[4], 0).at(0.99));
        assertEquals(0, new WaitQuantiles(3, new float[4], new float[4], 0).greatest());
    }
}

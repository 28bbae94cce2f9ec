package scaleout.model.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianIntervalTest {

    /// Ranks of the published tables of binomial limits for the median, two-sided 95 %.
    @ParameterizedTest
    @CsvSource({
        "6, 1, 6",
        "8, 1, 8",
        "9, 2, 8",
        "15, 4, 12",
        "20, 6, 15",
        "30, 10, 21",
        "50, 18, 33"
    })
    void itsEndsHaveTheRanksOfTheTables(int n, int low, int high) {
        double[] ranks = IntStream.rangeClosed(1, n).asDoubleStream().toArray();

        assertEquals(new ConfidenceInterval(0.95, low, high), MedianInterval.of(Sample.of(ranks)));
    }

    @Test
    void itHoldsTheTruthAtLeastAsOftenAsItSays() {
        Random random = new Random(4);
        int held = 0;
        for (int i = 0; i < 2000; i++) {
            double[] values =
                    IntStream.range(0, 25)
                            .mapToDouble(j -> -Math.log(random.nextDouble()))
                            .toArray();
            held += MedianInterval.of(Sample.of(values)).contains(Math.log(2)) ? 1 : 0;
        }

        assertTrue(held >= 1880, "held " + held + " of 2000");
    }

    @Test
    void fiveValuesAreTooFew() {
        assertThrows(
                IllegalArgumentException.class, () -> MedianInterval.of(Sample.of(1, 2, 3, 4, 5)));
    }
}

package scaleout.model.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

    private static final double EXACT = 1e-9;

    private static final Sample STARTS =
            Sample.of(517.5, 540.5, 491.7, 553.8, 475.7, 538.4, 483.1, 501.7);

    /// By numpy.quantile with its default method, linear.
    @ParameterizedTest
    @CsvSource({"0, 475.7", "0.1, 480.88", "0.5, 509.6", "0.9, 544.49", "1, 553.8"})
    void quantilesAreOfType7(double p, double expected) {
        assertEquals(expected, STARTS.quantile(p), EXACT);
    }

    /// By numpy: mean, and std with ddof=1.
    @Test
    void meanAndStandardDeviationAreTheUsualOnes() {
        assertEquals(512.8, STARTS.mean(), EXACT);
        assertEquals(29.16127569226009, STARTS.sd().orElseThrow(), EXACT);
        assertEquals(475.7, STARTS.min());
        assertEquals(553.8, STARTS.max());
    }

    @Test
    void oneValueIsAllItsQuantilesAndHasNoStandardDeviation() {
        Sample one = Sample.of(525);

        assertEquals(525, one.quantile(0.9));
        assertEquals(OptionalDouble.empty(), one.sd());
    }

    @Test
    void percentilesAreTrustedFrom20ValuesOn() {
        assertFalse(
                Sample.of(IntStream.range(0, 19).asDoubleStream().toArray()).trustsPercentiles());
        assertTrue(
                Sample.of(IntStream.range(0, 20).asDoubleStream().toArray()).trustsPercentiles());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void valuesThatAreNotFiniteAreRefused(double value) {
        assertThrows(IllegalArgumentException.class, () -> Sample.of(1, value));
    }

    @Test
    void noValuesAreRefused() {
        assertThrows(IllegalArgumentException.class, Sample::of);
        assertThrows(IllegalArgumentException.class, () -> new GroupedSample(List.of()));
    }

    @Property(tries = 300)
    void quantilesAreThoseOfCommonsMath(
            @ForAll @Size(min = 1, max = 40)
                    List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 1) double p) {
        double[] array = values.stream().mapToDouble(v -> v).toArray();
        double expected =
                new Percentile().withEstimationType(EstimationType.R_7).evaluate(array, 100 * p);

        assertEquals(expected, Sample.of(array).quantile(p), 1e-6);
    }

    @Property(tries = 300)
    void aStatisticOfRepeatedValuesIsThatOfTheValuesWrittenOut(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 1e3) Double> values,
            @ForAll @Size(20) int[] repeats,
            @ForAll @DoubleRange(min = 0, max = 1) double p) {
        double[] ascending = values.stream().mapToDouble(v -> v).sorted().toArray();
        int[] times = IntStream.range(0, ascending.length).map(i -> repeats[i] & 3).toArray();
        times[0]++;
        double[] written =
                IntStream.range(0, times.length)
                        .boxed()
                        .flatMapToDouble(
                                i -> IntStream.range(0, times[i]).mapToDouble(k -> ascending[i]))
                        .toArray();
        Sample sample = Sample.of(written);

        assertEquals(
                sample.quantile(p),
                Statistic.quantile(p).of(ascending, times, written.length),
                EXACT);
        assertEquals(sample.mean(), Statistic.MEAN.of(ascending, times, written.length), EXACT);
    }
}

package scaleout.model.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShiftTest {

    /// By numpy: median(subtract.outer(after, before)).
    @Test
    void theShiftIsTheMedianOfAllDifferences() {
        assertEquals(
                -227.6,
                Shift.hodgesLehmann(
                        Sample.of(517.5, 540.5, 491.7, 553.8, 475.7, 538.4, 483.1, 501.7),
                        Sample.of(268.9, 301.2, 255.0, 290.4, 540.5, 262.3)),
                1e-9);
    }

    @Test
    void oneAgainstOneIsTheirDifference() {
        assertEquals(-267, Shift.hodgesLehmann(Sample.of(525), Sample.of(258)));
    }

    @Property(tries = 300)
    void theShiftIsTheMedianOfTheDifferencesWrittenOut(
            @ForAll @Size(min = 1, max = 15) List<@DoubleRange(min = 0, max = 1e3) Double> before,
            @ForAll @Size(min = 1, max = 15) List<@DoubleRange(min = 0, max = 1e3) Double> after) {
        double[] differences =
                before.stream()
                        .flatMapToDouble(x -> after.stream().mapToDouble(y -> y - x))
                        .toArray();

        assertEquals(
                Sample.of(differences).median(),
                Shift.hodgesLehmann(sample(before), sample(after)),
                1e-9);
    }

    private static Sample sample(List<Double> values) {
        return Sample.of(values.stream().mapToDouble(v -> v).toArray());
    }
}

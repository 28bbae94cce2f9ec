package scaleout.model.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import scaleout.model.statistics.Ecdf.Step;

class EcdfTest {

    @Test
    void equalValuesAreOneStep() {
        Ecdf ecdf = Ecdf.of(Sample.of(3, 1, 3, 4));

        assertEquals(List.of(new Step(1, 0.25), new Step(3, 0.75), new Step(4, 1)), ecdf.steps());
    }

    @Property(tries = 300)
    void atAnyValueItIsThePartOfTheValuesThatAreAtMostThat(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 12) Integer> values,
            @ForAll @IntRange(min = -1, max = 13) int at) {
        double expected = (double) values.stream().filter(v -> v <= at).count() / values.size();
        double[] array = values.stream().mapToDouble(v -> v).toArray();

        assertEquals(expected, Ecdf.of(Sample.of(array)).at(at), 1e-12);
    }
}

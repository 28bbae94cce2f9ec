package scaleout.model.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CommonStrataTest {

    @Test
    void aStratumWeighsTheMeanOfItsShares() {
        Map<String, Double> weights =
                CommonStrata.weights(List.of("g5", "g6"), List.of("g5", "g6", "g6", "g6"));

        assertEquals(Map.of("g5", 0.375, "g6", 0.625), weights);
    }

    /// g4dn is before only and p5 after only: g5 and g6 weigh as if there were nothing else.
    @Test
    void whatOnlyOneSideHasWeighsNothing() {
        Map<String, Double> weights =
                CommonStrata.weights(
                        List.of("g4dn", "g5", "g6"), List.of("g5", "g6", "g6", "g6", "p5"));

        assertEquals(Map.of("g5", 0.375, "g6", 0.625), weights);
    }

    @Test
    void whereNothingIsCommonNothingWeighs() {
        assertEquals(Map.of(), CommonStrata.weights(List.of("g5"), List.of("g6")));
    }

    @Property(tries = 300)
    void weightsAddUpToOneWhereAnythingIsCommon(
            @ForAll @Size(max = 20) List<@CharRange(from = 'a', to = 'e') Character> before,
            @ForAll @Size(max = 20) List<@CharRange(from = 'c', to = 'g') Character> after) {
        Map<Character, Double> weights = CommonStrata.weights(before, after);

        double expected = before.stream().anyMatch(after::contains) ? 1 : 0;
        assertEquals(expected, weights.values().stream().mapToDouble(w -> w).sum(), 1e-12);
    }
}

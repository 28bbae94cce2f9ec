package scaleout.model.statistics;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What of a difference of means is not explained by another composition.
///
/// With shares p and means x of the strata before, q and y after, the difference Σ q y - Σ p x of what both sides have in
/// common is Σ (p + q)/2 · (y - x), the change within strata, plus Σ (q - p) · (x + y)/2, the composition's (Kitagawa).
/// Strata that only one side has cannot be compared: what they add to its mean is the composition's too (Ñopo). So the
/// whole difference less the change within strata is the composition's, and both add up to it.
///
/// Sources: E. Kitagawa, Components of a Difference Between Two Rates, J. Am. Stat. Assoc. 50, 1955; H. Ñopo, Matching as
/// a Tool to Decompose Wage Gaps, Rev. Econ. Stat. 90(2), 2008.
public final class CommonStrata {

    private CommonStrata() {}

    /// Returns the weight (p + q)/2 of each stratum that both sides have, p and q being its shares among what is common
    /// to both. The weights add up to 1; there are none where nothing is common.
    ///
    /// @param before the stratum of each member before
    /// @param after  the stratum of each member after
    public static <S> Map<S, Double> weights(Collection<S> before, Collection<S> after) {
        Map<S, Long> countsBefore = counts(before);
        Map<S, Long> countsAfter = counts(after);
        countsBefore.keySet().retainAll(countsAfter.keySet());
        countsAfter.keySet().retainAll(countsBefore.keySet());
        double n = total(countsBefore);
        double m = total(countsAfter);
        Map<S, Double> weights = new LinkedHashMap<>();
        countsBefore.forEach((stratum, count) -> {
            long other = countsAfter.getOrDefault(stratum, 0L);
            weights.put(stratum, (count / n + other / m) / 2);
        });
        return weights;
    }

    private static <S> Map<S, Long> counts(Collection<S> strata) {
        return strata.stream()
                .collect(
                        Collectors.groupingBy(
                                Function.identity(), LinkedHashMap::new, Collectors.counting()));
    }

    private static double total(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(count -> count).sum();
    }
}

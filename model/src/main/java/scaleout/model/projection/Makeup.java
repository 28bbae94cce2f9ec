package scaleout.model.projection;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How start-ups divide among the levels of a factor before and after.
///
/// @param factor        what they differ in
/// @param before        by level, the part of the start-ups before whose level is known
/// @param after         the same after
/// @param unknownBefore start-ups before whose level is unknown
/// @param unknownAfter  the same after
public record Makeup(
        Factor factor,
        Map<String, Double> before,
        Map<String, Double> after,
        int unknownBefore,
        int unknownAfter) {

    static Makeup of(Factor factor, Side before, Side after, Levels levels) {
        return new Makeup(
                factor,
                shares(before, levels, factor),
                shares(after, levels, factor),
                unknown(before, levels, factor),
                unknown(after, levels, factor));
    }

    private static Map<String, Double> shares(Side side, Levels levels, Factor factor) {
        List<String> known =
                side.startUps().flatMap(startUp -> levels.of(factor, startUp).stream()).toList();
        return Collections.unmodifiableMap(
                known.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(),
                                        TreeMap::new,
                                        Collectors.collectingAndThen(
                                                Collectors.counting(),
                                                count -> (double) count / known.size()))));
    }

    private static int unknown(Side side, Levels levels, Factor factor) {
        return (int)
                side.startUps()
                        .map(startUp -> levels.of(factor, startUp))
                        .filter(Optional::isEmpty)
                        .count();
    }

    /// Whether the level of every start-up is known.
    public boolean isKnown() {
        return unknownBefore == 0 && unknownAfter == 0;
    }

    /// Whether the sides are known to differ.
    public boolean differs() {
        return isKnown() && !before.equals(after);
    }

    /// All levels, before or after.
    public List<String> levels() {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}

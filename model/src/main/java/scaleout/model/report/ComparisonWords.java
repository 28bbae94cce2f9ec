package scaleout.model.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scaleout.model.projection.Breakdown;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Contribution;
import scaleout.model.projection.Makeup;
import scaleout.model.projection.Side;
import scaleout.model.statistics.ConfidenceInterval;

/// Numbers of a comparison in words.
final class ComparisonWords {

    /// What a start-up without its detection is measured from and to.
    static final String FROM_LAUNCH = "from launch to ready";

    /// What people would not notice, seconds.
    private static final double NOTABLE_SECONDS = 0.5;

    private ComparisonWords() {}

    /// Whether people would notice a difference.
    static boolean isNotable(double seconds) {
        return Math.abs(seconds) >= NOTABLE_SECONDS;
    }

    /// Whether a difference is more than chance, as far as its interval says; without one nothing speaks against it.
    static boolean isClaimed(double seconds, @Nullable ConfidenceInterval interval) {
        return isNotable(seconds) && (interval == null || !interval.contains(0));
    }

    /// Returns a p-value, such as `p = 0.021`.
    static String p(double p) {
        return p < 0.0001 ? "p < 0.0001" : "p = " + pValue(p);
    }

    /// Returns a p-value for a table: `0.021`, `0.35`, `<0.0001`.
    static String pValue(double p) {
        return p < 0.0001
                ? "<0.0001"
                : String.format(Locale.ROOT, p < 0.1 ? "%.4f" : "%.2f", p)
                        .replaceFirst("\\.?0+$", "");
    }

    /// Returns a part of a whole, such as `80 %`.
    static String share(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /// Returns such as `−240 s to −210 s`.
    static String range(double low, double high) {
        return "%s to %s".formatted(Durations.difference(low), Durations.difference(high));
    }

    static String range(ConfidenceInterval interval) {
        return range(interval.low(), interval.high());
    }

    /// Returns such as `12 start-ups`.
    static String count(int n, String one) {
        return "%d %s%s".formatted(n, one, n == 1 ? "" : "s");
    }

    /// Returns such as `12 start-ups of 2 scale-outs`.
    static String startUps(Side side) {
        return "%s of %s"
                .formatted(
                        count(side.n(), "start-up"), count(side.scaleOuts().size(), "scale-out"));
    }

    /// What a total is measured from and to.
    static String total(Comparison comparison) {
        return comparison.includesDetection() ? "from demand to ready" : FROM_LAUNCH;
    }

    /// Returns how the levels of a factor differ: `instance type ml.g5.xlarge 50 % → 20 %, ml.g6.xlarge 50 % → 80 %`, or
    /// shorter where each side has one level only.
    static String makeup(Makeup makeup) {
        if (makeup.before().size() == 1 && makeup.after().size() == 1) {
            return "%s %s → %s"
                    .formatted(
                            makeup.factor().label(),
                            makeup.before().keySet().iterator().next(),
                            makeup.after().keySet().iterator().next());
        }
        return makeup.factor().label()
                + " "
                + makeup.levels().stream()
                        .map(level ->
                                "%s %s → %s"
                                        .formatted(
                                                level,
                                                share(makeup.before().getOrDefault(level, 0.0)),
                                                share(makeup.after().getOrDefault(level, 0.0))))
                        .collect(Collectors.joining(", "));
    }

    /// Returns the parts that matter, the largest first: `−230 s are image pull, −17 s are container init`.
    static String parts(Breakdown breakdown) {
        double least = Math.max(NOTABLE_SECONDS, Math.abs(breakdown.difference()) / 100);
        List<String> words =
                breakdown.contributions().stream()
                        .filter(part -> Math.abs(part.difference()) >= least)
                        .sorted((one, other) ->
                                Double.compare(
                                        Math.abs(other.difference()), Math.abs(one.difference())))
                        .map(ComparisonWords::part)
                        .toList();
        return words.isEmpty() ? "no part adds a notable share" : String.join(", ", words);
    }

    private static String part(Contribution part) {
        return "%s are %s"
                .formatted(
                        Durations.difference(part.difference()),
                        part.part().label().toLowerCase(Locale.ROOT));
    }
}

package scaleout.model.report;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Optimizations;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Alternatives.Combination;
import scaleout.model.projection.Alternatives.Fix;
import scaleout.model.projection.Projection;
import scaleout.model.projection.Totals;
import scaleout.model.statistics.Sample;

/// A projection as text for a terminal. [WhatIfJson] is the same for programs.
public final class WhatIfReport {

    private WhatIfReport() {}

    /// Returns what a terminal shows: seconds per phase before and after, the totals, and how far to trust them.
    public static String text(Projection projection) {
        TextTable table = new TextTable();
        table.row("", "before", "after", "critical path", "change");
        Totals before = projection.baseline();
        Totals after = projection.scenario();
        projection
                .deltas()
                .forEach((phase, delta) ->
                        table.row(
                                phase.label(),
                                duration(before, phase),
                                duration(after, phase),
                                Durations.difference(delta),
                                percent(before.criticalSeconds().getOrDefault(phase, 0.0), delta)));
        double saved = after.totalSeconds() - before.totalSeconds();
        table.row(
                "In all",
                Durations.seconds(before.totalSeconds()),
                Durations.seconds(after.totalSeconds()),
                Durations.difference(saved),
                percent(before.totalSeconds(), saved));
        return table.text()
                + "%nMean of %s%s; 80 %% between %s and %s.%n"
                        .formatted(
                                count(before.count()),
                                projection.leftOut() == 0
                                        ? ""
                                        : ", %d left out".formatted(projection.leftOut()),
                                Durations.text(projection.interval().p10()),
                                Durations.text(projection.interval().p90()))
                + bottleneck(before, after)
                + "\n"
                + spread(projection);
    }

    private static String spread(Projection projection) {
        Sample before = projection.before();
        Sample after = projection.after();
        return before.trustsPercentiles()
                ? "P50 %s before, %s after; P90 %s before, %s after.%n"
                        .formatted(
                                Durations.text(before.median()),
                                Durations.text(after.median()),
                                Durations.text(before.quantile(0.9)),
                                Durations.text(after.quantile(0.9)))
                : "";
    }

    /// Returns every combination of the toggles as a table, the mean totals in seconds.
    public static String combinations(List<Combination> combinations) {
        if (combinations.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable();
        table.row("image cache", "data cache", "metrics", "mean", "P50", "P90", "bottleneck");
        for (Combination combination : combinations) {
            Optimizations toggles = combination.toggles();
            table.row(
                    onOff(toggles.imageCache()),
                    onOff(toggles.dataCache()),
                    Objects.requireNonNull(toggles.metricResolution()).seconds() + " s",
                    Durations.seconds(combination.totalSeconds()),
                    Durations.seconds(combination.totals().median()),
                    Durations.seconds(combination.totals().quantile(0.9)),
                    combination.bottleneck().label());
        }
        return "\nEvery combination of the toggles:\n" + table.text();
    }

    static String onOff(@Nullable Boolean toggle) {
        return Boolean.TRUE.equals(toggle) ? "on" : "off";
    }

    /// Returns what would help next, as a table.
    public static String fixes(List<Fix> fixes) {
        if (fixes.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable();
        table.row("next best fix, on top of this", "saves at P50", "at P90", "on average");
        for (Fix fix : fixes) {
            table.row(
                    fix.name(),
                    Durations.seconds(fix.savedMedian()),
                    Durations.seconds(fix.savedP90()),
                    Durations.seconds(fix.savedMean()));
        }
        return "\n" + table.text();
    }

    /// Where the most critical-path seconds are, and where they go.
    static String bottleneck(Totals before, Totals after) {
        return before.bottleneck() == after.bottleneck()
                ? "Bottleneck: %s.".formatted(before.bottleneck().label())
                : "Bottleneck: was %s, becomes %s."
                        .formatted(before.bottleneck().label(), after.bottleneck().label());
    }

    private static String count(int startUps) {
        return startUps == 1 ? "1 start-up" : startUps + " start-ups";
    }

    /// A phase's mean duration for people; unknown detection says so.
    static String duration(Totals totals, Phase phase) {
        return phase == Phase.DETECTION && totals.detectionSeconds().isEmpty()
                ? "unknown"
                : Durations.seconds(totals.phases().getOrDefault(phase, 0.0));
    }

    private static String percent(double before, double delta) {
        if (before == 0) {
            return delta == 0 ? "0 %" : "new";
        }
        return String.format(Locale.ROOT, "%+.0f %%", 100 * delta / before)
                .replace("-", "−")
                .replace("+0 %", "0 %")
                .replace("−0 %", "0 %");
    }
}

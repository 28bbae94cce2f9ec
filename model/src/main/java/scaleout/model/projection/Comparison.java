package scaleout.model.projection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.statistics.ConfidenceInterval;

/// Two measured timelines, before and after a change.
///
/// Only start-ups that became ready are compared. Durations are compared, never dates.
///
/// @param before            the timeline before
/// @param after             the timeline after
/// @param includesDetection whether totals include detection: where it is known of every compared start-up; else it
///                          counts zero on both sides
/// @param total             from demand, or else from launch, to ready
/// @param startUp           from launch to ready
/// @param detection         of scale-outs; null where a side knows none
/// @param spread            from the first to the last ready of a scale-out; null where a side has none to measure
/// @param phases            of each phase, and of each block, that both sides show
/// @param breakdown         where the difference of the mean totals comes from
/// @param meanInterval      95 % interval of the difference of the mean totals; null where `total` has none
/// @param makeup            what start-ups differ in
public record Comparison(
        Side before,
        Side after,
        boolean includesDetection,
        Difference total,
        Difference startUp,
        @Nullable Difference detection,
        @Nullable Difference spread,
        List<OfPart> phases,
        Breakdown breakdown,
        @Nullable ConfidenceInterval meanInterval,
        List<Makeup> makeup) {

    /// The difference of one phase or block.
    public record OfPart(Part part, Difference difference) {}

    public Comparison {
        phases = List.copyOf(phases);
        makeup = List.copyOf(makeup);
    }

    /// Whether it helped.
    public Verdict verdict() {
        return total.verdict();
    }

    /// Returns how start-ups divide among the levels of a factor.
    public Makeup makeup(Factor factor) {
        return makeup.stream().filter(m -> m.factor() == factor).findFirst().orElseThrow();
    }

    /// Returns the difference of a part where both sides show it.
    public Optional<Difference> of(Part part) {
        return phases.stream()
                .filter(phase -> phase.part().equals(part))
                .map(OfPart::difference)
                .findFirst();
    }
}

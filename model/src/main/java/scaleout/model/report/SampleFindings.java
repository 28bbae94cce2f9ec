package scaleout.model.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import scaleout.model.domain.Finding;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Side;
import scaleout.model.statistics.Bootstrap;
import scaleout.model.statistics.Sample;

/// How many start-ups a comparison rests on, and which it leaves out.
final class SampleFindings {

    private SampleFindings() {}

    static List<Finding> of(Comparison comparison) {
        return Stream.of(
                        percentiles(comparison),
                        scaleOuts(comparison.before(), comparison.after()),
                        open(comparison.before(), comparison.after()),
                        detection(comparison))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> percentiles(Comparison comparison) {
        return comparison.total().trustsPercentiles()
                ? Optional.empty()
                : Optional.of(
                        Finding.notice(
                                "Percentiles are not to be trusted: %s before and %d after."
                                        .formatted(
                                                ComparisonWords.count(
                                                        comparison.before().n(), "start-up"),
                                                comparison.after().n()),
                                "Below %d the 90th percentile is little more than the slowest start-up."
                                        .formatted(Sample.TRUSTED_FROM),
                                ""));
    }

    private static Optional<Finding> scaleOuts(Side before, Side after) {
        return isOfFew(before) || isOfFew(after)
                ? Optional.of(
                        Finding.notice(
                                "Few scale-outs (before: %s; after: %s): intervals and p-values look surer than they are."
                                        .formatted(
                                                ComparisonWords.startUps(before),
                                                ComparisonWords.startUps(after)),
                                "The start-ups of a scale-out have much in common, and how much scale-outs differ by"
                                        + " themselves takes at least %d to either side to see."
                                                .formatted(Bootstrap.LEAST_GROUPS),
                                "Compare more scale-outs."))
                : Optional.empty();
    }

    private static boolean isOfFew(Side side) {
        return side.scaleOuts().size() < Math.min(Bootstrap.LEAST_GROUPS, side.n());
    }

    private static Optional<Finding> open(Side before, Side after) {
        return before.open() + after.open() == 0
                ? Optional.empty()
                : Optional.of(
                        Finding.notice(
                                "Left out, because they had not become ready: %s before and %d after."
                                        .formatted(
                                                ComparisonWords.count(before.open(), "start-up"),
                                                after.open()),
                                "They may be the slow ones, so that their side looks faster than it was.",
                                "Capture the trace again later."));
    }

    private static Optional<Finding> detection(Comparison comparison) {
        Side before = comparison.before();
        Side after = comparison.after();
        return comparison.includesDetection()
                ? Optional.empty()
                : Optional.of(
                        Finding.notice(
                                "Totals are without detection: it is unknown of %d of %d start-ups before and %d of %d after."
                                        .formatted(
                                                before.withoutDetection(),
                                                before.n(),
                                                after.withoutDetection(),
                                                after.n()),
                                "Nothing says when the demand was first seen, and counting it on some only would compare unlike things.",
                                "Add describe-alarm-history and the alarm's metric to the input."));
    }
}

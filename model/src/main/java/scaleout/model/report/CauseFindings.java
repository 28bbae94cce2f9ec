package scaleout.model.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.model.domain.Finding;
import scaleout.model.projection.Breakdown;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Contribution;
import scaleout.model.projection.Factor;
import scaleout.model.projection.Makeup;
import scaleout.model.projection.Part;
import scaleout.model.statistics.ConfidenceInterval;

/// In which phases a difference lies, and whether a cache can be the cause.
final class CauseFindings {

    /// Parts by whether a cache can shorten them.
    private enum Kind {
        TRANSFERS("image pull and model download, which caches shorten"),
        BLOCK("a block of transfers and other phases, of which caches may shorten a part"),
        OTHER("phases that no cache shortens");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        private static Kind of(Part part) {
            return part.isTransfers() ? TRANSFERS : part.hasTransfers() ? BLOCK : OTHER;
        }
    }

    private CauseFindings() {}

    static List<Finding> of(Comparison comparison) {
        return Stream.of(transfers(comparison), lanes(comparison))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Which parts the difference lies in; empty where there is none.
    static Optional<Finding> parts(Comparison comparison) {
        Breakdown breakdown = comparison.breakdown();
        if (!ComparisonWords.isNotable(breakdown.difference())) {
            return Optional.empty();
        }
        ConfidenceInterval interval = comparison.meanInterval();
        return Optional.of(
                Finding.info(
                        "Of %s%s between the means, %s."
                                .formatted(
                                        Durations.difference(breakdown.difference()),
                                        interval == null
                                                ? ""
                                                : " (95 %% from %s)"
                                                        .formatted(ComparisonWords.range(interval)),
                                        ComparisonWords.parts(breakdown)),
                        "These are seconds on the critical path, which add up: of an image pull and a model download side by"
                                + " side only the longer one counts.",
                        ""));
    }

    private static Optional<Finding> transfers(Comparison comparison) {
        Breakdown breakdown = comparison.breakdown();
        if (!ComparisonWords.isClaimed(breakdown.difference(), comparison.meanInterval())) {
            return Optional.empty();
        }
        Map<Kind, Double> seconds = new EnumMap<>(Kind.class);
        for (Contribution part : breakdown.contributions()) {
            seconds.merge(Kind.of(part.part()), part.difference(), Double::sum);
        }
        String words =
                seconds.entrySet().stream()
                        .map(kind ->
                                "%s are %s"
                                        .formatted(
                                                Durations.difference(kind.getValue()),
                                                kind.getKey().words))
                        .collect(Collectors.joining("; "));
        return Optional.of(Finding.info(words + ".", "", ""));
    }

    private static Optional<Finding> lanes(Comparison comparison) {
        Breakdown breakdown = comparison.breakdown();
        Makeup lanes = comparison.makeup(Factor.LANE);
        if (!lanes.differs()) {
            return sameLanes(comparison);
        }
        if (!breakdown.sameKind()) {
            return Optional.of(
                    Finding.info(
                            "Start-ups found other things already there, too: %s."
                                    .formatted(ComparisonWords.makeup(lanes)),
                            "",
                            ""));
        }
        return Optional.of(
                Finding.info(
                        "%s come of what start-ups found already there: %s."
                                .formatted(
                                        Durations.difference(breakdown.lanes()),
                                        ComparisonWords.makeup(lanes)),
                        breakdown.sameLane() == 0
                                ? "No lane is on both sides, so what else changed in these phases cannot be told apart from it."
                                : "But for that, start-ups of the same kind changed by %s on average."
                                        .formatted(Durations.difference(breakdown.change())),
                        ""));
    }

    /// A timeline knows the lane of a new instance only where somebody told it.
    private static Optional<Finding> sameLanes(Comparison comparison) {
        boolean gotShorter =
                comparison.phases().stream()
                        .filter(phase -> phase.part().hasTransfers())
                        .map(phase -> phase.difference().interval())
                        .anyMatch(interval -> interval != null && interval.high() < 0);
        return gotShorter && MakeupFindings.differingSizes(comparison).isEmpty()
                ? Optional.of(
                        Finding.info(
                                "Image pull or model download got shorter, but both timelines say that start-ups found the same already there.",
                                "No metric shows a hit of the image cache, so a reconstructed start-up of a new instance"
                                        + " counts as cold; another cause is as possible.",
                                "Look at when the cache was turned on."))
                : Optional.empty();
    }
}

package scaleout.model.report;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Breakdown;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Contribution;
import scaleout.model.projection.Factor;
import scaleout.model.projection.Makeup;
import scaleout.model.projection.Side;

/// What differs between the sides besides their times: instance types, kinds, images, models, alarms.
final class MakeupFindings {

    private MakeupFindings() {}

    static List<Finding> of(Comparison comparison) {
        return Stream.of(
                        mix(comparison),
                        sizes(comparison),
                        unknown(comparison),
                        images(comparison),
                        alarm(comparison))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> mix(Comparison comparison) {
        Breakdown breakdown = comparison.breakdown();
        String differs =
                comparison.makeup().stream()
                        .filter(makeup -> makeup.factor().isOfWhatStarts() && makeup.differs())
                        .map(ComparisonWords::makeup)
                        .collect(Collectors.joining("; "));
        if (differs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                breakdown.sameKind()
                        ? Finding.notice(
                                "%s come of what started: %s."
                                        .formatted(Durations.difference(breakdown.mix()), differs),
                                "Start-ups of the same kind changed by %s on average."
                                        .formatted(
                                                Durations.difference(
                                                        breakdown.change() + breakdown.lanes())),
                                "")
                        : Finding.warning(
                                "Nothing that started before is like what started after: %s."
                                        .formatted(differs),
                                "All of the difference may come of that.",
                                "Unless that is the change, compare the same instance types, and images and models of the same size."));
    }

    /// How the sizes differ; empty where they do not, or are unknown.
    static String differingSizes(Comparison comparison) {
        return Stream.of(Factor.IMAGE_SIZE, Factor.MODEL_SIZE)
                .map(comparison::makeup)
                .filter(Makeup::differs)
                .map(ComparisonWords::makeup)
                .collect(Collectors.joining("; "));
    }

    private static Optional<Finding> sizes(Comparison comparison) {
        String differs = differingSizes(comparison);
        return differs.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.notice(
                                "Other amounts are transferred: %s.".formatted(differs),
                                "So shorter or longer transfers are not the doing of a cache alone.",
                                ""));
    }

    private static Optional<Finding> unknown(Comparison comparison) {
        String unknown =
                comparison.makeup().stream()
                        .filter(makeup -> makeup.factor().isOfWhatStarts() && !makeup.isKnown())
                        .map(makeup ->
                                "%s (of %s before and %d after)"
                                        .formatted(
                                                makeup.factor().label(),
                                                ComparisonWords.count(
                                                        makeup.unknownBefore(), "start-up"),
                                                makeup.unknownAfter()))
                        .collect(Collectors.joining(", "));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.notice(
                                "Whether it is the same that started cannot be told: unknown %s."
                                        .formatted(unknown),
                                "What is unknown is taken to be the same on both sides.",
                                "Add describe-endpoint-config, ecr describe-images and list-objects-v2 to the input."));
    }

    private static Optional<Finding> images(Comparison comparison) {
        Set<String> before = digests(comparison.before());
        Set<String> after = digests(comparison.after());
        if (before.isEmpty() || after.isEmpty() || before.equals(after)) {
            return Optional.empty();
        }
        Set<String> common = new HashSet<>(before);
        common.retainAll(after);
        return Optional.of(
                Finding.info(
                        "Other images were started: %d before, %d after, of which %d are on both sides."
                                .formatted(before.size(), after.size(), common.size()),
                        "The first start-ups after a rollout may pull in full, whatever the cache.",
                        ""));
    }

    private static Set<String> digests(Side side) {
        return side.startUps()
                .flatMap(ready -> Stream.ofNullable(ready.startUp().image().digest()))
                .collect(Collectors.toSet());
    }

    private static Optional<Finding> alarm(Comparison comparison) {
        Makeup alarm = comparison.makeup(Factor.ALARM);
        if (!alarm.differs()) {
            return Optional.empty();
        }
        double detection =
                comparison.breakdown().contributions().stream()
                        .filter(part -> part.part().phases().contains(Phase.DETECTION))
                        .mapToDouble(Contribution::difference)
                        .sum();
        return Optional.of(
                Finding.info(
                        "The alarm sees the demand by other datapoints: %s."
                                .formatted(ComparisonWords.makeup(alarm)),
                        comparison.includesDetection()
                                ? "Detection differs by %s on the average of start-ups."
                                        .formatted(Durations.difference(detection))
                                : "",
                        ""));
    }
}

package scaleout.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.model.domain.Evidence;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Finding.Severity;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Contribution;
import scaleout.model.projection.Difference;
import scaleout.model.projection.Part;
import scaleout.model.projection.Side;
import scaleout.model.timeline.Span;

/// What the evidence of two timelines does not separate, does not show, or leaves open.
final class EvidenceFindings {

    private EvidenceFindings() {}

    static List<Finding> of(Comparison comparison) {
        List<Finding> findings = new ArrayList<>();
        comparison.breakdown().contributions().stream()
                .map(Contribution::part)
                .filter(Part::isBlock)
                .forEach(block -> findings.add(block(comparison, block)));
        unseen(comparison.before(), comparison.after()).ifPresent(findings::add);
        unsure(comparison).ifPresent(findings::add);
        simulated(comparison).ifPresent(findings::add);
        return findings;
    }

    private static Finding block(Comparison comparison, Part block) {
        Side before = comparison.before();
        Side after = comparison.after();
        return new Finding(
                // no metric shows an image pull, so this one is usual
                block.isTransfers() ? Severity.INFO : Severity.NOTICE,
                "%s are compared as one block.".formatted(block.label()),
                "%d of %d start-ups before and %d of %d after do not separate all of them, and a block is never divided by guess.%s"
                        .formatted(
                                notSeparating(before, block),
                                before.n(),
                                notSeparating(after, block),
                                after.n(),
                                separated(comparison, block)),
                "");
    }

    /// What those start-ups say of the block's phases that separate them.
    private static String separated(Comparison comparison, Part block) {
        String words =
                comparison.phases().stream()
                        .filter(phase -> phase.part().isWithin(Set.copyOf(block.phases())))
                        .filter(phase -> !phase.part().equals(block))
                        .map(phase -> words(phase.part(), phase.difference()))
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : " Where they are separated, means differ by: " + words + ".";
    }

    private static String words(Part part, Difference difference) {
        return "%s %s (n = %d and %d)"
                .formatted(
                        lower(part.label()),
                        Durations.difference(difference.ofMeans()),
                        difference.before().n(),
                        difference.after().n());
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    private static long notSeparating(Side side, Part block) {
        return side.startUps()
                .filter(ready ->
                        ready.startUp().spans().stream()
                                .filter(Span::isBlock)
                                .anyMatch(span -> block.phases().containsAll(span.phases())))
                .count();
    }

    /// Where a phase is not shown as often on both sides, they do not measure the same.
    private static Optional<Finding> unseen(Side before, Side after) {
        String unlike =
                Stream.of(Phase.values())
                        .filter(phase -> phase != Phase.DETECTION)
                        .filter(phase ->
                                without(before, phase) * after.n()
                                        != without(after, phase) * before.n())
                        .map(phase ->
                                "%s by %d of %d before and %d of %d after"
                                        .formatted(
                                                lower(phase.label()),
                                                without(before, phase),
                                                before.n(),
                                                without(after, phase),
                                                after.n()))
                        .collect(Collectors.joining(", "));
        return unlike.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.warning(
                                "The sides do not show the same phases. Not shown: %s."
                                        .formatted(unlike),
                                "A phase that is not shown counts zero; its time is missing, or counts as the phase after it.",
                                "Compare input of the same kind on both sides."));
    }

    private static long without(Side side, Phase phase) {
        return side.startUps().filter(ready -> ready.startUp().span(phase).isEmpty()).count();
    }

    private static Optional<Finding> unsure(Comparison comparison) {
        String unsure =
                comparison.phases().stream()
                        .filter(phase -> phase.difference().evidence().allowZero())
                        .filter(phase ->
                                ComparisonWords.isClaimed(
                                        phase.difference().ofMedians(),
                                        phase.difference().interval()))
                        .map(phase -> lower(phase.part().label()))
                        .collect(Collectors.joining("; "));
        return unsure.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.notice(
                                "What the evidence leaves open may be all of the difference of: %s."
                                        .formatted(unsure),
                                "Its ends are no surer than the difference is large.",
                                ""));
    }

    private static Optional<Finding> simulated(Comparison comparison) {
        boolean simulated =
                Stream.concat(comparison.before().startUps(), comparison.after().startUps())
                        .anyMatch(ready -> ready.readyAt().evidence() == Evidence.SIMULATED);
        return simulated
                ? Optional.of(
                        Finding.notice(
                                "Some of these start-ups are simulated, not measured.",
                                "What they differ by says something of the model, not of the endpoint.",
                                ""))
                : Optional.empty();
    }
}

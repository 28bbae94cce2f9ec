package scaleout.model.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import scaleout.model.projection.ReadyStartUp;
import scaleout.model.projection.Side;
import scaleout.model.statistics.Bootstrap;
import scaleout.model.statistics.ConfidenceInterval;
import scaleout.model.statistics.Sample;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.Timeline.Clock;

/// What the numbers of a comparison do not mean.
final class LimitFindings {

    /// What people would not notice, seconds.
    private static final double NOTABLE_SECONDS = 0.5;

    private final Comparison comparison;
    private final Side before;
    private final Side after;
    private final List<Finding> findings = new ArrayList<>();

    private LimitFindings(Comparison comparison) {
        this.comparison = comparison;
        before = comparison.before();
        after = comparison.after();
    }

    static List<Finding> of(Comparison comparison) {
        LimitFindings limits = new LimitFindings(comparison);
        limits.samples();
        limits.scaleOuts();
        limits.open();
        limits.detection();
        limits.blocks();
        limits.unseen();
        limits.evidence();
        limits.simulated();
        limits.same();
        limits.order();
        return limits.findings;
    }

    private void samples() {
        if (!comparison.total().trustsPercentiles()) {
            findings.add(
                    Finding.notice(
                            "Percentiles are not to be trusted: %s before and %d after."
                                    .formatted(
                                            ComparisonWords.count(before.n(), "start-up"),
                                            after.n()),
                            "Below %d the 90th percentile is little more than the slowest start-up."
                                    .formatted(Sample.TRUSTED_FROM),
                            ""));
        }
    }

    private void scaleOuts() {
        if (isOfFew(before) || isOfFew(after)) {
            findings.add(
                    Finding.notice(
                            "Few scale-outs (before: %s; after: %s): intervals and p-values look surer than they are."
                                    .formatted(
                                            ComparisonWords.startUps(before),
                                            ComparisonWords.startUps(after)),
                            "The start-ups of a scale-out have much in common, and how much scale-outs differ by themselves"
                                    + " takes at least %d to either side to see."
                                            .formatted(Bootstrap.LEAST_GROUPS),
                            "Compare more scale-outs."));
        }
    }

    private static boolean isOfFew(Side side) {
        return side.scaleOuts().size() < Math.min(Bootstrap.LEAST_GROUPS, side.n());
    }

    private void open() {
        if (before.open() + after.open() > 0) {
            findings.add(
                    Finding.notice(
                            "Left out, because they had not become ready: %s before and %d after."
                                    .formatted(
                                            ComparisonWords.count(before.open(), "start-up"),
                                            after.open()),
                            "They may be the slow ones, so that their side looks faster than it was.",
                            "Capture the trace again later."));
        }
    }

    private void detection() {
        if (!comparison.includesDetection()) {
            findings.add(
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

    private void blocks() {
        for (Contribution contribution : comparison.breakdown().contributions()) {
            Part block = contribution.part();
            if (block.isBlock()) {
                findings.add(
                        new Finding(
                                // no metric shows an image pull, so this one is usual
                                block.isTransfers() ? Severity.INFO : Severity.NOTICE,
                                "%s are compared as one block.".formatted(block.label()),
                                "%d of %d start-ups before and %d of %d after do not separate all of them, and a block is never divided by guess.%s"
                                        .formatted(
                                                notSeparating(before, block),
                                                before.n(),
                                                notSeparating(after, block),
                                                after.n(),
                                                separated(block)),
                                ""));
            }
        }
    }

    /// What those start-ups say of the block's parts that separate them.
    private String separated(Part block) {
        String words =
                comparison.phases().stream()
                        .filter(phase -> phase.part().isWithin(Set.copyOf(block.phases())))
                        .filter(phase -> !phase.part().equals(block))
                        .map(phase ->
                                "%s %s (n = %d and %d)"
                                        .formatted(
                                                phase.part().label().toLowerCase(Locale.ROOT),
                                                Durations.difference(phase.difference().ofMeans()),
                                                phase.difference().before().n(),
                                                phase.difference().after().n()))
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : " Where they are separated, means differ by: " + words + ".";
    }

    private static long notSeparating(Side side, Part block) {
        return side.startUps()
                .filter(ready ->
                        ready.startUp().spans().stream()
                                .filter(Span::isBlock)
                                .anyMatch(span -> block.phases().containsAll(span.phases())))
                .count();
    }

    private void unseen() {
        String unlike =
                Stream.of(Phase.values())
                        .filter(phase -> phase != Phase.DETECTION)
                        .filter(phase ->
                                without(before, phase) * after.n()
                                        != without(after, phase) * before.n())
                        .map(phase ->
                                "%s by %d of %d before and %d of %d after"
                                        .formatted(
                                                phase.label().toLowerCase(Locale.ROOT),
                                                without(before, phase),
                                                before.n(),
                                                without(after, phase),
                                                after.n()))
                        .collect(Collectors.joining(", "));
        if (!unlike.isEmpty()) {
            findings.add(
                    Finding.warning(
                            "The sides do not show the same phases. Not shown: %s."
                                    .formatted(unlike),
                            "A phase that is not shown counts zero; its time is missing, or counts as the phase after it.",
                            "Compare input of the same kind on both sides."));
        }
    }

    private static long without(Side side, Phase phase) {
        return side.startUps().filter(ready -> ready.startUp().span(phase).isEmpty()).count();
    }

    private void evidence() {
        String unsure =
                comparison.phases().stream()
                        .filter(phase ->
                                isClaimed(phase.difference())
                                        && phase.difference().evidence().allowZero())
                        .map(phase -> phase.part().label().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("; "));
        if (!unsure.isEmpty()) {
            findings.add(
                    Finding.notice(
                            "What the evidence leaves open may be all of the difference of: %s."
                                    .formatted(unsure),
                            "Its ends are bounded or inferred, and no surer than the difference is large.",
                            ""));
        }
    }

    /// Whether the numbers alone say that something changed.
    private static boolean isClaimed(Difference difference) {
        ConfidenceInterval interval = difference.interval();
        return Math.abs(difference.ofMedians()) >= NOTABLE_SECONDS
                && (interval == null || !interval.contains(0));
    }

    private void simulated() {
        boolean simulated =
                Stream.concat(before.startUps(), after.startUps())
                        .anyMatch(ready -> ready.readyAt().evidence() == Evidence.SIMULATED);
        if (simulated) {
            findings.add(
                    Finding.notice(
                            "Some of these start-ups are simulated, not measured.",
                            "What they differ by says something of the model, not of the endpoint.",
                            ""));
        }
    }

    /// A start-up by what tells it from all others: dates do, but a relative clock has none.
    private record Identity(Instant at, String instance, List<Span> spans) {

        private static Identity of(ReadyStartUp ready, Clock clock) {
            return new Identity(
                    ready.scaleOut().at(),
                    ready.startUp().instance(),
                    switch (clock) {
                        case UTC -> List.of();
                        case RELATIVE -> ready.startUp().spans();
                    });
        }
    }

    private static Set<Identity> identities(Side side) {
        return side.startUps()
                .map(ready -> Identity.of(ready, side.timeline().clock()))
                .collect(Collectors.toSet());
    }

    private void same() {
        Set<Identity> both = new HashSet<>(identities(before));
        both.retainAll(identities(after));
        if (!both.isEmpty()) {
            findings.add(
                    Finding.warning(
                            "%s on both sides."
                                    .formatted(
                                            both.size() == 1
                                                    ? "1 start-up is"
                                                    : both.size() + " start-ups are"),
                            "What is on both sides hides a difference.",
                            "Compare time ranges that do not overlap."));
        }
    }

    private void order() {
        if (before.timeline().clock() == Clock.RELATIVE
                || after.timeline().clock() == Clock.RELATIVE) {
            findings.add(
                    Finding.info(
                            "Which came first cannot be checked: a relative clock has no dates.",
                            "",
                            ""));
        } else if (first(after).at().isBefore(first(before).at())) {
            findings.add(
                    Finding.warning(
                            "The timeline after begins before the one before.",
                            "The first input counts as before the change, whatever its dates.",
                            "Maybe the inputs are the wrong way round."));
        }
    }

    private static ScaleOut first(Side side) {
        return side.startUps()
                .map(ReadyStartUp::scaleOut)
                .min(Comparator.comparing(ScaleOut::at))
                .orElseThrow();
    }
}

package scaleout.model.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.model.domain.Finding;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Breakdown;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Contribution;
import scaleout.model.projection.Factor;
import scaleout.model.projection.Makeup;
import scaleout.model.projection.Part;
import scaleout.model.projection.Side;
import scaleout.model.statistics.ConfidenceInterval;

/// Where a difference comes from: phases, what started, what it found, and whether a cache can be the cause.
final class CauseFindings {

    /// What people would not notice, seconds.
    private static final double NOTABLE_SECONDS = 0.5;

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

    private final Comparison comparison;
    private final Breakdown breakdown;
    private final List<Finding> findings = new ArrayList<>();

    private CauseFindings(Comparison comparison) {
        this.comparison = comparison;
        breakdown = comparison.breakdown();
    }

    static List<Finding> of(Comparison comparison) {
        CauseFindings causes = new CauseFindings(comparison);
        causes.transfers();
        causes.mix();
        causes.lanes();
        causes.sizes();
        causes.unknown();
        causes.digests();
        causes.alarm();
        return causes.findings;
    }

    /// Which parts the difference lies in; empty where there is none.
    static Optional<Finding> parts(Comparison comparison) {
        Breakdown breakdown = comparison.breakdown();
        if (Math.abs(breakdown.difference()) < NOTABLE_SECONDS) {
            return Optional.empty();
        }
        String interval =
                comparison.meanInterval() == null
                        ? ""
                        : " (95 %% from %s)"
                                .formatted(ComparisonWords.range(comparison.meanInterval()));
        return Optional.of(
                Finding.info(
                        "Of %s%s between the means, %s."
                                .formatted(
                                        Durations.difference(breakdown.difference()),
                                        interval,
                                        ComparisonWords.parts(breakdown)),
                        "These are seconds on the critical path, which add up: of an image pull and a model download side by"
                                + " side only the longer one counts.",
                        ""));
    }

    /// Whether the means differ by more than chance, as far as anything says.
    private boolean isClaimed() {
        ConfidenceInterval interval = comparison.meanInterval();
        return Math.abs(breakdown.difference()) >= NOTABLE_SECONDS
                && (interval == null || !interval.contains(0));
    }

    private void transfers() {
        if (!isClaimed()) {
            return;
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
        findings.add(Finding.info(words + ".", "", ""));
    }

    private double sum(Predicate<Part> which) {
        return breakdown.contributions().stream()
                .filter(contribution -> which.test(contribution.part()))
                .mapToDouble(Contribution::difference)
                .sum();
    }

    private void mix() {
        String differs =
                comparison.makeup().stream()
                        .filter(makeup -> makeup.factor().isOfWhatStarts() && makeup.differs())
                        .map(ComparisonWords::makeup)
                        .collect(Collectors.joining("; "));
        if (differs.isEmpty()) {
            return;
        }
        findings.add(
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

    private void lanes() {
        Makeup lanes = comparison.makeup(Factor.LANE);
        if (lanes.differs() && !breakdown.sameKind()) {
            findings.add(
                    Finding.info(
                            "Start-ups found other things already there, too: %s."
                                    .formatted(ComparisonWords.makeup(lanes)),
                            "",
                            ""));
        } else if (lanes.differs()) {
            String rest =
                    breakdown.sameLane() == 0
                            ? "No lane is on both sides, so what else changed in these phases cannot be told apart from it."
                            : "But for that, start-ups of the same kind changed by %s on average."
                                    .formatted(Durations.difference(breakdown.change()));
            findings.add(
                    Finding.info(
                            "%s come of what start-ups found already there: %s."
                                    .formatted(
                                            Durations.difference(breakdown.lanes()),
                                            ComparisonWords.makeup(lanes)),
                            rest,
                            ""));
        } else if (transfersGotShorter() && differingSizes().isEmpty()) {
            findings.add(
                    Finding.info(
                            "Image pull or model download got shorter, but both timelines say that start-ups found the same already there.",
                            "No metric shows a hit of the image cache, so a reconstructed start-up of a new instance counts"
                                    + " as cold; another cause is as possible.",
                            "Look at when the cache was turned on."));
        }
    }

    private boolean transfersGotShorter() {
        return comparison.phases().stream()
                .filter(phase -> phase.part().hasTransfers())
                .map(phase -> phase.difference().interval())
                .anyMatch(interval -> interval != null && interval.high() < 0);
    }

    private String differingSizes() {
        return Stream.of(Factor.IMAGE_SIZE, Factor.MODEL_SIZE)
                .map(comparison::makeup)
                .filter(Makeup::differs)
                .map(ComparisonWords::makeup)
                .collect(Collectors.joining("; "));
    }

    private void sizes() {
        String differs = differingSizes();
        if (!differs.isEmpty()) {
            findings.add(
                    Finding.notice(
                            "Other amounts are transferred: %s.".formatted(differs),
                            "So shorter or longer transfers are not the doing of a cache alone.",
                            ""));
        }
    }

    private void unknown() {
        String unknown =
                comparison.makeup().stream()
                        .filter(makeup -> makeup.factor().isOfWhatStarts() && !makeup.isKnown())
                        .map(makeup ->
                                "%s (of %d start-ups before and %d after)"
                                        .formatted(
                                                makeup.factor().label(),
                                                makeup.unknownBefore(),
                                                makeup.unknownAfter()))
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            findings.add(
                    Finding.notice(
                            "Whether it is the same that started cannot be told: unknown %s."
                                    .formatted(unknown),
                            "What is unknown is taken to be the same on both sides.",
                            "Add describe-endpoint-config, ecr describe-images and list-objects-v2 to the input."));
        }
    }

    private void digests() {
        Set<String> before = digests(comparison.before());
        Set<String> after = digests(comparison.after());
        if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
            Set<String> common = new HashSet<>(before);
            common.retainAll(after);
            findings.add(
                    Finding.info(
                            "Other images were started: %d before, %d after, of which %d are on both sides."
                                    .formatted(before.size(), after.size(), common.size()),
                            "The first start-ups after a rollout may pull in full, whatever the cache.",
                            ""));
        }
    }

    private static Set<String> digests(Side side) {
        return side.startUps()
                .flatMap(ready -> Stream.ofNullable(ready.startUp().image().digest()))
                .collect(Collectors.toSet());
    }

    private void alarm() {
        Makeup alarm = comparison.makeup(Factor.ALARM);
        if (alarm.differs()) {
            findings.add(
                    Finding.info(
                            "The alarm sees the demand by other datapoints: %s."
                                    .formatted(ComparisonWords.makeup(alarm)),
                            "That changes detection by %s on the average of start-ups."
                                    .formatted(
                                            Durations.difference(
                                                    sum(part ->
                                                            part.phases()
                                                                    .contains(Phase.DETECTION)))),
                            ""));
        }
    }
}

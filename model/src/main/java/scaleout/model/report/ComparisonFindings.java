package scaleout.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.domain.Finding;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.Contribution;
import scaleout.model.projection.Difference;
import scaleout.model.statistics.Bootstrap;
import scaleout.model.statistics.ConfidenceInterval;

/// What a comparison says in plain words: did it help, with what, and what limits the answer.
public final class ComparisonFindings {

    private ComparisonFindings() {}

    /// Returns the findings, the answer first.
    public static List<Finding> of(Comparison comparison) {
        return Stream.concat(answers(comparison).stream(), others(comparison).stream()).toList();
    }

    /// Whether it helped, and with what.
    static List<Finding> answers(Comparison comparison) {
        return Stream.concat(
                        Stream.of(verdict(comparison)), CauseFindings.parts(comparison).stream())
                .toList();
    }

    /// What there is besides to know.
    static List<Finding> others(Comparison comparison) {
        List<Finding> findings = new ArrayList<>(CauseFindings.of(comparison));
        findings.addAll(MakeupFindings.of(comparison));
        findings.add(bottleneck(comparison));
        findings.add(spread(comparison.spread()));
        findings.addAll(SampleFindings.of(comparison));
        findings.addAll(EvidenceFindings.of(comparison));
        findings.addAll(InputFindings.of(comparison));
        return findings;
    }

    private static Finding verdict(Comparison comparison) {
        Difference total = comparison.total();
        String what = ComparisonWords.total(comparison);
        return switch (comparison.verdict()) {
            case FASTER ->
                    Finding.info(
                            "Start-ups are faster after: " + medians(total, what), test(total), "");
            case SLOWER ->
                    Finding.notice(
                            "Start-ups are slower after: " + medians(total, what), test(total), "");
            case UNDECIDED ->
                    Finding.notice(
                            "Whether it helped cannot be told: " + medians(total, what),
                            "%s %s%s"
                                    .formatted(
                                            String.join(" ", doubts(total)),
                                            test(total),
                                            alone(comparison)),
                            "Compare more scale-outs, or input that says more of each.");
        };
    }

    private static String medians(Difference difference, String what) {
        return "the median %s was %s and is %s (%s%s; n = %d and %d)."
                .formatted(
                        what,
                        Durations.seconds(difference.before().median()),
                        Durations.seconds(difference.after().median()),
                        Durations.difference(difference.ofMedians()),
                        interval(difference.interval()),
                        difference.before().n(),
                        difference.after().n());
    }

    private static String test(Difference difference) {
        return "In %s of pairs the start-up after is faster; rank test of %s: %s."
                .formatted(
                        ComparisonWords.share(difference.probabilityFaster()),
                        difference.tested().label(),
                        ComparisonWords.p(difference.test().p()));
    }

    /// What can be told of start-ups without their detection where with it nothing can.
    private static String alone(Comparison comparison) {
        String medians = medians(comparison.startUp(), ComparisonWords.FROM_LAUNCH);
        return switch (comparison.startUp().verdict()) {
            case FASTER -> " Without detection they are faster: " + medians;
            case SLOWER -> " Without detection they are slower: " + medians;
            case UNDECIDED -> "";
        };
    }

    private static String interval(@Nullable ConfidenceInterval interval) {
        return interval == null ? "" : ", 95 % from " + ComparisonWords.range(interval);
    }

    private static List<String> doubts(Difference total) {
        List<String> doubts = new ArrayList<>();
        if (total.interval() == null) {
            doubts.add(
                    "An interval takes at least %d start-ups to either side."
                            .formatted(Bootstrap.LEAST_VALUES));
        } else if (total.interval().contains(0)) {
            doubts.add("The interval includes zero.");
        } else if (total.test().p() >= 1 - Bootstrap.LEVEL) {
            doubts.add(
                    "The rank test would see as much by chance in more than one of twenty comparisons.");
        }
        if (total.evidence().allowZero()) {
            doubts.add(
                    "What the evidence leaves open allows anything from %s."
                            .formatted(
                                    ComparisonWords.range(
                                            total.evidence().low(), total.evidence().high())));
        }
        return doubts;
    }

    private static Finding bottleneck(Comparison comparison) {
        Contribution before = comparison.breakdown().bottleneckBefore();
        Contribution after = comparison.breakdown().bottleneckAfter();
        String now =
                "%s with %s of %s"
                        .formatted(
                                after.part().label(),
                                Durations.seconds(after.after()),
                                Durations.seconds(comparison.total().after().mean()));
        return Finding.info(
                before.part().equals(after.part())
                        ? "The bottleneck is still %s.".formatted(now)
                        : "The bottleneck was %s with %s of %s and is now %s."
                                .formatted(
                                        before.part().label(),
                                        Durations.seconds(before.before()),
                                        Durations.seconds(comparison.total().before().mean()),
                                        now),
                "It has the most seconds on the critical path, by their means.",
                "");
    }

    private static Finding spread(@Nullable Difference spread) {
        if (spread == null) {
            return Finding.info(
                    "How far the start-ups of a scale-out lie apart cannot be compared.",
                    "It takes a scale-out of several start-ups on both sides, all ready and told apart.",
                    "");
        }
        return Finding.info(
                "From the first to the last ready instance of a scale-out it was %s and is %s (medians of %d and %d scale-outs)."
                        .formatted(
                                Durations.seconds(spread.before().median()),
                                Durations.seconds(spread.after().median()),
                                spread.before().n(),
                                spread.after().n()),
                "Caches narrow it, as fewer start-ups wait for transfers; more start-ups at once widen it.",
                "");
    }
}

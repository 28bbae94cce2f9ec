package scaleout.model.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scaleout.model.domain.Finding;
import scaleout.model.projection.Comparison;
import scaleout.model.projection.ReadyStartUp;
import scaleout.model.projection.Side;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.Timeline.Clock;

/// Whether the two inputs of a comparison can be what they are said to be.
final class InputFindings {

    private InputFindings() {}

    static List<Finding> of(Comparison comparison) {
        return Stream.of(
                        both(comparison.before(), comparison.after()),
                        order(comparison.before(), comparison.after()))
                .flatMap(Optional::stream)
                .toList();
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

    private static Optional<Finding> both(Side before, Side after) {
        Set<Identity> both = new HashSet<>(identities(before));
        both.retainAll(identities(after));
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.warning(
                                "On both sides: %s."
                                        .formatted(ComparisonWords.count(both.size(), "start-up")),
                                "What is on both sides hides a difference.",
                                "Compare time ranges that do not overlap."));
    }

    private static Optional<Finding> order(Side before, Side after) {
        boolean dated =
                Stream.of(before, after).allMatch(side -> side.timeline().clock() == Clock.UTC);
        if (!dated) {
            return Optional.of(
                    Finding.info(
                            "Which came first cannot be checked.",
                            "A relative clock has no dates.",
                            ""));
        }
        return first(after).isBefore(first(before))
                ? Optional.of(
                        Finding.warning(
                                "The timeline after begins before the one before.",
                                "The first input counts as before the change, whatever its dates.",
                                "Maybe the inputs are the wrong way round."))
                : Optional.empty();
    }

    private static Instant first(Side side) {
        return side.startUps()
                .map(ready -> ready.scaleOut().at())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}

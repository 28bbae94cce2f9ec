package scaleout.model.projection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import scaleout.model.domain.Evidence;
import scaleout.model.timeline.Moment;

/// How far the start-ups of one scale-out lie apart.
final class Spread {

    private Spread() {}

    /// Returns the time from the first to the last ready; empty where the scale-out has a single start-up, one that is
    /// not ready, or some of which all that is known is when the last of them was ready.
    static Optional<Observation> of(List<ReadyStartUp> startUps) {
        int all = startUps.getFirst().scaleOut().startUps().size();
        List<Moment> ready =
                startUps.stream()
                        .map(ReadyStartUp::readyAt)
                        .sorted(Comparator.comparing(Moment::at))
                        .toList();
        return all > 1 && ready.size() == all && areToldApart(ready)
                ? Optional.of(Observation.between(ready.getFirst(), ready.getLast()))
                : Optional.empty();
    }

    /// Start-ups that left no sign of their own are all given the end of what asked for them.
    private static boolean areToldApart(List<Moment> ready) {
        List<Moment> inferred =
                ready.stream().filter(at -> at.evidence() == Evidence.INFERRED).toList();
        return inferred.stream().distinct().count() == inferred.size();
    }
}

package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import scaleout.model.domain.Evidence;
import scaleout.model.timeline.Moment;
import scaleout.model.trace.logs.LogMark.Kind;
import scaleout.model.trace.logs.ServerLog;

/// Growths that nothing tells of but the instances that came: their cause and their launch are unknown.
final class SeenGrowths {

    /// Instances first heard of within that time of each other are taken to be of one scale-out. Assumed.
    private static final double TOGETHER_SECONDS = 300;

    private SeenGrowths() {}

    /// Returns a growth for each group of instances that began while the trace was recorded.
    static List<Growth> of(Resource resource, SignsOfInstances signs) {
        List<Instant> begun =
                signs.of(resource).stream()
                        .filter(one -> isNew(one, signs))
                        .flatMap(one -> one.firstSign().stream())
                        .sorted(Comparator.naturalOrder())
                        .toList();
        List<List<Instant>> groups = new ArrayList<>();
        for (Instant sign : begun) {
            boolean isNext =
                    !groups.isEmpty()
                            && Moment.seconds(groups.getLast().getLast(), sign) <= TOGETHER_SECONDS;
            if (!isNext) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(sign);
        }
        return groups.stream().map(group -> growth(resource, group)).toList();
    }

    /// A log counts from where the server says that it starts; metrics where they do not begin with the trace.
    private static boolean isNew(InstanceSigns one, SignsOfInstances signs) {
        boolean saysSo =
                ServerLog.marks(one.log()).stream()
                        .anyMatch(mark -> mark.kind() != Kind.HEALTH_CHECK_PASSED);
        boolean comes = one.firstMetric() != null && !signs.beginsWithTrace(one);
        return saysSo || comes || !one.durations().isEmpty();
    }

    private static Growth growth(Resource resource, List<Instant> group) {
        Moment first =
                new Moment(
                        group.getFirst(),
                        Evidence.INFERRED,
                        0,
                        "first sign of an instance; when it was launched is unknown");
        return new Growth(
                resource,
                "unknown: no scaling activity was read",
                "",
                first,
                false,
                null,
                null,
                group.size(),
                OptionalInt.of(0),
                null);
    }
}

package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scaleout.model.timeline.Moment;

/// Which instance was started by which scaling activity.
///
/// No answer of AWS says so. An instance belongs to an activity that had begun before it was first heard of, that had
/// not ended by then, and that asked for more instances than it has; among those to the latest that had begun when its
/// transfers must have begun, so that two activities in quick succession do not swap their instances.
final class Assignment {

    /// From the start of the transfers to the container's first line, where no instance of the trace shows it. Assumed:
    /// published pulls on GPU instances take 160 to 333 s.
    private static final double TRANSFER_SECONDS = 250;

    private final Map<Growth, List<InstanceSigns>> assigned = new HashMap<>();
    private final List<InstanceSigns> leftOver = new ArrayList<>();

    /// Assigns the instances of one resource.
    ///
    /// @param growths   activities on the resource that add capacity, in order of time
    /// @param instances instances of the resource; those that spoke before the first activity ran already
    Assignment(List<Growth> growths, List<InstanceSigns> instances) {
        double transfer = transferSeconds(growths, instances);
        instances.stream()
                .sorted(Comparator.comparing(signs -> begun(signs, transfer)))
                .forEach(signs -> assign(signs, begun(signs, transfer), growths));
    }

    /// The instances of an activity, the first one heard of first.
    List<InstanceSigns> of(Growth growth) {
        return assigned.getOrDefault(growth, List.of()).stream()
                .sorted(Comparator.comparing(signs -> signs.firstSign().orElse(Instant.MAX)))
                .toList();
    }

    /// Instances that came while an activity went on, but beyond what was asked for.
    List<InstanceSigns> leftOver() {
        return leftOver;
    }

    private void assign(InstanceSigns signs, Instant begun, List<Growth> growths) {
        List<Growth> possible = growths.stream().filter(growth -> fits(growth, signs)).toList();
        List<Growth> free = possible.stream().filter(this::hasRoom).toList();
        Optional<Growth> latest =
                free.stream()
                        .filter(growth -> !growth.activity().start().isAfter(begun))
                        .reduce((earlier, later) -> later);
        Optional<Growth> choice = latest.or(() -> free.stream().findFirst());
        if (choice.isPresent()) {
            assigned.computeIfAbsent(choice.get(), growth -> new ArrayList<>()).add(signs);
        } else if (!possible.isEmpty()) {
            leftOver.add(signs);
        }
    }

    private static boolean fits(Growth growth, InstanceSigns signs) {
        Instant end = growth.activity().end();
        return signs.firstSign()
                .filter(first -> !first.isBefore(growth.activity().start()))
                .filter(first -> end == null || !first.isAfter(end))
                .isPresent();
    }

    private boolean hasRoom(Growth growth) {
        int has = assigned.getOrDefault(growth, List.of()).size();
        return growth.added().isEmpty() || has < growth.added().getAsInt();
    }

    private static Instant begun(InstanceSigns signs, double transferSeconds) {
        if (signs.firstMetric() != null) {
            return signs.firstMetric();
        }
        return signs.firstLine()
                .map(line -> Moment.after(line, -transferSeconds))
                .orElse(Instant.MAX);
    }

    /// The median over instances that show both ends; copies on running instances have nothing to transfer first.
    private static double transferSeconds(List<Growth> growths, List<InstanceSigns> instances) {
        if (growths.stream().anyMatch(growth -> growth.resource() instanceof Resource.Component)) {
            return 0;
        }
        List<Double> seen = new ArrayList<>();
        for (InstanceSigns signs : instances) {
            Optional<Instant> line = signs.firstLine();
            boolean isNew = growths.stream().anyMatch(growth -> fits(growth, signs));
            if (isNew && signs.firstMetric() != null && line.isPresent()) {
                seen.add(Math.max(0, Moment.seconds(signs.firstMetric(), line.get())));
            }
        }
        seen.sort(Comparator.naturalOrder());
        return seen.isEmpty() ? TRANSFER_SECONDS : seen.get(seen.size() / 2);
    }
}

package scaleout.model.reconstruction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import scaleout.model.timeline.Moment;

/// Which instance was started by which scaling activity.
///
/// No answer of AWS says so. An instance belongs to an activity that had begun before it was first heard of, that had
/// not been fulfilled by then, and that asked for more instances than it has. Among those it is the latest that had
/// begun when its transfers must have begun, or, where nothing tells when that was, the first: first come, first served.
/// One that only logged, and nothing of a start, may have run long before: it comes last. So does one that is heard of
/// soon after an activity's end and only by what it served or measured.
final class Assignment {

    /// How long after its activity's end an instance that only served can be heard of first: no request came before.
    /// Assumed.
    private static final double LATE_SECONDS = 300;

    private final Map<Growth, List<InstanceSigns>> assigned = new HashMap<>();
    private final List<InstanceSigns> leftOver = new ArrayList<>();
    private final OptionalDouble transferSeconds;

    /// Assigns the instances of one resource.
    ///
    /// @param growths   activities on the resource that add capacity, in order of time
    /// @param instances instances of the resource that did not run before the first activity
    Assignment(List<Growth> growths, List<InstanceSigns> instances) {
        transferSeconds = transferSeconds(growths, instances);
        instances.stream()
                .sorted(
                        Comparator.comparing(InstanceSigns::isQuiet)
                                .thenComparing(this::earliestKnown))
                .forEach(signs -> assign(signs, growths));
        instances.stream()
                .filter(signs -> signs.firstLine().isEmpty())
                .filter(signs -> growths.stream().noneMatch(growth -> fits(growth, signs)))
                .forEach(signs -> assignLate(signs, growths));
    }

    private void assignLate(InstanceSigns signs, List<Growth> growths) {
        growths.stream()
                .filter(growth -> growth.added().isPresent() && hasRoom(growth))
                .filter(growth -> isLate(growth, signs))
                .reduce((earlier, later) -> later)
                .ifPresent(growth -> give(growth, signs));
    }

    private static boolean isLate(Growth growth, InstanceSigns signs) {
        Instant end = growth.fulfilledBy();
        return end != null
                && signs.earliestSign()
                        .filter(sign -> sign.isAfter(end))
                        .filter(sign -> Moment.seconds(end, sign) <= LATE_SECONDS)
                        .isPresent();
    }

    private void give(Growth growth, InstanceSigns signs) {
        assigned.computeIfAbsent(growth, key -> new ArrayList<>()).add(signs);
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

    private void assign(InstanceSigns signs, List<Growth> growths) {
        List<Growth> possible = growths.stream().filter(growth -> fits(growth, signs)).toList();
        List<Growth> free = possible.stream().filter(this::hasRoom).toList();
        Optional<Growth> latest =
                begun(signs)
                        .flatMap(begun ->
                                free.stream()
                                        .filter(growth -> !growth.at().isAfter(begun))
                                        .reduce((earlier, later) -> later));
        Optional<Growth> choice = latest.or(() -> free.stream().findFirst());
        if (choice.isPresent()) {
            give(choice.get(), signs);
        } else if (!signs.isQuiet()
                && !possible.isEmpty()
                && !madeRoom(signs, growths, new HashSet<>())) {
            leftOver.add(signs);
        }
    }

    /// Where every activity that can have started an instance has all it asked for, one of its others may be of another
    /// activity, and one of that one's of a third: nothing that came is left out as long as it can have been asked for.
    ///
    /// @param tried activities in which there is no room to be made
    private boolean madeRoom(InstanceSigns signs, List<Growth> growths, Set<Growth> tried) {
        for (Growth growth : growths) {
            if (!fits(growth, signs) || !tried.add(growth)) {
                continue;
            }
            if (hasRoom(growth)) {
                give(growth, signs);
                return true;
            }
            List<InstanceSigns> has = assigned.getOrDefault(growth, List.of());
            for (InstanceSigns other : List.copyOf(has)) {
                if (madeRoom(other, growths, tried)) {
                    has.remove(other);
                    has.add(signs);
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fits(Growth growth, InstanceSigns signs) {
        Instant end = growth.fulfilledBy();
        return signs.firstSign()
                .filter(first -> !first.isBefore(growth.earliest()))
                .filter(first -> end == null || !signs.earliestSign().orElse(first).isAfter(end))
                .isPresent();
    }

    private boolean hasRoom(Growth growth) {
        int has = assigned.getOrDefault(growth, List.of()).size();
        return growth.added().isEmpty() || has < growth.added().getAsInt();
    }

    private Instant earliestKnown(InstanceSigns signs) {
        return begun(signs).or(signs::firstLine).orElse(Instant.MAX);
    }

    /// When its transfers must have begun; empty where nothing tells.
    private Optional<Instant> begun(InstanceSigns signs) {
        Instant metric = signs.firstMetric();
        if (metric != null) {
            return Optional.of(metric);
        }
        return transferSeconds.isPresent()
                ? signs.firstLine().map(line -> Moment.after(line, -transferSeconds.getAsDouble()))
                : Optional.empty();
    }

    /// The median over instances that show both ends; copies on running instances have nothing to transfer first.
    private static OptionalDouble transferSeconds(
            List<Growth> growths, List<InstanceSigns> instances) {
        if (growths.stream().anyMatch(growth -> growth.resource() instanceof Resource.Component)) {
            return OptionalDouble.of(0);
        }
        List<Double> seen = new ArrayList<>();
        for (InstanceSigns signs : instances) {
            Optional<Instant> line = signs.firstLine();
            if (signs.firstMetric() != null && line.isPresent()) {
                seen.add(Math.max(0, Moment.seconds(signs.firstMetric(), line.get())));
            }
        }
        seen.sort(Comparator.naturalOrder());
        return seen.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(seen.get(seen.size() / 2));
    }
}

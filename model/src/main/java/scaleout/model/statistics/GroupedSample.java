package scaleout.model.statistics;

import java.util.List;

/// Values in groups whose members have something in common, such as the start-ups of one scale-out: two values of one
/// group say less than two of different groups.
///
/// @param groups at least one
public record GroupedSample(List<Sample> groups) {

    public GroupedSample {
        groups = List.copyOf(groups);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a grouped sample needs at least one group");
        }
    }

    /// Returns values that have nothing in common: each is a group of its own.
    public static GroupedSample ungrouped(double... values) {
        return new GroupedSample(Sample.of(values).values().mapToObj(Sample::of).toList());
    }

    /// All values.
    public Sample all() {
        return Sample.of(groups.stream().flatMapToDouble(Sample::values).toArray());
    }

    /// The median of each group.
    public Sample medians() {
        return Sample.of(groups.stream().mapToDouble(Sample::median).toArray());
    }
}

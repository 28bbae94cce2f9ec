package scaleout.model.timeline;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What an input says beside its timeline: what was asked of the endpoint, and what served before the start-ups.
///
/// @param demand   at most one series for each metric of a resource
/// @param capacity in order of time; the first step of a resource says how many there were before
public record Surroundings(List<DemandSeries> demand, List<CapacityStep> capacity) {

    /// Nothing is known.
    public static final Surroundings UNKNOWN = new Surroundings(List.of(), List.of());

    public Surroundings {
        demand = List.copyOf(demand);
        capacity = List.copyOf(capacity);
    }

    /// Returns the name of what a start-up adds capacity to: its component, or else its scale-out's variant; empty where
    /// nothing says it.
    public static String resource(ScaleOut scaleOut, StartUp startUp) {
        return Stream.of(startUp.inferenceComponent(), scaleOut.variant())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /// Returns only what is about one resource.
    public Surroundings of(String resource) {
        return new Surroundings(
                demand.stream().filter(series -> series.resource().equals(resource)).toList(),
                capacity.stream().filter(step -> step.resource().equals(resource)).toList());
    }
}

package scaleout.model.flow;

import org.jspecify.annotations.Nullable;

/// A group of flows over links of their own; see [Kind].
final class Host {

    final Network network;
    final Kind kind;

    /// Its flows, by index in the problem, ascending; their places here are the bits of an active set.
    final int[] flows;

    /// Those in the same state, while some flow is active.
    @Nullable Cohort cohort;

    /// The flows that start or finish at the present instant, as a set.
    long changing;

    Host(Network network, Kind kind, int[] flows) {
        this.network = network;
        this.kind = kind;
        this.flows = flows;
    }
}

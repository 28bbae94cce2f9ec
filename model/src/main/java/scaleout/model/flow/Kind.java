package scaleout.model.flow;

import java.util.Arrays;

/// What hosts that differ only in the sizes and the times of their flows have in common.
///
/// A *host* is a group of flows over links of their own, such as a network interface and a disk. Its flows also go
/// over links that hosts share; to those they are tied by their paths.
final class Kind {

    /// A host has at most so many flows: the set of those that are active is one `long`.
    static final int MOST_FLOWS = Long.SIZE;

    /// Capacity of each own link, bytes per second.
    final double[] capacity;

    /// Per flow: its weight.
    final double[] weight;

    /// Per flow: its cap, bytes per second, and the level at which it is reached; infinite where it has none.
    final double[] cap;

    final double[] capLevel;

    /// Per flow: the shared links that it goes over, by index of the path; [Path#NONE] where there are none.
    final int[] path;

    /// Per own link and flow: bytes of the link per byte of the flow; zero where it does not go over it.
    final double[][] use;

    Kind(double[] capacity, double[] weight, double[] cap, int[] path, double[][] use) {
        this.capacity = capacity;
        this.weight = weight;
        this.cap = cap;
        capLevel = new double[cap.length];
        Arrays.setAll(capLevel, flow -> cap[flow] / weight[flow]);
        this.path = path;
        this.use = use;
    }

    int flows() {
        return weight.length;
    }

    /// The kind of hosts that have only some of the flows.
    Kind restrictedTo(int[] some) {
        if (some.length == flows()) {
            return this;
        }
        double[] someWeight = new double[some.length];
        double[] someCap = new double[some.length];
        int[] somePath = new int[some.length];
        double[][] someUse = new double[capacity.length][some.length];
        for (int i = 0; i < some.length; i++) {
            someWeight[i] = weight[some[i]];
            someCap[i] = cap[some[i]];
            somePath[i] = path[some[i]];
            for (int link = 0; link < capacity.length; link++) {
                someUse[link][i] = use[link][some[i]];
            }
        }
        return new Kind(capacity, someWeight, someCap, somePath, someUse);
    }

    /// The rate of a flow when the filling stopped it at a level, bytes per second.
    double rate(int flow, double level) {
        return Math.min(cap[flow], weight[flow] * level);
    }
}

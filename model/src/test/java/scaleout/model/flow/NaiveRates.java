package scaleout.model.flow;

import java.util.Arrays;
import java.util.List;

/// Weighted max-min fair rates of the flows that are active at one time, by progressive filling.
///
/// One level rises from zero and each flow runs at its weight times the level, until it reaches its own cap or one of
/// its links is full; then it is frozen and never moves again. What a capped flow leaves goes to the others.
/// Source: Bertsekas and Gallager, Data Networks, 2nd edition, section 6.5.2.
final class NaiveRates {

    private final List<Link> links;
    private final List<Flow> flows;
    private final boolean[] frozen;
    private final double[] rates;

    private NaiveRates(List<Link> links, List<Flow> flows, boolean[] active) {
        this.links = links;
        this.flows = flows;
        rates = new double[flows.size()];
        frozen = new boolean[flows.size()];
        for (int i = 0; i < frozen.length; i++) {
            frozen[i] = !active[i];
        }
    }

    /// Returns the rate of each flow, bytes per second; zero where it is not active.
    static double[] of(List<Link> links, List<Flow> flows, boolean[] active) {
        NaiveRates filling = new NaiveRates(links, flows, active);
        while (!filling.allFrozen()) {
            filling.freezeNext();
        }
        return filling.rates;
    }

    private boolean allFrozen() {
        for (boolean f : frozen) {
            if (!f) {
                return false;
            }
        }
        return true;
    }

    /// Raises the level to the next cap or full link, and freezes what that stops.
    private void freezeNext() {
        double[] linkLevels = linkLevels();
        double level = Double.POSITIVE_INFINITY;
        for (int i = 0; i < frozen.length; i++) {
            if (!frozen[i]) {
                level = Math.min(level, stopLevel(flows.get(i), linkLevels));
            }
        }
        for (int i = 0; i < frozen.length; i++) {
            Flow flow = flows.get(i);
            if (!frozen[i] && stopLevel(flow, linkLevels) == level) {
                frozen[i] = true;
                rates[i] = Math.min(flow.capBytesPerSecond(), flow.weight() * level);
            }
        }
    }

    private static double stopLevel(Flow flow, double[] linkLevels) {
        double level = flow.capBytesPerSecond() / flow.weight();
        for (Flow.Use use : flow.uses()) {
            level = Math.min(level, linkLevels[use.link()]);
        }
        return level;
    }

    /// The level at which each link is full if only what is not frozen still grows.
    private double[] linkLevels() {
        double[] left = links.stream().mapToDouble(Link::capacityBytesPerSecond).toArray();
        double[] growth = new double[left.length];
        for (int i = 0; i < frozen.length; i++) {
            for (Flow.Use use : flows.get(i).uses()) {
                if (frozen[i]) {
                    left[use.link()] -= use.coefficient() * rates[i];
                } else {
                    growth[use.link()] += use.coefficient() * flows.get(i).weight();
                }
            }
        }
        double[] levels = new double[left.length];
        Arrays.setAll(
                levels,
                l -> growth[l] == 0 ? Double.POSITIVE_INFINITY : Math.max(0, left[l]) / growth[l]);
        return levels;
    }
}

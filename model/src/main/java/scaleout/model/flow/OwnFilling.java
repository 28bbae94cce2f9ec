package scaleout.model.flow;

/// Progressive filling within one host: the level at which each of its active flows stops.
///
/// One level rises from zero, and each flow runs at its weight times the level, until it reaches its cap, one of the
/// host's own links is full, or one of the shared links on its path is.
/// Source: Bertsekas and Gallager, Data Networks, 2nd edition, section 6.5.2.
final class OwnFilling {

    /// Per active flow: the level at which it stopped; infinite where it has not yet.
    final double[] level = new double[Kind.MOST_FLOWS];

    private final double[] limit = new double[Kind.MOST_FLOWS];

    /// Raises the level until all flows have stopped, or would pass `below`.
    ///
    /// @param active     the active flows, by place in the host
    /// @param pathLevels per path: where shared links stop its flows; infinite where they do not
    /// @param below      only flows that stop below this level are stopped
    /// @return the level, `below` or higher, at which the next would stop; infinite where all have stopped
    double fill(Kind kind, int[] active, double[] pathLevels, double below) {
        int open = active.length;
        for (int i = 0; i < open; i++) {
            int flow = active[i];
            limit[i] = Math.min(kind.capLevel[flow], pathLevels[kind.path[flow]]);
            level[i] = Double.POSITIVE_INFINITY;
        }
        double reached = 0;
        while (open > 0) {
            int full = -1;
            double next = lowestLimit(active.length);
            for (int link = 0; link < kind.capacity.length; link++) {
                double fullAt = linkLevel(kind, active, link, reached);
                if (fullAt < next) {
                    next = fullAt;
                    full = link;
                }
            }
            if (next >= below) {
                return next;
            }
            open -= stop(kind, active, full, next);
            reached = next;
        }
        return Double.POSITIVE_INFINITY;
    }

    private double lowestLimit(int flows) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < flows; i++) {
            if (level[i] == Double.POSITIVE_INFINITY && limit[i] < lowest) {
                lowest = limit[i];
            }
        }
        return lowest;
    }

    /// The level at which an own link is full if only flows that have not stopped still grow. Rounding may say that it
    /// was full already; it cannot have been before the level reached.
    private double linkLevel(Kind kind, int[] active, int link, double reached) {
        double left = kind.capacity[link];
        double growth = 0;
        for (int i = 0; i < active.length; i++) {
            int flow = active[i];
            double use = kind.use[flow][link];
            if (level[i] == Double.POSITIVE_INFINITY) {
                growth += use * kind.weight[flow];
            } else {
                left -= use * kind.rate(flow, level[i]);
            }
        }
        return growth == 0 ? Double.POSITIVE_INFINITY : Math.max(reached, left / growth);
    }

    /// Stops the flows over the full link, or without one those at their limit. Returns how many.
    private int stop(Kind kind, int[] active, int full, double at) {
        int stopped = 0;
        for (int i = 0; i < active.length; i++) {
            if (level[i] == Double.POSITIVE_INFINITY
                    && (full >= 0 ? kind.use[active[i]][full] > 0 : limit[i] <= at)) {
                level[i] = at;
                stopped++;
            }
        }
        return stopped;
    }
}

package scaleout.model.flow;

/// Progressive filling within one host: the level at which each of its active flows stops.
///
/// One level rises from zero, and each flow runs at its weight times the level, until it reaches its cap, one of the
/// host's own links is full, or one of the shared links on its path is.
/// Source: Bertsekas and Gallager, Data Networks, 2nd edition, section 6.5.2.
final class OwnFilling {

    private static final double NOT_YET = Double.POSITIVE_INFINITY;

    /// Per active flow: the level at which it stopped; infinite where it has not yet.
    final double[] level;

    private final double[] limit;

    OwnFilling(int mostFlows) {
        level = new double[mostFlows];
        limit = new double[mostFlows];
    }

    /// Raises the level until all flows have stopped, or would pass `below`.
    ///
    /// @param kind       what the active flows are
    /// @param pathLevels per path: where shared links stop its flows; infinite where they do not
    /// @param below      only flows that stop below this level are stopped
    /// @return the level, `below` or higher, at which the next would stop; infinite where all have stopped
    double fill(Kind kind, double[] pathLevels, double below) {
        int open = kind.flows();
        for (int flow = 0; flow < open; flow++) {
            limit[flow] = Math.min(kind.capLevel[flow], pathLevels[kind.path[flow]]);
            level[flow] = NOT_YET;
        }
        double reached = 0;
        while (open > 0) {
            int full = -1;
            double next = lowestLimit(kind.flows());
            for (int link = 0; link < kind.use.length; link++) {
                double fullAt = linkLevel(kind, link, reached);
                if (fullAt < next) {
                    next = fullAt;
                    full = link;
                }
            }
            if (next >= below) {
                return next;
            }
            open -= full < 0 ? stopAtLimit(kind.flows(), next) : stop(kind.use[full], next);
            reached = next;
        }
        return NOT_YET;
    }

    private double lowestLimit(int flows) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int flow = 0; flow < flows; flow++) {
            if (level[flow] == NOT_YET && limit[flow] < lowest) {
                lowest = limit[flow];
            }
        }
        return lowest;
    }

    /// The level at which an own link is full if only flows that have not stopped still grow. Rounding may say that it
    /// was full already; it cannot have been before the level reached.
    private double linkLevel(Kind kind, int link, double reached) {
        double[] use = kind.use[link];
        double left = kind.capacity[link];
        double growth = 0;
        for (int flow = 0; flow < use.length; flow++) {
            if (level[flow] == NOT_YET) {
                growth += use[flow] * kind.weight[flow];
            } else {
                left -= use[flow] * kind.rate(flow, level[flow]);
            }
        }
        return growth == 0 ? Double.POSITIVE_INFINITY : Math.max(reached, left / growth);
    }

    /// Stops the flows over a full link, and returns how many.
    private int stop(double[] use, double at) {
        int stopped = 0;
        for (int flow = 0; flow < use.length; flow++) {
            if (level[flow] == NOT_YET && use[flow] > 0) {
                level[flow] = at;
                stopped++;
            }
        }
        return stopped;
    }

    /// Stops the flows whose limit is the level, and returns how many.
    private int stopAtLimit(int flows, double at) {
        int stopped = 0;
        for (int flow = 0; flow < flows; flow++) {
            if (level[flow] == NOT_YET && limit[flow] <= at) {
                level[flow] = at;
                stopped++;
            }
        }
        return stopped;
    }
}

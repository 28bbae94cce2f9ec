package scaleout.model.flow;

/// Progressive filling over the shared links of a network, and so the rates of all slots.
///
/// One level rises. At the lowest level at which a link would be full if no flow stopped before, all flows that their
/// hosts stop below that level are stopped: that is certain, since stops only move the level of a link upwards. If
/// there were some, the link's level is calculated anew; if there were none, the link is full, and what still grows
/// over it stops here. So links wait in a heap with a level that is at most too low, and only the top is looked at.
/// For a link alone this is Newton's method on what it would carry, which grows ever slower with the level.
///
/// Only cohorts whose own limits lie below the level reached are looked at, which is none where shared links decide.
final class SharedFilling {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final SharedLinks links;
    private final CohortOrder order;
    private final OwnFilling own;
    private final MinHeap waiting = new MinHeap();

    /// How many cohorts, in their order, have been looked at.
    private int visited;

    private boolean someLinkIsFull;

    SharedFilling(SharedLinks links, CohortOrder order, OwnFilling own) {
        this.links = links;
        this.order = order;
        this.own = own;
    }

    /// Calculates the rates of all slots.
    void fill(Slots slots) {
        visited = 0;
        someLinkIsFull = false;
        links.empty();
        waiting.clear();
        for (int link = 0; link < links.size(); link++) {
            waiting.push(links.levelOf(link), link);
        }
        // Hosts some of whose flows cross no shared link are always looked at.
        stopBelow(Double.MIN_VALUE);
        while (!waiting.isEmpty()) {
            raise();
        }
        stopUnshared();
        slots.followPaths(links.pathLevel);
        for (int i = 0; i < visited; i++) {
            setRates(order.cohorts[i], slots);
        }
    }

    /// Raises the level as far as the first link, where nothing stops before.
    private void raise() {
        int link = waiting.top();
        double level = links.levelOf(link);
        if (level == NEVER) {
            waiting.pop();
        } else if (level > waiting.topKey()) {
            waiting.rekeyTop(level);
        } else if (!stopBelow(level)) {
            waiting.pop();
            links.fillUp(link, level);
            someLinkIsFull = true;
        }
    }

    /// Stops all flows that their hosts stop below a level. Returns whether any shared link feels it.
    private boolean stopBelow(double level) {
        boolean felt = false;
        for (int i = 0; i < visited; i++) {
            if (order.nextStop[i] < level) {
                felt |= visit(i, level);
            }
        }
        while (visited < order.size && order.firstStop[visited] < level) {
            order.cohorts[visited].stopped = 0;
            felt |= visit(visited++, level);
        }
        return felt;
    }

    private boolean visit(int place, double level) {
        Cohort cohort = order.cohorts[place];
        double[] stops;
        if (someLinkIsFull) {
            order.nextStop[place] = own.fill(cohort.activeFlows, links.pathLevel, level);
            stops = own.level;
        } else {
            order.nextStop[place] = cohort.firstStopAloneFrom(level);
            stops = cohort.aloneLevel;
        }
        boolean felt = false;
        for (int i = 0; i < cohort.active.length; i++) {
            if (stops[i] < level && (cohort.stopped & 1L << i) == 0) {
                felt |= stop(cohort, i, stops[i]);
            }
        }
        return felt;
    }

    private boolean stop(Cohort cohort, int index, double level) {
        Kind flow = cohort.activeFlows;
        int path = flow.path[index];
        if (links.pathLevel[path] < NEVER) {
            return false;
        }
        double rate = flow.rate(index, level);
        cohort.stopped |= 1L << index;
        cohort.stoppedRate[index] = rate;
        if (path == Path.NONE) {
            return false;
        }
        links.stop(path, cohort.hosts, flow.weight[index], level, rate);
        return true;
    }

    /// Stops what shared links do not, in the end.
    private void stopUnshared() {
        for (int i = 0; i < visited; i++) {
            if (order.cohorts[i].partlyUnshared) {
                visit(i, NEVER);
            }
        }
    }

    /// Flows that have not been stopped by their host are left as they follow their paths.
    private static void setRates(Cohort cohort, Slots slots) {
        for (long rest = cohort.stopped; rest != 0; rest &= rest - 1) {
            int index = Long.numberOfTrailingZeros(rest);
            slots.rate[cohort.slots[index]] = cohort.stoppedRate[index];
        }
    }
}

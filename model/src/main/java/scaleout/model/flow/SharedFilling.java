package scaleout.model.flow;

import java.util.Arrays;

/// Progressive filling over the shared links of a network: the level at which each is full.
///
/// One level rises. At the lowest level at which a link would be full if no flow stopped before, all flows that their
/// hosts stop below that level are stopped: that is certain, since stops only move the level of a link upwards. If
/// there were some, the link's level is calculated anew; if there were none, the link is full, and what still grows
/// over it stops here. So links wait in a heap with a level that is at most too low, and only the top is looked at.
///
/// A filling knows the flows of a path by their number and the sum of their weights, and looks only at cohorts whose
/// own limits lie below the level reached, which for most is never.
final class SharedFilling {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    /// Per path: the level at which shared links stop its flows; infinite where they do not.
    final double[] pathLevel;

    /// Per link: the level at which it is full; infinite where it is not.
    final double[] linkLevel;

    private final Path[] paths;
    private final double[] capacity;
    private final int[][] pathsOfLink;

    /// Per path: how many flows are active, and the sum of their weights; and of those, what still grows.
    private final int[] flows;

    private final Sum[] weight;
    private final int[] growingFlows;
    private final Sum[] growingWeight;

    /// Per link: what the flows that have stopped use of it, bytes per second.
    private final Sum[] used;

    private final MinHeap waiting = new MinHeap();
    private final CohortOrder order = new CohortOrder();
    private final OwnFilling own;

    /// How many cohorts, in their order, have been looked at; some are to be looked at again from a level on.
    private int visited;

    private int pending;
    private Cohort[] pendingCohort = new Cohort[16];
    private double[] pendingFrom = new double[16];
    private double reached;
    private boolean someLinkIsFull;

    SharedFilling(Network network, OwnFilling own) {
        this.own = own;
        paths = network.paths.toArray(Path[]::new);
        int links = network.links.size();
        capacity = new double[links];
        Arrays.setAll(capacity, network::capacity);
        pathsOfLink = pathsOfLink(paths, links);
        pathLevel = new double[paths.length];
        linkLevel = new double[links];
        flows = new int[paths.length];
        growingFlows = new int[paths.length];
        weight = sums(paths.length);
        growingWeight = sums(paths.length);
        used = sums(links);
        Arrays.fill(pathLevel, NEVER);
    }

    private static Sum[] sums(int count) {
        Sum[] sums = new Sum[count];
        Arrays.setAll(sums, i -> new Sum());
        return sums;
    }

    private static int[][] pathsOfLink(Path[] paths, int links) {
        int[] count = new int[links];
        for (Path path : paths) {
            for (int link : path.links()) {
                count[link]++;
            }
        }
        int[][] pathsOfLink = new int[links][];
        Arrays.setAll(pathsOfLink, link -> new int[count[link]]);
        for (int path = paths.length - 1; path >= 0; path--) {
            for (int link : paths[path].links()) {
                pathsOfLink[link][--count[link]] = path;
            }
        }
        return pathsOfLink;
    }

    void add(Cohort cohort) {
        order.add(cohort);
    }

    void remove(Cohort cohort) {
        order.remove(cohort);
    }

    /// Takes up a flow that starts.
    void start(int path, double flowWeight) {
        flows[path]++;
        weight[path].add(flowWeight);
    }

    /// Drops a flow that has finished.
    void finish(int path, double flowWeight) {
        flows[path]--;
        weight[path].add(-flowWeight);
        if (flows[path] == 0) {
            weight[path].clear();
        }
    }

    /// What is used of a link, bytes per second.
    double used(int link) {
        return linkLevel[link] == NEVER ? used[link].value() : capacity[link];
    }

    /// Calculates the rates of all slots.
    void fill(Slots slots) {
        clear();
        // Hosts some of whose flows cross no shared link are always looked at.
        stopBelow(Double.MIN_VALUE);
        while (!waiting.isEmpty()) {
            int link = waiting.top();
            double level = levelOf(link);
            if (level == NEVER) {
                waiting.pop();
            } else if (level > waiting.topKey()) {
                waiting.rekeyTop(level);
            } else if (!stopBelow(level)) {
                waiting.pop();
                fillUp(link, level);
            }
        }
        stopUnshared();
        slots.followPaths(pathLevel);
        for (int i = 0; i < visited; i++) {
            setRates(order.cohorts[i], slots);
        }
    }

    private void clear() {
        Arrays.fill(pathLevel, NEVER);
        System.arraycopy(flows, 0, growingFlows, 0, flows.length);
        for (int path = 1; path < paths.length; path++) {
            growingWeight[path].set(weight[path]);
        }
        visited = 0;
        pending = 0;
        reached = 0;
        someLinkIsFull = false;
        waiting.clear();
        for (int link = 0; link < capacity.length; link++) {
            linkLevel[link] = NEVER;
            used[link].clear();
            double level = levelOf(link);
            if (level < NEVER) {
                waiting.push(level, link);
            }
        }
    }

    /// The level at which a link would be full if no further flow stopped before; infinite where none grows over it.
    /// Rounding may say that it was full already; it cannot have been before the level reached.
    private double levelOf(int link) {
        double growth = 0;
        for (int path : pathsOfLink[link]) {
            if (grows(path)) {
                growth += coefficient(path, link) * growingWeight[path].value();
            }
        }
        return growth == 0
                ? NEVER
                : Math.max(reached, (capacity[link] - used[link].value()) / growth);
    }

    private boolean grows(int path) {
        return growingFlows[path] > 0 && pathLevel[path] == NEVER;
    }

    private double coefficient(int path, int link) {
        int[] links = paths[path].links();
        int i = 0;
        while (links[i] != link) {
            i++;
        }
        return paths[path].coefficient()[i];
    }

    /// Stops what grows over a full link.
    private void fillUp(int link, double level) {
        linkLevel[link] = level;
        reached = level;
        someLinkIsFull = true;
        for (int path : pathsOfLink[link]) {
            if (grows(path)) {
                use(path, 1, growingWeight[path].value() * level);
                pathLevel[path] = level;
            }
        }
    }

    private void use(int path, int times, double rate) {
        int[] links = paths[path].links();
        for (int i = 0; i < links.length; i++) {
            used[links[i]].addTimes(times, paths[path].coefficient()[i] * rate);
        }
    }

    /// Stops all flows that their hosts stop below a level. Returns whether any shared link feels it.
    private boolean stopBelow(double level) {
        boolean felt = false;
        for (int i = 0; i < pending; i++) {
            if (pendingFrom[i] < level) {
                felt |= visit(pendingCohort[i], level);
                pendingFrom[i] = visitAgainFrom;
            }
        }
        while (visited < order.size && order.firstStop[visited] < level) {
            Cohort cohort = order.cohorts[visited++];
            cohort.stopped = 0;
            felt |= visit(cohort, level);
            if (visitAgainFrom < NEVER) {
                await(cohort, visitAgainFrom);
            }
        }
        return felt;
    }

    private double visitAgainFrom;

    private void await(Cohort cohort, double from) {
        if (pending == pendingCohort.length) {
            pendingCohort = Arrays.copyOf(pendingCohort, 2 * pending);
            pendingFrom = Arrays.copyOf(pendingFrom, 2 * pending);
        }
        pendingCohort[pending] = cohort;
        pendingFrom[pending++] = from;
    }

    private boolean visit(Cohort cohort, double level) {
        double[] levels = cohort.aloneLevel;
        if (someLinkIsFull) {
            visitAgainFrom = own.fill(cohort.activeFlows, pathLevel, level);
            levels = own.level;
        } else {
            visitAgainFrom = NEVER;
            for (double next : levels) {
                if (next >= level) {
                    visitAgainFrom = Math.min(visitAgainFrom, next);
                }
            }
        }
        boolean felt = false;
        for (int i = 0; i < cohort.active.length; i++) {
            if (levels[i] < level && (cohort.stopped & 1L << i) == 0) {
                felt |= stop(cohort, i, levels[i]);
            }
        }
        return felt;
    }

    private boolean stop(Cohort cohort, int index, double level) {
        Kind flow = cohort.activeFlows;
        int path = flow.path[index];
        if (pathLevel[path] < NEVER) {
            return false;
        }
        double rate = flow.rate(index, level);
        cohort.stopped |= 1L << index;
        cohort.stoppedRate[index] = rate;
        if (path == Path.NONE) {
            return false;
        }
        growingFlows[path] -= cohort.hosts;
        growingWeight[path].addTimes(-cohort.hosts, flow.weight[index]);
        use(path, cohort.hosts, rate);
        reached = Math.max(reached, level);
        return true;
    }

    /// Stops what shared links do not, in the end.
    private void stopUnshared() {
        for (int i = 0; i < pending; i++) {
            if (pendingCohort[i].partlyUnshared) {
                visit(pendingCohort[i], NEVER);
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

package scaleout.model.flow;

import java.util.Arrays;

/// The shared links of a network during a filling: what has stopped takes a fixed part of them, the rest still grows.
///
/// The flows of a path are known only by their number and the sum of their weights.
final class SharedLinks {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    /// Per path: the level at which shared links stop its flows; infinite where they do not.
    final double[] pathLevel;

    /// Per link: the level at which it is full; infinite where it is not.
    final double[] linkLevel;

    private final Path[] paths;
    private final double[] capacity;

    /// Per link: the paths over it, and the coefficient of each.
    private final int[][] pathsOver;

    private final double[][] coefficientOver;

    /// Per path: how many flows are active, and the sum of their weights; and of those, what still grows.
    private final int[] flows;

    private final Sum[] weight;
    private final int[] growingFlows;
    private final Sum[] growingWeight;

    /// Per link: what the flows that have stopped use of it, bytes per second.
    private final Sum[] used;

    /// The highest level at which anything has stopped so far.
    private double reached;

    SharedLinks(Network network) {
        paths = network.paths.toArray(Path[]::new);
        capacity = new double[network.links.size()];
        Arrays.setAll(capacity, network::capacity);
        pathsOver = new int[capacity.length][0];
        coefficientOver = new double[capacity.length][0];
        countPaths();
        pathLevel = new double[paths.length];
        Arrays.fill(pathLevel, NEVER);
        linkLevel = new double[capacity.length];
        flows = new int[paths.length];
        growingFlows = new int[paths.length];
        weight = sums(paths.length);
        growingWeight = sums(paths.length);
        used = sums(capacity.length);
    }

    private static Sum[] sums(int count) {
        Sum[] sums = new Sum[count];
        Arrays.setAll(sums, i -> new Sum());
        return sums;
    }

    private void countPaths() {
        int[] count = new int[capacity.length];
        for (Path path : paths) {
            for (int link : path.links()) {
                count[link]++;
            }
        }
        for (int link = 0; link < count.length; link++) {
            pathsOver[link] = new int[count[link]];
            coefficientOver[link] = new double[count[link]];
        }
        for (int path = 0; path < paths.length; path++) {
            int[] links = paths[path].links();
            for (int i = 0; i < links.length; i++) {
                int place = pathsOver[links[i]].length - count[links[i]]--;
                pathsOver[links[i]][place] = path;
                coefficientOver[links[i]][place] = paths[path].coefficient()[i];
            }
        }
    }

    int size() {
        return capacity.length;
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

    /// Begins a filling: all active flows grow from zero.
    void empty() {
        reached = 0;
        Arrays.fill(pathLevel, NEVER);
        Arrays.fill(linkLevel, NEVER);
        System.arraycopy(flows, 0, growingFlows, 0, flows.length);
        for (int path = 0; path < paths.length; path++) {
            growingWeight[path].set(weight[path]);
        }
        for (Sum sum : used) {
            sum.clear();
        }
    }

    /// The level at which a link would be full if no further flow stopped before; infinite where none grows over it.
    /// Rounding may say that it was full already; it cannot have been before the level reached.
    double levelOf(int link) {
        double growth = 0;
        int[] over = pathsOver[link];
        for (int i = 0; i < over.length; i++) {
            if (grows(over[i])) {
                growth += coefficientOver[link][i] * growingWeight[over[i]].value();
            }
        }
        return growth == 0
                ? NEVER
                : Math.max(reached, (capacity[link] - used[link].value()) / growth);
    }

    private boolean grows(int path) {
        return growingFlows[path] > 0 && pathLevel[path] == NEVER;
    }

    /// Stops what grows over a full link.
    void fillUp(int link, double level) {
        linkLevel[link] = level;
        reached = level;
        for (int path : pathsOver[link]) {
            if (grows(path)) {
                use(path, 1, growingWeight[path].value() * level);
                pathLevel[path] = level;
            }
        }
    }

    /// Stops equal flows of a path below the level at which a link is full.
    ///
    /// @param rate of each, bytes per second
    void stop(int path, int count, double flowWeight, double level, double rate) {
        growingFlows[path] -= count;
        growingWeight[path].addTimes(-count, flowWeight);
        use(path, count, rate);
        reached = Math.max(reached, level);
    }

    private void use(int path, int count, double rate) {
        int[] links = paths[path].links();
        for (int i = 0; i < links.length; i++) {
            used[links[i]].addTimes(count, paths[path].coefficient()[i] * rate);
        }
    }

    /// What is used of a link after the filling, bytes per second.
    double used(int link) {
        return linkLevel[link] == NEVER ? used[link].value() : capacity[link];
    }
}

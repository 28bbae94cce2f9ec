package scaleout.model.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Hosts that are coupled by shared links, or by flows that wait for each other; or hosts that are not coupled with any, and
/// then there are no shared links.
///
/// Equal kinds and equal paths are the same object or number here, so that hosts in the same state can be recognized.
final class Network {

    /// Whether its hosts must be played together.
    final boolean isCoupled;

    final List<Host> hosts = new ArrayList<>();

    /// Shared links: their numbers in the problem.
    final List<Integer> links = new ArrayList<>();

    /// Ways over shared links; the first is over none.
    final List<Path> paths = new ArrayList<>(List.of(new Path(new int[0], new double[0])));

    private final List<Link> allLinks;
    private final List<Flow> allFlows;
    private final Map<Integer, Integer> indexOfLink = new HashMap<>();
    private final Map<Signature, Integer> indexOfPath = new HashMap<>();
    private final Map<Signature, Kind> kinds = new HashMap<>();

    Network(List<Link> allLinks, List<Flow> allFlows, boolean isCoupled) {
        this.isCoupled = isCoupled;
        this.allLinks = allLinks;
        this.allFlows = allFlows;
    }

    /// Numbers that tell two things apart.
    private static final class Signature {
        private long[] numbers = new long[16];
        private int size;

        Signature add(long number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
            return this;
        }

        Signature add(double number) {
            return add(Double.doubleToRawLongBits(number));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Signature that
                    && Arrays.equals(numbers, 0, size, that.numbers, 0, that.size);
        }

        @Override
        public int hashCode() {
            long hash = size;
            for (int i = 0; i < size; i++) {
                hash = (hash ^ numbers[i]) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 32;
            }
            return (int) hash;
        }
    }

    double capacity(int link) {
        return allLinks.get(links.get(link)).capacityBytesPerSecond();
    }

    /// Adds the host of some flows.
    ///
    /// @param isOwn whether a link, by its number in the problem, belongs to this host alone
    void add(int[] flows, IntPredicate isOwn) {
        OwnLinks own = new OwnLinks();
        int[] path = new int[flows.length];
        Signature signature = new Signature();
        for (int i = 0; i < flows.length; i++) {
            Flow flow = allFlows.get(flows[i]);
            path[i] = path(flow, isOwn);
            signature.add(path[i]).add(flow.weight()).add(flow.capBytesPerSecond());
            for (Flow.Use use : flow.uses()) {
                if (isOwn.test(use.link())) {
                    signature.add(own.index(use.link())).add(use.coefficient());
                }
            }
            signature.add(-1L);
        }
        for (int i = 0; i < own.size; i++) {
            signature.add(allLinks.get(own.links[i]).capacityBytesPerSecond());
        }
        Kind kind = kinds.get(signature);
        if (kind == null) {
            kind = kind(flows, path, own);
            kinds.put(signature, kind);
        }
        hosts.add(new Host(this, kind, flows));
    }

    /// The links of one host, in the order in which they are met.
    private static final class OwnLinks {
        private int[] links = new int[4];
        private int size;

        int index(int link) {
            int index = find(link);
            if (index >= 0) {
                return index;
            }
            if (size == links.length) {
                links = Arrays.copyOf(links, 2 * size);
            }
            links[size] = link;
            return size++;
        }

        /// -1 where the link is another's.
        int find(int link) {
            for (int i = 0; i < size; i++) {
                if (links[i] == link) {
                    return i;
                }
            }
            return -1;
        }
    }

    private Kind kind(int[] flows, int[] path, OwnLinks own) {
        double[] capacity = new double[own.size];
        Arrays.setAll(capacity, i -> allLinks.get(own.links[i]).capacityBytesPerSecond());
        double[] weight = new double[flows.length];
        double[] cap = new double[flows.length];
        double[][] use = new double[own.size][flows.length];
        for (int i = 0; i < flows.length; i++) {
            Flow flow = allFlows.get(flows[i]);
            weight[i] = flow.weight();
            cap[i] = flow.capBytesPerSecond();
            for (Flow.Use over : flow.uses()) {
                int link = own.find(over.link());
                if (link >= 0) {
                    use[link][i] = over.coefficient();
                }
            }
        }
        return new Kind(capacity, weight, cap, path, use);
    }

    /// The number of a flow's path over shared links.
    private int path(Flow flow, IntPredicate isOwn) {
        List<Flow.Use> shared = flow.uses();
        int count = 0;
        Flow.Use first = null;
        for (Flow.Use use : shared) {
            if (!isOwn.test(use.link())) {
                count++;
                first = use;
            }
        }
        if (first == null) {
            return Path.NONE;
        }
        int[] over = new int[count];
        double[] coefficient = new double[count];
        int filled = 0;
        Signature signature = new Signature();
        for (Flow.Use use : shared) {
            if (!isOwn.test(use.link())) {
                over[filled] = indexOfLink.computeIfAbsent(use.link(), this::share);
                coefficient[filled] = use.coefficient();
                signature.add(over[filled]).add(coefficient[filled]);
                filled++;
            }
        }
        return indexOfPath.computeIfAbsent(
                signature,
                unknown -> {
                    paths.add(new Path(over, coefficient));
                    return paths.size() - 1;
                });
    }

    private int share(int link) {
        links.add(link);
        return links.size() - 1;
    }
}

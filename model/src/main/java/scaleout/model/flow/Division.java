package scaleout.model.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Decides which links are shared and which belong to one host, and so which flows make up a host.
///
/// Any decision gives the same rates; a good one makes an event cheap. An event looks at each shared link and fills
/// hosts anew, which takes about the square of their flows. A link with few flows is probably a host's own, so the
/// decision is a number: links with more flows than that are shared. Of all such numbers the cheapest is taken.
final class Division {

    private final List<Link> links;
    private final List<Flow> flows;
    private final int[] flowsOfLink;
    private final int mostOfOwn;

    private Division(List<Link> links, List<Flow> flows, int[] flowsOfLink, int mostOfOwn) {
        this.links = links;
        this.flows = flows;
        this.flowsOfLink = flowsOfLink;
        this.mostOfOwn = mostOfOwn;
    }

    /// Divides a problem the cheapest way.
    static Division cheapest(List<Link> links, List<Flow> flows) {
        int[] flowsOfLink = flowsOfLink(links, flows);
        boolean[] occurs = new boolean[Kind.MOST_FLOWS + 1];
        int[] shared = new int[Kind.MOST_FLOWS + 1];
        for (int count : flowsOfLink) {
            occurs[Math.min(count, Kind.MOST_FLOWS)] = true;
            for (int most = 0; most < Math.min(count, shared.length); most++) {
                shared[most]++;
            }
        }
        Division best = new Division(links, flows, flowsOfLink, 0);
        long lowest = shared[0] + 1L;
        for (int most = 1; most <= Kind.MOST_FLOWS; most++) {
            // A host has at least as many flows as its fullest link.
            if (occurs[most] && shared[most] + (long) most * most < lowest) {
                Division division = new Division(links, flows, flowsOfLink, most);
                long largest = division.largestHost();
                long cost = shared[most] + largest * largest;
                if (largest <= Kind.MOST_FLOWS && cost < lowest) {
                    lowest = cost;
                    best = division;
                }
            }
        }
        return best;
    }

    /// Divides a problem so that links with more than `mostOfOwn` flows are shared, where hosts do not become too
    /// large by that; else all links are.
    static Division at(List<Link> links, List<Flow> flows, int mostOfOwn) {
        int[] flowsOfLink = flowsOfLink(links, flows);
        Division division = new Division(links, flows, flowsOfLink, mostOfOwn);
        return division.largestHost() <= Kind.MOST_FLOWS
                ? division
                : new Division(links, flows, flowsOfLink, 0);
    }

    /// Flows of no bytes do not count: they end at their start.
    private static int[] flowsOfLink(List<Link> links, List<Flow> flows) {
        int[] count = new int[links.size()];
        for (Flow flow : flows) {
            if (flow.bytes() > 0) {
                for (Flow.Use use : flow.uses()) {
                    count[use.link()]++;
                }
            }
        }
        return count;
    }

    private boolean isOwn(int link) {
        return flowsOfLink[link] <= mostOfOwn;
    }

    private int largestHost() {
        UnionFind hosts = together(true);
        int[] size = new int[flows.size()];
        int largest = 0;
        for (int flow = 0; flow < size.length; flow++) {
            largest = Math.max(largest, ++size[hosts.find(flow)]);
        }
        return largest;
    }

    /// Which flows belong together by own links, or by any and by waiting for each other.
    private UnionFind together(boolean byOwnOnly) {
        UnionFind together = new UnionFind(flows.size());
        int[] first = new int[links.size()];
        Arrays.fill(first, -1);
        for (int i = 0; i < flows.size(); i++) {
            Flow flow = flows.get(i);
            if (flow.bytes() > 0) {
                for (Flow.Use use : flow.uses()) {
                    if (!byOwnOnly || isOwn(use.link())) {
                        if (first[use.link()] < 0) {
                            first[use.link()] = i;
                        }
                        together.unite(first[use.link()], i);
                    }
                }
            }
            if (!byOwnOnly) {
                for (int before : flow.after()) {
                    together.unite(before, i);
                }
            }
        }
        return together;
    }

    /// Builds the hosts, gathered in networks: hosts that shared links or waiting couple are in one network, and all that
    /// are coupled with nobody are in one without shared links.
    List<Network> networks() {
        UnionFind coupled = together(false);
        boolean[] shares = new boolean[flows.size()];
        for (int flow = 0; flow < shares.length; flow++) {
            shares[coupled.find(flow)] |= isCoupled(flows.get(flow));
        }
        Network alone = new Network(links, flows, false);
        Network[] ofCoupled = new Network[flows.size()];
        List<Network> networks = new ArrayList<>(List.of(alone));
        for (int[] host : hosts()) {
            int group = coupled.find(host[0]);
            if (shares[group] && ofCoupled[group] == null) {
                ofCoupled[group] = new Network(links, flows, true);
                networks.add(ofCoupled[group]);
            }
            Network network = shares[group] ? ofCoupled[group] : alone;
            network.add(host, this::isOwn);
        }
        return networks;
    }

    /// The flows of each host, in the order of their first flows.
    private List<int[]> hosts() {
        UnionFind together = together(true);
        int[] size = new int[flows.size()];
        for (int flow = 0; flow < size.length; flow++) {
            size[together.find(flow)]++;
        }
        int[][] hosts = new int[flows.size()][];
        List<int[]> answer = new ArrayList<>();
        for (int flow = 0; flow < size.length; flow++) {
            if (flows.get(flow).bytes() > 0) {
                int host = together.find(flow);
                if (host == flow) {
                    hosts[host] = new int[size[host]];
                    answer.add(hosts[host]);
                }
                hosts[host][hosts[host].length - size[host]--] = flow;
            }
        }
        return answer;
    }

    private boolean isCoupled(Flow flow) {
        if (!flow.after().isEmpty()) {
            return true;
        }
        for (Flow.Use use : flow.uses()) {
            if (!isOwn(use.link())) {
                return true;
            }
        }
        return false;
    }
}

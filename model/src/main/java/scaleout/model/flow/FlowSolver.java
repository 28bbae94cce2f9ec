package scaleout.model.flow;

import java.util.List;
import java.util.function.BooleanSupplier;

/// Plays flows over links from start to finish. Rates are weighted max-min fair and change only at starts and
/// finishes; nothing is sampled and no tolerance is used.
///
/// Links that few flows cross and the flows on them make up *hosts* ([Division]). Hosts in the same state run at the
/// same rates and form a *cohort* with one work clock per active flow ([Slots]). At an event a host moves from one
/// cohort to another ([CoupledPlay]), and the level at which each shared link is full is calculated anew
/// ([SharedFilling]). Hosts that are coupled with no other are played each on its own ([LonePlay]). A flow may wait for
/// others ([Waits]); hosts whose flows wait for each other are coupled.
public final class FlowSolver {

    private FlowSolver() {}

    /// Returns when each flow ends, and all rates on the way.
    ///
    /// @throws IllegalArgumentException where a flow goes over a link that does not exist or has no capacity, or over
    ///                                  one link twice; or where it waits for one that does not exist, or for itself
    public static FlowSolution solve(List<Link> links, List<Flow> flows) {
        return solve(links, flows, () -> false);
    }

    /// Returns when each flow ends, and all rates on the way, unless it is cancelled before.
    ///
    /// @param cancelled asked between events, so within about a millisecond even for large problems
    /// @throws java.util.concurrent.CancellationException where it was cancelled
    /// @throws IllegalArgumentException as [#solve(List, List)]
    public static FlowSolution solve(
            List<Link> links, List<Flow> flows, BooleanSupplier cancelled) {
        List<Link> allLinks = List.copyOf(links);
        List<Flow> allFlows = List.copyOf(flows);
        allFlows.forEach(flow -> check(flow, allLinks));
        return play(Division.cheapest(allLinks, allFlows), allLinks, allFlows, cancelled);
    }

    /// Solves a problem that has been divided somehow: any division must give the same answer.
    static FlowSolution play(
            Division division, List<Link> links, List<Flow> flows, BooleanSupplier cancelled) {
        Cancellation cancellation = new Cancellation(cancelled);
        double[] finishSeconds = new double[flows.size()];
        Waits waits = new Waits(flows, finishSeconds);
        RateHistory history = new RateHistory(links, flows, waits.startSeconds, finishSeconds);
        double[] finishKey = new double[flows.size()];
        LonePlay lonePlay = new LonePlay(flows, finishSeconds);
        for (Network network : division.networks()) {
            network.hosts.forEach(history::add);
            if (!network.isCoupled) {
                network.hosts.forEach(host -> lonePlay.play(host, cancellation));
            } else {
                CoupledPlay play =
                        new CoupledPlay(network, flows, history.hostOf(), finishKey, waits);
                history.add(network, play.play(cancellation));
            }
        }
        return new FlowSolution(history);
    }

    private static void check(Flow flow, List<Link> links) {
        List<Flow.Use> uses = flow.uses();
        for (int i = 0; i < uses.size(); i++) {
            int link = uses.get(i).link();
            if (link < 0 || link >= links.size()) {
                throw refused(flow, "there is no link %d".formatted(link));
            }
            for (int j = 0; j < i; j++) {
                if (uses.get(j).link() == link) {
                    throw refused(
                            flow, "goes over link %s twice".formatted(links.get(link).name()));
                }
            }
            if (flow.bytes() > 0 && links.get(link).capacityBytesPerSecond() == 0) {
                throw refused(
                        flow,
                        "needs link %s, which has no capacity".formatted(links.get(link).name()));
            }
        }
    }

    private static IllegalArgumentException refused(Flow flow, String reason) {
        return new IllegalArgumentException("flow %s: links: %s".formatted(flow.name(), reason));
    }
}

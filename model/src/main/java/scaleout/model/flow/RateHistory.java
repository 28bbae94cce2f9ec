package scaleout.model.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// Calculates rates of the past again: those within a host follow from the levels of the shared links and from which
/// of its flows were active.
final class RateHistory {

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final List<Link> links;
    private final List<Flow> flows;
    private final double[] startSeconds;
    private final double[] finishSeconds;

    /// Per flow; none for a flow of no bytes.
    private final @Nullable Host[] hostOf;

    /// Per link: a host that crosses it.
    private final @Nullable Host[] hostOn;

    /// Per link: how it fared, where it is shared.
    private final @Nullable LevelLog[] logs;

    RateHistory(List<Link> links, List<Flow> flows, double[] startSeconds, double[] finishSeconds) {
        this.links = links;
        this.flows = flows;
        this.startSeconds = startSeconds;
        this.finishSeconds = finishSeconds;
        hostOf = new Host[flows.size()];
        hostOn = new Host[links.size()];
        logs = new LevelLog[links.size()];
    }

    void add(Host host) {
        for (int flow : host.flows) {
            hostOf[flow] = host;
            for (Flow.Use use : flows.get(flow).uses()) {
                hostOn[use.link()] = host;
            }
        }
    }

    void add(Network network, LevelLog[] logsOfNetwork) {
        for (int i = 0; i < logsOfNetwork.length; i++) {
            logs[network.links.get(i)] = logsOfNetwork[i];
        }
    }

    @Nullable Host[] hostOf() {
        return hostOf;
    }

    double[] startSeconds() {
        return startSeconds;
    }

    double[] finishSeconds() {
        return finishSeconds;
    }

    RateSeries ofFlow(int flow) {
        Host host = hostOf[flow];
        if (host == null) {
            return new RateSeries(List.of());
        }
        RateSeries.Recorder recorder = new RateSeries.Recorder();
        for (double time : changes(host, startSeconds[flow], finishSeconds[flow])) {
            recorder.record(time, rates(host, time)[Arrays.binarySearch(host.flows, flow)]);
        }
        recorder.record(finishSeconds[flow], 0);
        return recorder.series();
    }

    RateSeries ofLink(int link) {
        LevelLog log = logs[link];
        if (log != null) {
            return log.series();
        }
        Host host = hostOn[link];
        if (host == null) {
            return new RateSeries(List.of());
        }
        RateSeries.Recorder recorder = new RateSeries.Recorder();
        for (double time : changes(host, 0, NEVER)) {
            double[] rates = rates(host, time);
            double used = 0;
            for (int i = 0; i < rates.length; i++) {
                used += coefficient(flows.get(host.flows[i]), link) * rates[i];
            }
            recorder.record(time, Math.min(used, links.get(link).capacityBytesPerSecond()));
        }
        return recorder.series();
    }

    List<FlowSolution.FlowRate> flowsOn(int link, double seconds) {
        List<FlowSolution.FlowRate> answer = new ArrayList<>();
        for (int flow = 0; flow < finishSeconds.length; flow++) {
            Host host = hostOf[flow];
            if (host != null && isActive(flow, seconds) && coefficient(flows.get(flow), link) > 0) {
                double rate = rates(host, seconds)[Arrays.binarySearch(host.flows, flow)];
                answer.add(new FlowSolution.FlowRate(flow, rate));
            }
        }
        return answer;
    }

    private static double coefficient(Flow flow, int link) {
        for (Flow.Use use : flow.uses()) {
            if (use.link() == link) {
                return use.coefficient();
            }
        }
        return 0;
    }

    private boolean isActive(int flow, double seconds) {
        return startSeconds[flow] <= seconds && seconds < finishSeconds[flow];
    }

    /// When rates within a host may have changed, from one time on and before another.
    private double[] changes(Host host, double from, double to) {
        DoubleStream.Builder times = DoubleStream.builder();
        for (int flow : host.flows) {
            times.add(startSeconds[flow]).add(finishSeconds[flow]);
            for (Flow.Use use : flows.get(flow).uses()) {
                LevelLog log = logs[use.link()];
                if (log != null) {
                    double start = Math.max(from, startSeconds[flow]);
                    double end = Math.min(to, finishSeconds[flow]);
                    Arrays.stream(log.changes(start, end)).forEach(times::add);
                }
            }
        }
        return times.build()
                .filter(time -> time >= from && time < to)
                .sorted()
                .distinct()
                .toArray();
    }

    /// The rate of each flow of a host at a time, bytes per second; zero where it is not active.
    private double[] rates(Host host, double seconds) {
        long set = 0;
        for (int i = 0; i < host.flows.length; i++) {
            set |= isActive(host.flows[i], seconds) ? 1L << i : 0;
        }
        int[] active = Cohort.places(set);
        OwnFilling filling = new OwnFilling(active.length);
        Kind activeFlows = host.kind.restrictedTo(active);
        filling.fill(activeFlows, pathLevels(host, active, seconds), NEVER);
        double[] rates = new double[host.flows.length];
        for (int i = 0; i < active.length; i++) {
            rates[active[i]] = activeFlows.rate(i, filling.level[i]);
        }
        return rates;
    }

    /// Only those of the host's own paths are looked up.
    private double[] pathLevels(Host host, int[] active, double seconds) {
        double[] levels = new double[host.network.paths.size()];
        Arrays.fill(levels, NEVER);
        for (int place : active) {
            for (Flow.Use use : flows.get(host.flows[place]).uses()) {
                LevelLog log = logs[use.link()];
                if (log != null) {
                    int path = host.kind.path[place];
                    levels[path] = Math.min(levels[path], log.levelAt(seconds));
                }
            }
        }
        return levels;
    }
}

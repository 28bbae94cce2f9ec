package scaleout.model.flow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Plays flows over links from start to finish. Rates are max-min fair and change only at starts and finishes.
///
/// Plain progressive filling at each event: right to the last digit and quick for a handful of flows; its time grows
/// with the cube of their number.
final class NaiveSolver {

    /// @param finishSeconds per flow
    /// @param flowRates     per flow
    /// @param linkRates     per link
    record Answer(
            List<Double> finishSeconds, List<RateSeries> flowRates, List<RateSeries> linkRates) {}

    private final List<Link> links;
    private final List<Flow> flows;
    private final double[] left;
    private final double[] finish;
    private final boolean[] active;
    private final List<RateSeries.Recorder> flowRates;
    private final List<RateSeries.Recorder> linkRates;

    private NaiveSolver(List<Link> links, List<Flow> flows) {
        this.links = links;
        this.flows = flows;
        left = flows.stream().mapToDouble(Flow::bytes).toArray();
        finish = new double[left.length];
        Arrays.fill(finish, Double.NaN);
        active = new boolean[left.length];
        flowRates = recorders(left.length);
        linkRates = recorders(links.size());
    }

    private static List<RateSeries.Recorder> recorders(int count) {
        return IntStream.range(0, count).mapToObj(i -> new RateSeries.Recorder()).toList();
    }

    /// Returns when each flow ends, and all rates on the way.
    static Answer solve(List<Link> links, List<Flow> flows) {
        return new NaiveSolver(links, flows).play();
    }

    private Answer play() {
        double now = 0;
        while (now < Double.POSITIVE_INFINITY) {
            startAndFinish(now);
            double[] rates = NaiveRates.of(links, flows, active);
            record(now, rates);
            double next = nextEvent(now, rates);
            advance(now, next, rates);
            now = next;
        }
        return new Answer(
                Arrays.stream(finish).boxed().toList(),
                flowRates.stream().map(RateSeries.Recorder::series).toList(),
                linkRates.stream().map(RateSeries.Recorder::series).toList());
    }

    /// A start at the instant of a finish is one event; a flow of no bytes ends at its start.
    private void startAndFinish(double now) {
        for (int i = 0; i < left.length; i++) {
            if (Double.isNaN(finish[i]) && startOf(i) <= now) {
                active[i] = left[i] > 0;
                if (!active[i]) {
                    finish[i] = now;
                    startAndFinish(now); // others may have waited for it
                }
            }
        }
    }

    /// When a flow begins; NaN while it waits.
    private double startOf(int flow) {
        double start = flows.get(flow).startSeconds();
        for (int before : flows.get(flow).after()) {
            start = Math.max(start, finish[before]);
        }
        return start;
    }

    private void record(double now, double[] rates) {
        double[] used = new double[links.size()];
        for (int i = 0; i < rates.length; i++) {
            flowRates.get(i).record(now, rates[i]);
            for (Flow.Use use : flows.get(i).uses()) {
                used[use.link()] += use.coefficient() * rates[i];
            }
        }
        for (int l = 0; l < used.length; l++) {
            linkRates.get(l).record(now, used[l]);
        }
    }

    private double nextEvent(double now, double[] rates) {
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < left.length; i++) {
            if (active[i]) {
                next = Math.min(next, now + left[i] / rates[i]);
            } else if (Double.isNaN(finish[i]) && !Double.isNaN(startOf(i))) {
                next = Math.min(next, startOf(i));
            }
        }
        return next;
    }

    private void advance(double now, double next, double[] rates) {
        for (int i = 0; i < left.length; i++) {
            if (active[i]) {
                boolean ends = now + left[i] / rates[i] <= next;
                left[i] = ends ? 0 : left[i] - rates[i] * (next - now);
            }
        }
    }
}

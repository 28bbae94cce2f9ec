package scaleout.model.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Plays the flows of a host that is coupled with no other, from start to finish.
final class LonePlay {

    private static final int MOST_KNOWN = 1000;
    private static final double[] NO_LIMITS = {Double.POSITIVE_INFINITY};

    private final List<Flow> flows;
    private final double[] finishSeconds;

    /// Hosts are often alike.
    private final Map<Cohort.Key, Kind> known = new HashMap<>();

    private final OwnFilling own = new OwnFilling(Kind.MOST_FLOWS);
    private final double[] left = new double[Kind.MOST_FLOWS];
    private final double[] rate = new double[Kind.MOST_FLOWS];

    /// The flows that have not started, and those that run, as sets of places in the host.
    private long waiting;

    private long active;

    /// @param finishSeconds per flow; gets the answer
    LonePlay(List<Flow> flows, double[] finishSeconds) {
        this.flows = flows;
        this.finishSeconds = finishSeconds;
    }

    void play(Host host, Cancellation cancellation) {
        waiting = host.flows.length == Long.SIZE ? -1 : (1L << host.flows.length) - 1;
        active = 0;
        double now = 0;
        while ((waiting | active) != 0) {
            cancellation.check();
            setRates(host.kind);
            double next = nextEvent(host, now);
            advance(host, now, next);
            start(host, next);
            now = next;
        }
    }

    private double nextEvent(Host host, double now) {
        double next = Double.POSITIVE_INFINITY;
        for (long rest = waiting; rest != 0; rest &= rest - 1) {
            next = Math.min(next, flow(host, rest).startSeconds());
        }
        for (long rest = active; rest != 0; rest &= rest - 1) {
            next = Math.min(next, now + secondsLeft(rest));
        }
        return next;
    }

    private void advance(Host host, double now, double next) {
        for (long rest = active; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            if (now + secondsLeft(rest) <= next) {
                finishSeconds[host.flows[place]] = next;
                active &= ~(1L << place);
            } else {
                left[place] -= rate[place] * (next - now);
            }
        }
    }

    private void start(Host host, double now) {
        for (long rest = waiting; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            if (flow(host, rest).startSeconds() <= now) {
                left[place] = flow(host, rest).bytes();
                waiting &= ~(1L << place);
                active |= 1L << place;
            }
        }
    }

    /// The flow of the first place in a set.
    private Flow flow(Host host, long set) {
        return flows.get(host.flows[Long.numberOfTrailingZeros(set)]);
    }

    private double secondsLeft(long set) {
        int place = Long.numberOfTrailingZeros(set);
        return Math.max(0, left[place]) / rate[place];
    }

    private void setRates(Kind kind) {
        int[] places = Cohort.places(active);
        Kind activeFlows = activeFlows(kind, places);
        own.fill(activeFlows, NO_LIMITS, Double.POSITIVE_INFINITY);
        for (int i = 0; i < places.length; i++) {
            rate[places[i]] = activeFlows.rate(i, own.level[i]);
        }
    }

    private Kind activeFlows(Kind kind, int[] places) {
        if (known.size() == MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Cohort.Key(kind, active), key -> kind.restrictedTo(places));
    }
}

package scaleout.model.flow;

import java.util.List;

/// Plays the flows of a host that is coupled with no other, from start to finish.
final class LonePlay {

    private static final double[] NO_LIMITS = {Double.POSITIVE_INFINITY};

    private final List<Flow> flows;
    private final double[] finishSeconds;
    private final OwnFilling own = new OwnFilling(Kind.MOST_FLOWS);
    private final double[] left = new double[Kind.MOST_FLOWS];
    private final double[] rate = new double[Kind.MOST_FLOWS];

    /// @param finishSeconds per flow; gets the answer
    LonePlay(List<Flow> flows, double[] finishSeconds) {
        this.flows = flows;
        this.finishSeconds = finishSeconds;
    }

    void play(Host host, Cancellation cancellation) {
        double now = 0;
        long waiting = host.flows.length == Long.SIZE ? -1 : (1L << host.flows.length) - 1;
        long active = 0;
        while ((waiting | active) != 0) {
            cancellation.check();
            setRates(host.kind, active);
            double next = Double.POSITIVE_INFINITY;
            for (long rest = waiting; rest != 0; rest &= rest - 1) {
                next = Math.min(next, flow(host, rest).startSeconds());
            }
            for (long rest = active; rest != 0; rest &= rest - 1) {
                next = Math.min(next, now + secondsLeft(rest));
            }
            for (long rest = active; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                if (now + secondsLeft(rest) <= next) {
                    finishSeconds[host.flows[place]] = next;
                    active &= ~(1L << place);
                } else {
                    left[place] -= rate[place] * (next - now);
                }
            }
            for (long rest = waiting; rest != 0; rest &= rest - 1) {
                if (flow(host, rest).startSeconds() <= next) {
                    int place = Long.numberOfTrailingZeros(rest);
                    left[place] = flow(host, rest).bytes();
                    waiting &= ~(1L << place);
                    active |= 1L << place;
                }
            }
            now = next;
        }
    }

    private Flow flow(Host host, long set) {
        return flows.get(host.flows[Long.numberOfTrailingZeros(set)]);
    }

    private double secondsLeft(long set) {
        int place = Long.numberOfTrailingZeros(set);
        return Math.max(0, left[place]) / rate[place];
    }

    private void setRates(Kind kind, long active) {
        int[] places = Cohort.places(active);
        Kind activeFlows = kind.restrictedTo(places);
        own.fill(activeFlows, NO_LIMITS, Double.POSITIVE_INFINITY);
        for (int i = 0; i < places.length; i++) {
            rate[places[i]] = activeFlows.rate(i, own.level[i]);
        }
    }
}

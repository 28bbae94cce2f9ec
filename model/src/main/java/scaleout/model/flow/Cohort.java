package scaleout.model.flow;

import java.util.Arrays;

/// Hosts of one kind with the same active flows. They run at the same rates, so one calculation serves them all.
final class Cohort {

    /// What a cohort is known by.
    ///
    /// @param active the active flows, as a set of places in the host
    record Key(Kind kind, long active) {}

    final Key key;

    /// The active flows, by place in the host, ascending.
    final int[] active;

    /// What they are.
    final Kind activeFlows;

    /// Per active flow: its slot.
    final int[] slots;

    /// Per active flow: the finish keys of the hosts' flows. A host that has left may still be in it.
    final MinHeap[] finishes;

    /// Per active flow: the level at which it stops if the shared links let it.
    final double[] aloneLevel;

    /// Whether some active flow crosses no shared link.
    final boolean partlyUnshared;

    /// The shared links alone decide the rates as long as no level is above this one.
    final double firstStop;

    /// How many hosts it has.
    int hosts;

    /// In the present filling: the active flows that own links or caps have stopped, as a set.
    long stopped;

    /// In the present filling, per active flow that is so stopped: its rate, bytes per second.
    final double[] stoppedRate;

    Cohort(Key key, Slots table, OwnFilling filling, double[] noLimits) {
        this.key = key;
        active = places(key.active());
        activeFlows = key.kind().restrictedTo(active);
        int flows = active.length;
        slots = new int[flows];
        finishes = new MinHeap[flows];
        for (int i = 0; i < flows; i++) {
            slots[i] = table.add(this, i, activeFlows.path[i], activeFlows.weight[i]);
            finishes[i] = new MinHeap();
        }
        filling.fill(activeFlows, noLimits, Double.POSITIVE_INFINITY);
        aloneLevel = Arrays.copyOf(filling.level, flows);
        stoppedRate = new double[flows];
        boolean unshared = false;
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < flows; i++) {
            unshared |= activeFlows.path[i] == Path.NONE;
            first = Math.min(first, aloneLevel[i]);
        }
        partlyUnshared = unshared;
        // Shared links never decide the rate of a flow that crosses none.
        firstStop = unshared ? 0 : first;
    }

    /// The lowest level, not below `level`, at which a flow stops if the shared links let it.
    double firstStopAloneFrom(double level) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double stop : aloneLevel) {
            if (stop >= level && stop < lowest) {
                lowest = stop;
            }
        }
        return lowest;
    }

    /// The members of a set, ascending.
    static int[] places(long set) {
        int[] places = new int[Long.bitCount(set)];
        long rest = set;
        for (int i = 0; i < places.length; i++) {
            places[i] = Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        return places;
    }

    /// Which of the active flows the one at a place in the host is.
    int indexOf(int flow) {
        return Long.bitCount(key.active() & ((1L << flow) - 1));
    }
}

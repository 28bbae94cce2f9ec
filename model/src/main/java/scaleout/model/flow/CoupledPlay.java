package scaleout.model.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plays the flows of hosts that shared links couple, from start to finish.
///
/// Hosts in the same state form a cohort. At an event the few hosts concerned move to other cohorts, the shared links
/// are filled anew, and the work clocks go on at the new rates; no other flow is touched.
final class CoupledPlay {

    private final Network network;
    private final List<Flow> flows;
    private final Waits waits;
    private final Host[] hostOf;
    private final Slots slots = new Slots();
    private final OwnFilling own = new OwnFilling(Kind.MOST_FLOWS);
    private final SharedLinks links;
    private final CohortOrder order = new CohortOrder();
    private final SharedFilling filling;
    private final Map<Cohort.Key, Cohort> cohorts = new HashMap<>();
    private final double[] noLimits;
    private final LevelLog[] logs;

    /// Per flow: where the work clock of its slot stands when it finishes.
    private final double[] finishKey;

    private final MinHeap starts = new MinHeap();
    private double now;
    private int changingHosts;
    private Host[] changing = new Host[4];

    /// @param hostOf    per flow
    /// @param finishKey per flow; room to work in
    /// @param waits     gets the answer
    CoupledPlay(Network network, List<Flow> flows, Host[] hostOf, double[] finishKey, Waits waits) {
        this.network = network;
        this.flows = flows;
        this.hostOf = hostOf;
        this.finishKey = finishKey;
        this.waits = waits;
        links = new SharedLinks(network);
        filling = new SharedFilling(links, order, own);
        noLimits = new double[network.paths.size()];
        Arrays.fill(noLimits, Double.POSITIVE_INFINITY);
        logs = new LevelLog[network.links.size()];
        Arrays.setAll(logs, i -> new LevelLog());
    }

    /// Plays to the end, and returns how each shared link fared.
    LevelLog[] play(Cancellation cancellation) {
        for (Host host : network.hosts) {
            for (int flow : host.flows) {
                if (!waits.isWaiting(flow)) {
                    startLater(flow);
                }
            }
        }
        while (slots.size > 0 || !starts.isEmpty()) {
            cancellation.check();
            double finish = now + slots.secondsToFirstFinish();
            double start = starts.isEmpty() ? Double.POSITIVE_INFINITY : starts.topKey();
            double event = Math.min(finish, start);
            slots.advance(event - now);
            now = event;
            if (finish <= event) {
                finishFlows();
            }
            while (!starts.isEmpty() && starts.topKey() <= now) {
                change(starts.pop());
            }
            moveHosts();
            filling.fill(slots);
            for (int link = 0; link < logs.length; link++) {
                logs[link].record(now, links.linkLevel[link], links.used(link));
            }
        }
        return logs;
    }

    private void startLater(int flow) {
        starts.push(waits.startSeconds[flow], flow);
    }

    /// Ends the flows that are first in the slots found by the last look for the first finish.
    private void finishFlows() {
        for (int i = 0; i < slots.firstCount; i++) {
            int slot = slots.first[i];
            MinHeap finishes = slots.cohort[slot].finishes[slots.place[slot]];
            double key = slots.next[slot];
            while (!finishes.isEmpty() && finishes.topKey() == key) {
                int flow = finishes.pop();
                if (hostOf[flow].cohort == slots.cohort[slot]) {
                    waits.ended(flow, now, this::startLater);
                    change(flow);
                }
            }
        }
    }

    private void change(int flow) {
        Host host = hostOf[flow];
        if (host.changing == 0) {
            if (changingHosts == changing.length) {
                changing = Arrays.copyOf(changing, 2 * changingHosts);
            }
            changing[changingHosts++] = host;
        }
        host.changing |= 1L << Arrays.binarySearch(host.flows, flow);
    }

    private void moveHosts() {
        for (int i = 0; i < changingHosts; i++) {
            move(changing[i]);
            changing[i].changing = 0;
        }
        changingHosts = 0;
    }

    private void move(Host host) {
        Cohort from = host.cohort;
        long before = from == null ? 0 : from.key.active();
        long after = before ^ host.changing;
        Cohort to = after == 0 ? null : cohort(host.kind, after);
        host.cohort = to;
        if (to != null) {
            to.hosts++;
            for (int i = 0; i < to.active.length; i++) {
                join(to, i, host.flows[to.active[i]], bytesLeft(host, to.active[i], from));
            }
        }
        forEachIn(after & ~before, host, links::start);
        forEachIn(before & ~after, host, links::finish);
        if (from != null) {
            leave(from);
        }
    }

    private Cohort cohort(Kind kind, long active) {
        Cohort.Key key = new Cohort.Key(kind, active);
        Cohort cohort = cohorts.get(key);
        if (cohort == null) {
            cohort = new Cohort(key, slots, own, noLimits);
            cohorts.put(key, cohort);
            order.add(cohort);
        }
        return cohort;
    }

    private double bytesLeft(Host host, int place, @Nullable Cohort from) {
        int flow = host.flows[place];
        return from == null || (from.key.active() & 1L << place) == 0
                ? flows.get(flow).bytes()
                : finishKey[flow] - slots.clock[from.slots[from.indexOf(place)]];
    }

    private void join(Cohort to, int index, int flow, double bytesLeft) {
        int slot = to.slots[index];
        finishKey[flow] = slots.clock[slot] + bytesLeft;
        to.finishes[index].push(finishKey[flow], flow);
        slots.next[slot] = to.finishes[index].topKey();
    }

    /// Starts or finishes a flow of a path and a weight.
    private interface Change {
        void apply(int path, double weight);
    }

    private static void forEachIn(long set, Host host, Change change) {
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            change.apply(host.kind.path[place], host.kind.weight[place]);
        }
    }

    private void leave(Cohort from) {
        from.hosts--;
        if (from.hosts > 0) {
            for (int i = 0; i < from.active.length; i++) {
                dropThoseWhoLeft(from, i);
            }
        } else {
            cohorts.remove(from.key);
            order.remove(from);
            for (int slot : from.slots) {
                slots.remove(slot);
            }
        }
    }

    /// Hosts that leave a cohort stay in its heaps until they come to the top.
    private void dropThoseWhoLeft(Cohort cohort, int index) {
        MinHeap finishes = cohort.finishes[index];
        while (hostOf[finishes.top()].cohort != cohort) {
            finishes.pop();
        }
        slots.next[cohort.slots[index]] = finishes.topKey();
    }
}

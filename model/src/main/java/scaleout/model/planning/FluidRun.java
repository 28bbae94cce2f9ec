package scaleout.model.planning;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import scaleout.model.scenario.Load.Service;

/// The closed loop as a fluid, in steps of one second.
///
/// Below capacity requests in flight follow the rate with the mean service time as time constant; above it they leave at the
/// rate of what is ready, and those in excess wait, first come first served. The invocations of a step are rounded, and the rest is carried on.
final class FluidRun {

    private static final int SECONDS_PER_QUESTION = 4_096;

    private final ControlLoop loop;
    private final Tally tally;
    private final Traffic traffic;
    private final double meanSeconds;
    private final double queueLimit;
    private final double patience;
    private final int horizon;
    private final Deque<Batch> line = new ArrayDeque<>();
    private double waiting;
    private double inFlight;
    private double invoked;
    private double failed;

    /// Requests that came within a second and wait.
    private record Batch(int second, double amount) {}

    FluidRun(ControlLoop loop, Tally tally, Traffic traffic, Service service, double horizon) {
        this.loop = loop;
        this.tally = tally;
        this.traffic = traffic;
        this.horizon = (int) Math.ceil(horizon);
        meanSeconds = service.secondsPerRequest().mean();
        Integer limit = service.queueLimit();
        queueLimit = limit == null ? Double.POSITIVE_INFINITY : limit;
        Double timeout = service.timeoutSeconds();
        patience = timeout == null ? Double.POSITIVE_INFINITY : timeout;
    }

    /// Plays the demand up to the horizon.
    ///
    /// @throws CancellationException where it was cancelled
    void run(BooleanSupplier cancelled) {
        for (int second = 0; second < horizon; second++) {
            if (second % SECONDS_PER_QUESTION == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException("The plan was cancelled.");
            }
            control(second);
            step(second, traffic.requestsPerSecond(second));
        }
        control(horizon);
        while (loop.nextSeconds() < Double.POSITIVE_INFINITY) {
            loop.act();
        }
        drain();
    }

    /// Lets happen what happens up to a second.
    private void control(int second) {
        while (loop.nextSeconds() <= second) {
            loop.act();
        }
    }

    private void step(int second, double arriving) {
        int slots = loop.fleet().slots();
        if (slots == 0) {
            if (arriving > 0) {
                tally.reject(second, arriving);
            }
            loop.count(second + 1.0, inFlight);
            invoke(0, arriving);
            giveUp(second);
            return;
        }
        double before = inFlight;
        double after = flown(before, arriving, slots);
        double excess = Math.min(arriving, Math.max(0, after - slots - queueLimit));
        if (excess > 0) {
            tally.reject(second, excess);
        }
        inFlight = after - excess;
        line.add(new Batch(second, arriving - excess));
        waiting += arriving - excess;
        start(second, waiting - Math.max(0, inFlight - slots));
        giveUp(second);
        loop.count(second + 1.0, (before + inFlight) / 2);
        invoke(arriving, 0);
    }

    /// First come first served: those that came first begin in this second.
    private void start(int second, double amount) {
        double left = amount;
        while (left > 0 && !line.isEmpty()) {
            Batch first = line.remove();
            double begun = Math.min(left, first.amount);
            if (begun > 0) {
                tally.serve(first.second, second - first.second, begun);
            }
            if (begun < first.amount) {
                line.addFirst(new Batch(first.second, first.amount - begun));
            }
            left -= begun;
            waiting -= begun;
        }
    }

    private void giveUp(int second) {
        while (!line.isEmpty() && line.getFirst().second + patience < second + 1) {
            Batch first = line.remove();
            tally.giveUp(first.second, first.amount);
            waiting -= first.amount;
            inFlight -= first.amount;
        }
    }

    /// What still waits at the horizon is served by what is ready then.
    private void drain() {
        int slots = loop.fleet().slots();
        double ahead = 0;
        for (Batch batch : line) {
            ahead += batch.amount;
            double wait = horizon - batch.second + ahead * meanSeconds / slots;
            if (slots == 0) {
                tally.leave(batch.second, batch.amount);
            } else if (wait > patience) {
                tally.giveUp(batch.second, batch.amount);
            } else {
                tally.serve(batch.second, wait, batch.amount);
            }
        }
    }

    /// Requests in flight after a second: a straight line above capacity, an exponential below, and one after the other where
    /// it is crossed.
    private double flown(double before, double arriving, double slots) {
        double net = arriving - slots / meanSeconds;
        if (before > slots) {
            double untilCrossed = net < 0 ? (before - slots) / -net : Double.POSITIVE_INFINITY;
            return untilCrossed >= 1 ? before + net : settled(slots, arriving, 1 - untilCrossed);
        }
        double after = settled(before, arriving, 1);
        if (after <= slots) {
            return after;
        }
        double steady = arriving * meanSeconds;
        double untilFull = meanSeconds * Math.log((steady - before) / (steady - slots));
        return slots + net * (1 - untilFull);
    }

    private double settled(double from, double arriving, double seconds) {
        double steady = arriving * meanSeconds;
        return steady + (from - steady) * Math.exp(-seconds / meanSeconds);
    }

    private void invoke(double invocations, double failures) {
        invoked += invocations;
        failed += failures;
        loop.invoked((long) invoked, (long) failed);
        invoked -= (long) invoked;
        failed -= (long) failed;
    }
}

package scaleout.model.planning;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import scaleout.model.scenario.Load.Service;

/// The closed loop as a fluid, in steps of one second.
///
/// Below capacity requests in flight follow the rate with the mean service time as time constant; above it they leave at the
/// rate of what is ready, and those in excess wait. The invocations of a step are rounded, and the rest is carried on.
final class FluidRun {

    private static final int SECONDS_PER_QUESTION = 4_096;

    private final ControlLoop loop;
    private final Tally tally;
    private final Traffic traffic;
    private final double meanSeconds;
    private final double queueLimit;
    private final double patience;
    private final int horizon;
    private double inFlight;
    private double invoked;
    private double failed;

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
        if (loop.fleet().slots() == 0 && inFlight > 0) {
            tally.leave(horizon - 1.0, inFlight);
        }
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
            return;
        }
        double before = inFlight;
        double waitBefore = waitSeconds(before, slots);
        double after = flown(before, arriving, slots);
        double most = slots + Math.min(queueLimit, patience * slots / meanSeconds);
        double excess = Math.min(arriving, Math.max(0, after - most));
        if (excess > 0) {
            lose(second, excess, slots);
        }
        inFlight = after - excess;
        double wait = (waitBefore + waitSeconds(inFlight, slots)) / 2;
        if (arriving > excess) {
            tally.serve(second, Math.min(wait, patience), arriving - excess);
        }
        loop.count(second + 1.0, (before + inFlight) / 2);
        invoke(arriving, 0);
    }

    /// What the queue cannot hold is turned away; what would wait for longer than anybody does is given up.
    private void lose(int second, double excess, int slots) {
        if (queueLimit <= patience * slots / meanSeconds) {
            tally.reject(second, excess);
        } else {
            tally.giveUp(second, excess);
        }
    }

    private double waitSeconds(double flying, int slots) {
        return Math.max(0, flying - slots) * meanSeconds / slots;
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

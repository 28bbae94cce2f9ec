package scaleout.model.planning;

import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import scaleout.model.scenario.Load.Service;

/// The closed loop request by request: one queue, first come first served, before everything that is ready.
///
/// How long a request is served is drawn when it comes, so that the same demand is served whatever the capacity. What is
/// taken away ends the requests that it serves. After the horizon the queue is served until it is empty.
final class RequestRun {

    private static final int EVENTS_PER_QUESTION = 1 << 14;

    private final ControlLoop loop;
    private final Tally tally;
    private final Arrivals arrivals;
    private final ToDoubleFunction<RandomGenerator> service;
    private final SplittableRandom random;
    private final int queueLimit;
    private final double patience;
    private final Departures departures = new Departures();
    private final WaitingLine line = new WaitingLine();
    private int slots;

    RequestRun(ControlLoop loop, Tally tally, Arrivals arrivals, Service service, long seed) {
        this.loop = loop;
        this.tally = tally;
        this.arrivals = arrivals;
        this.service = service.secondsPerRequest().sampler();
        random = new SplittableRandom(seed);
        Integer limit = service.queueLimit();
        queueLimit = limit == null ? Integer.MAX_VALUE : limit;
        Double timeout = service.timeoutSeconds();
        patience = timeout == null ? Double.POSITIVE_INFINITY : timeout;
        slots = loop.fleet().slots();
    }

    /// Plays all requests.
    ///
    /// @throws CancellationException where it was cancelled
    void run(BooleanSupplier cancelled) {
        double arrival = arrivals.next();
        for (long event = 1; arrival < Double.POSITIVE_INFINITY || inFlight() > 0; event++) {
            if (event % EVENTS_PER_QUESTION == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException("The plan was cancelled.");
            }
            double departure = departures.first();
            double expiry = line.firstArrival() + patience;
            double control = loop.nextSeconds();
            double now = Math.min(Math.min(arrival, departure), Math.min(expiry, control));
            if (now == Double.POSITIVE_INFINITY) {
                break;
            }
            loop.count(now, inFlight());
            if (departure <= now) {
                depart(now);
            } else if (control <= now) {
                loop.act();
                slots = loop.fleet().slots();
                serveWaiting(now);
            } else if (expiry <= now) {
                tally.giveUp(line.firstArrival(), 1);
                line.removeFirst();
            } else {
                arrive(now);
                arrival = arrivals.next();
            }
        }
        finish();
    }

    private int inFlight() {
        return departures.size() + line.size();
    }

    private void arrive(double now) {
        double seconds = service.applyAsDouble(random);
        if (slots == 0) {
            tally.reject(now, 1);
            loop.invoked(0, 1);
        } else if (departures.size() < slots) {
            loop.invoked(1, 0);
            tally.serve(now, 0, 1);
            departures.add(now + seconds);
        } else if (line.size() < queueLimit) {
            loop.invoked(1, 0);
            line.add(now, seconds);
        } else {
            loop.invoked(1, 0);
            tally.reject(now, 1);
        }
    }

    /// One goes, and the first of those that wait, if any, takes its place.
    private void depart(double now) {
        if (line.size() > 0 && departures.size() <= slots) {
            departures.replaceFirst(serveFirst(now));
        } else {
            departures.removeFirst();
        }
    }

    private void serveWaiting(double now) {
        while (line.size() > 0 && departures.size() < slots) {
            departures.add(serveFirst(now));
        }
    }

    /// Begins with the first one of those that wait and returns when it will have been served.
    private double serveFirst(double now) {
        double arrival = line.firstArrival();
        tally.serve(arrival, now - arrival, 1);
        double end = now + line.firstService();
        line.removeFirst();
        return end;
    }

    /// Where nothing is left that could serve, requests wait for ever. And the scaling goes on up to the horizon.
    private void finish() {
        while (line.size() > 0) {
            tally.leave(line.firstArrival(), 1);
            line.removeFirst();
        }
        while (loop.nextSeconds() < Double.POSITIVE_INFINITY) {
            loop.count(loop.nextSeconds(), 0);
            loop.act();
        }
    }
}

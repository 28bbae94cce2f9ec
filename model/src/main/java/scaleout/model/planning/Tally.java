package scaleout.model.planning;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import scaleout.model.scenario.Load.Slo;

/// What became of requests: counts, waits, and the minutes in which the promise was broken. Counts may be fractions, as those
/// of a fluid are.
final class Tally {

    private static final int MINUTE_SECONDS = 60;

    private final double promisedSeconds;
    private final BitSet lostMinutes = new BitSet();
    private float[] waits = new float[1024];
    private float[] weights = new float[1024];
    private int waiting;
    private double atOnce;
    private double waited;
    private double waitedSeconds;
    private double rejected;
    private double timedOut;
    private double unfinished;

    Tally(@Nullable Slo slo) {
        promisedSeconds = slo == null ? Double.POSITIVE_INFINITY : slo.queueWaitSeconds();
    }

    /// Requests that came at a time are served after a wait.
    void serve(double arrivalSeconds, double waitSeconds, double count) {
        if (waitSeconds <= 0) {
            atOnce += count;
            return;
        }
        if (waiting == waits.length) {
            waits = Arrays.copyOf(waits, 2 * waiting);
            weights = Arrays.copyOf(weights, 2 * waiting);
        }
        waits[waiting] = (float) waitSeconds;
        weights[waiting] = (float) count;
        waiting++;
        waited += count;
        waitedSeconds += waitSeconds * count;
        if (waitSeconds > promisedSeconds) {
            lose(arrivalSeconds);
        }
    }

    /// Requests that came at a time are turned away.
    void reject(double arrivalSeconds, double count) {
        rejected += count;
        lose(arrivalSeconds);
    }

    /// Requests that came at a time were given up.
    void giveUp(double arrivalSeconds, double count) {
        timedOut += count;
        lose(arrivalSeconds);
    }

    /// Requests that came at a time will never be served.
    void leave(double arrivalSeconds, double count) {
        unfinished += count;
        lose(arrivalSeconds);
    }

    private void lose(double arrivalSeconds) {
        lostMinutes.set((int) (arrivalSeconds / MINUTE_SECONDS));
    }

    Plan.Counts counts() {
        double served = atOnce + waited;
        return new Plan.Counts(
                served + rejected + timedOut + unfinished, served, rejected, timedOut, unfinished);
    }

    int lostMinutes() {
        return lostMinutes.cardinality();
    }

    /// The part of the requests not turned away that did not begin at once; 0 where there are none.
    double probabilityOfWaiting() {
        double late = waited + timedOut + unfinished;
        return late == 0 ? 0 : late / (late + atOnce);
    }

    /// Waits of those served, those of zero included.
    Plan.Waits waits() {
        double served = atOnce + waited;
        WaitQuantiles quantiles = new WaitQuantiles(atOnce, waits, weights, waiting);
        return new Plan.Waits(
                served == 0 ? 0 : waitedSeconds / served,
                quantiles.at(0.5),
                quantiles.at(0.9),
                quantiles.at(0.99),
                quantiles.greatest());
    }
}

package scaleout.model.planning;

import java.util.List;
import java.util.SplittableRandom;
import scaleout.model.scenario.Demand;
import scaleout.model.scenario.RateCurve;
import scaleout.model.scenario.RateCurve.Piece;

/// Requests at a rate that somebody made up.
final class CurveTraffic implements Traffic {

    private final List<Piece> pieces;
    private final boolean isPoisson;
    private final double[] perSecond;

    private CurveTraffic(List<Piece> pieces, boolean isPoisson, double[] perSecond) {
        this.pieces = pieces;
        this.isPoisson = isPoisson;
        this.perSecond = perSecond;
    }

    static CurveTraffic of(Demand.Made demand, double horizon) {
        List<Piece> pieces = RateCurve.of(demand, horizon).pieces();
        double[] perSecond = new double[(int) Math.ceil(horizon)];
        for (Piece piece : pieces) {
            for (int s = (int) piece.fromSeconds(); s < piece.untilSeconds(); s++) {
                double from = Math.max(piece.fromSeconds(), s);
                double until = Math.min(piece.untilSeconds(), s + 1);
                perSecond[s] += (until - from) * piece.rateAt((from + until) / 2);
            }
        }
        boolean isPoisson =
                switch (demand.arrivals()) {
                    case POISSON -> true;
                    case REGULAR -> false;
                };
        return new CurveTraffic(pieces, isPoisson, perSecond);
    }

    @Override
    public double requestsPerSecond(int second) {
        return perSecond[second];
    }

    /// Requests come where the rate, summed over time, has grown by one (regular) or by an exponential draw (Poisson) since
    /// the one before.
    @Override
    public Arrivals arrivals(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Arrivals() {
            private int next;
            private double now;
            private double until;
            private double rate;
            private double slope;

            @Override
            public double next() {
                double growth = isPoisson ? random.nextExponential() : 1;
                double left = left();
                while (growth > left) {
                    if (next == pieces.size()) {
                        return Double.POSITIVE_INFINITY;
                    }
                    growth -= left;
                    begin(pieces.get(next++));
                    left = left();
                }
                if (slope == 0) {
                    now += growth / rate;
                } else {
                    double later = Math.sqrt(Math.max(0, rate * rate + 2 * slope * growth));
                    now = Math.min(until, now + 2 * growth / (rate + later));
                    rate = later;
                }
                return now;
            }

            // Requests from now until the piece ends.
            private double left() {
                double seconds = until - now;
                return seconds * (rate + slope * seconds / 2);
            }

            private void begin(Piece piece) {
                now = piece.fromSeconds();
                until = piece.untilSeconds();
                rate = piece.fromRate();
                slope = piece.slope();
            }
        };
    }
}

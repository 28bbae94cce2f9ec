package scaleout.model.scenario;

import java.util.ArrayList;
import java.util.List;
import scaleout.model.scenario.Demand.Point;

/// A rate over time as straight pieces, in order, without gaps, from 0 to a horizon.
///
/// @param pieces at least one
public record RateCurve(List<Piece> pieces) {

    /// A cosine is drawn with so many straight pieces for each period; they lie within 0.001 % of the highest rate of it.
    private static final int PIECES_PER_PERIOD = 720;

    public RateCurve {
        pieces = List.copyOf(pieces);
    }

    /// A straight piece.
    ///
    /// @param fromSeconds  where it begins, since the scenario's start
    /// @param untilSeconds where it ends, after `fromSeconds`
    /// @param fromRate     requests per second where it begins, at least 0
    /// @param untilRate    requests per second just before it ends, at least 0
    public record Piece(
            double fromSeconds, double untilSeconds, double fromRate, double untilRate) {

        /// Requests per second at a time within it.
        public double rateAt(double seconds) {
            return fromRate + slope() * (seconds - fromSeconds);
        }

        /// How much the rate grows within a second, requests per second².
        public double slope() {
            return (untilRate - fromRate) / (untilSeconds - fromSeconds);
        }
    }

    /// Returns how a rate runs, multiplied by its scale.
    ///
    /// @param horizonSeconds greater than 0
    public static RateCurve of(Demand.Made demand, double horizonSeconds) {
        Drawn drawn = new Drawn(demand.scale(), horizonSeconds);
        switch (demand) {
            case Demand.Steps steps -> drawSteps(steps.points(), drawn);
            case Demand.Ramp ramp -> drawRamp(ramp.from(), ramp.to(), drawn);
            case Demand.SpikeTrain train -> drawSpikes(train, drawn);
            case Demand.Diurnal day -> drawDay(day, drawn);
        }
        return new RateCurve(drawn.pieces);
    }

    /// The pieces so far, none of them beyond the horizon.
    private static final class Drawn {
        private final List<Piece> pieces = new ArrayList<>();
        private final double scale;
        private final double horizon;
        private double at;

        Drawn(double scale, double horizon) {
            this.scale = scale;
            this.horizon = horizon;
        }

        boolean isDone() {
            return at >= horizon;
        }

        void flat(double untilSeconds, double rate) {
            straight(untilSeconds, rate, rate);
        }

        void straight(double untilSeconds, double fromRate, double untilRate) {
            double end = Math.min(untilSeconds, horizon);
            if (end > at) {
                double part = untilSeconds > horizon ? (end - at) / (untilSeconds - at) : 1;
                double endRate =
                        fromRate == untilRate ? fromRate : fromRate + part * (untilRate - fromRate);
                pieces.add(new Piece(at, end, scale * fromRate, scale * endRate));
                at = end;
            }
        }
    }

    private static void drawSteps(List<Point> points, Drawn drawn) {
        double rate = 0;
        for (Point point : points) {
            drawn.flat(point.atSeconds(), rate);
            rate = point.requestsPerSecond();
        }
        drawn.flat(drawn.horizon, rate);
    }

    private static void drawRamp(Point from, Point to, Drawn drawn) {
        drawn.flat(from.atSeconds(), from.requestsPerSecond());
        drawn.straight(to.atSeconds(), from.requestsPerSecond(), to.requestsPerSecond());
        drawn.flat(drawn.horizon, to.requestsPerSecond());
    }

    private static void drawSpikes(Demand.SpikeTrain train, Drawn drawn) {
        for (int i = 0; !drawn.isDone(); i++) {
            double begin = train.firstSeconds() + i * train.everySeconds();
            drawn.flat(begin, train.base());
            drawn.flat(begin + train.lastsSeconds(), train.peak());
        }
    }

    private static void drawDay(Demand.Diurnal day, Drawn drawn) {
        double step = day.periodSeconds() / PIECES_PER_PERIOD;
        for (int i = 1; !drawn.isDone(); i++) {
            drawn.straight(i * step, rate(day, (i - 1) * step), rate(day, i * step));
        }
    }

    private static double rate(Demand.Diurnal day, double seconds) {
        double phase = 2 * Math.PI * (seconds - day.peakAtSeconds()) / day.periodSeconds();
        return day.least() + (day.most() - day.least()) * (1 + Math.cos(phase)) / 2;
    }
}

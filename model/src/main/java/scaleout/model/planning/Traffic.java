package scaleout.model.planning;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import scaleout.model.scenario.Demand;
import scaleout.model.scenario.Demand.Point;

/// A demand up to a horizon: as a rate, and as single requests.
sealed interface Traffic {

    /// Mean requests per second within a second of the scenario, from 0.
    double requestsPerSecond(int second);

    /// Single requests. The same seed gives the same ones.
    Arrivals arrivals(long seed);

    /// Returns the traffic of a demand.
    ///
    /// @param trace what was recorded, for a demand that says so
    static Traffic of(Demand demand, @Nullable RequestTrace trace, double horizonSeconds) {
        return switch (demand) {
            case Demand.Steps steps -> Stepped.of(steps, horizonSeconds);
            case Demand.Trace recorded -> {
                if (trace == null) {
                    throw new IllegalArgumentException("no requests of " + recorded.file());
                }
                yield Recorded.of(trace, recorded.scale(), horizonSeconds);
            }
        };
    }

    /// A rate in steps.
    final class Stepped implements Traffic {
        private final Demand.Steps steps;
        private final double horizon;
        private final double[] perSecond;

        private Stepped(Demand.Steps steps, double horizon, double[] perSecond) {
            this.steps = steps;
            this.horizon = horizon;
            this.perSecond = perSecond;
        }

        static Stepped of(Demand.Steps steps, double horizon) {
            double[] perSecond = new double[(int) Math.ceil(horizon)];
            List<Point> points = steps.points();
            for (int i = 0; i < points.size(); i++) {
                double from = points.get(i).atSeconds();
                double until =
                        Math.min(
                                horizon,
                                i + 1 < points.size() ? points.get(i + 1).atSeconds() : horizon);
                for (int s = (int) from; s < until; s++) {
                    double covered = Math.min(until, s + 1) - Math.max(from, s);
                    perSecond[s] += covered * points.get(i).requestsPerSecond();
                }
            }
            return new Stepped(steps, horizon, perSecond);
        }

        @Override
        public double requestsPerSecond(int second) {
            return perSecond[second];
        }

        /// Requests come where the rate, summed over time, has grown by one (regular) or by an exponential draw (Poisson)
        /// since the one before.
        @Override
        public Arrivals arrivals(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            boolean isPoisson =
                    switch (steps.arrivals()) {
                        case POISSON -> true;
                        case REGULAR -> false;
                    };
            return new Arrivals() {
                private int piece = -1;
                private double now;
                private double until = steps.points().getFirst().atSeconds();
                private double rate;

                @Override
                public double next() {
                    double growth = isPoisson ? random.nextExponential() : 1;
                    while (growth > rate * (until - now)) {
                        if (until >= horizon) {
                            return Double.POSITIVE_INFINITY;
                        }
                        growth -= rate * (until - now);
                        now = until;
                        piece++;
                        rate = steps.points().get(piece).requestsPerSecond();
                        until =
                                piece + 1 < steps.points().size()
                                        ? Math.min(
                                                horizon, steps.points().get(piece + 1).atSeconds())
                                        : horizon;
                    }
                    now += growth / rate;
                    return now;
                }
            };
        }
    }

    /// Requests as they were recorded. A factor other than one keeps their bursts: between two requests the new ones lie at
    /// equal distances.
    final class Recorded implements Traffic {

        /// Over which the rate is a mean: the shortest period of a metric.
        private static final int BIN_SECONDS = 10;

        private final double[] times;
        private final double[] perSecond;

        private Recorded(double[] times, double[] perSecond) {
            this.times = times;
            this.perSecond = perSecond;
        }

        static Recorded of(RequestTrace trace, double scale, double horizon) {
            double[] scaled =
                    Arrays.stream(scaled(trace, scale)).filter(time -> time < horizon).toArray();
            int seconds = (int) Math.ceil(horizon);
            double[] perSecond = new double[seconds];
            for (double time : scaled) {
                int first = (int) time / BIN_SECONDS * BIN_SECONDS;
                int last = Math.min(seconds, first + BIN_SECONDS);
                for (int s = first; s < last; s++) {
                    perSecond[s] += 1.0 / (last - first);
                }
            }
            return new Recorded(scaled, perSecond);
        }

        private static double[] scaled(RequestTrace trace, double scale) {
            int n = trace.size();
            double[] scaled = new double[(int) Math.round(n * scale)];
            for (int i = 0; i < scaled.length; i++) {
                double place = i / scale;
                int before = Math.min(n - 1, (int) place);
                int after = Math.min(n - 1, before + 1);
                double from = trace.seconds(before);
                scaled[i] = from + (place - before) * (trace.seconds(after) - from);
            }
            return scaled;
        }

        @Override
        public double requestsPerSecond(int second) {
            return perSecond[second];
        }

        @Override
        public Arrivals arrivals(long seed) {
            return new Arrivals() {
                private int next;

                @Override
                public double next() {
                    return next < times.length ? times[next++] : Double.POSITIVE_INFINITY;
                }
            };
        }
    }
}

package scaleout.model.planning;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import scaleout.model.scenario.Demand;

/// A demand up to a horizon: as a rate, and as single requests.
sealed interface Traffic permits CurveTraffic, Traffic.Recorded {

    /// Mean requests per second within a second of the scenario, from 0.
    double requestsPerSecond(int second);

    /// Single requests. The same seed gives the same ones.
    Arrivals arrivals(long seed);

    /// Returns the traffic of a demand.
    ///
    /// @param trace what was recorded, for a demand that says so
    /// @throws IllegalArgumentException where it must still be read from a file
    static Traffic of(Demand demand, @Nullable RequestTrace trace, double horizonSeconds) {
        return switch (demand) {
            case Demand.Made made -> CurveTraffic.of(made, horizonSeconds);
            case Demand.Trace recorded when trace != null ->
                    Recorded.of(trace, recorded.scale(), horizonSeconds);
            case Demand.Trace unread ->
                    throw new IllegalArgumentException("no requests of " + unread.file());
            case Demand.Bundle unread ->
                    throw new IllegalArgumentException("no rate of " + unread.file());
        };
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

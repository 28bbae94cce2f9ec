package scaleout.model.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Requests over time.
public sealed interface Demand {

    /// By what all rates, or the number of recorded requests, are multiplied; greater than 0.
    double scale();

    /// A rate that somebody made up. [RateCurve] says how it runs.
    sealed interface Made extends Demand {

        /// How single requests come at the rate.
        Arrivals arrivals();
    }

    /// A rate that changes in steps; 0 before the first one.
    ///
    /// @param points   in order of time, at least one
    /// @param arrivals how single requests come at a rate
    /// @param scale    by which the rates are multiplied, greater than 0
    record Steps(List<Point> points, Arrivals arrivals, double scale) implements Made {

        public Steps {
            points = List.copyOf(points);
        }
    }

    /// A rate that grows or falls in a straight line. Before and after it stays as it is at the line's ends.
    ///
    /// @param from     where the line begins
    /// @param to       where it ends, after `from`
    /// @param arrivals how single requests come at a rate
    /// @param scale    by which the rates are multiplied, greater than 0
    record Ramp(Point from, Point to, Arrivals arrivals, double scale) implements Made {}

    /// A rate that jumps up and down again, time after time.
    ///
    /// @param base         requests per second between the spikes, at least 0
    /// @param peak         requests per second within a spike, at least 0
    /// @param firstSeconds when the first spike begins, since the scenario's start, at least 0
    /// @param everySeconds from the beginning of one to that of the next, more than `lastsSeconds`
    /// @param lastsSeconds how long each lasts, greater than 0
    /// @param arrivals     how single requests come at a rate
    /// @param scale        by which the rates are multiplied, greater than 0
    record SpikeTrain(
            double base,
            double peak,
            double firstSeconds,
            double everySeconds,
            double lastsSeconds,
            Arrivals arrivals,
            double scale)
            implements Made {}

    /// A rate that follows a cosine, as demand does through a day.
    ///
    /// @param least         lowest rate, requests per second, at least 0
    /// @param most          highest rate, requests per second, at least `least`
    /// @param peakAtSeconds when it is highest, since the scenario's start, at least 0
    /// @param periodSeconds from one peak to the next, at least 60
    /// @param arrivals      how single requests come at a rate
    /// @param scale         by which the rates are multiplied, greater than 0
    record Diurnal(
            double least,
            double most,
            double peakAtSeconds,
            double periodSeconds,
            Arrivals arrivals,
            double scale)
            implements Made {}

    /// A rate from a time on, until the next point.
    ///
    /// @param atSeconds         since the scenario's start, at least 0
    /// @param requestsPerSecond at least 0
    record Point(double atSeconds, double requestsPerSecond) {}

    /// How single requests come at a rate.
    enum Arrivals {
        /// Each at any time, independent of the others.
        POISSON("poisson"),
        /// At equal distances.
        REGULAR("regular");

        private final String id;

        Arrivals(String id) {
            this.id = id;
        }

        /// The word in files.
        public String id() {
            return id;
        }
    }

    /// Requests as they were recorded: a table with a row each.
    ///
    /// @param file   its name, relative to the scenario's folder
    /// @param column the column with their times
    /// @param scale  requests for each recorded one, greater than 0
    record Trace(String file, String column, double scale) implements Demand {}

    /// The rate that the metrics of a recorded endpoint show: its `Invocations`, from the full minute of the first datapoint on.
    ///
    /// @param file     answers of AWS (a folder, a zip or a file), relative to the scenario's folder
    /// @param resource variant or inference component; null where the answers are about one only
    /// @param arrivals how single requests come at a rate
    /// @param scale    by which the rates are multiplied, greater than 0
    record Bundle(String file, @Nullable String resource, Arrivals arrivals, double scale)
            implements Demand {}
}

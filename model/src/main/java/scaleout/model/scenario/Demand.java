package scaleout.model.scenario;

import java.util.List;

/// Requests over time.
public sealed interface Demand {

    /// A rate that changes in steps.
    ///
    /// @param points   in order of time, at least one
    /// @param arrivals how single requests come at a rate
    record Steps(List<Point> points, Arrivals arrivals) implements Demand {

        public Steps {
            points = List.copyOf(points);
        }
    }

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
}

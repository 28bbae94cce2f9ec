package scaleout.model.planning;

/// Requests in the order in which they come.
interface Arrivals {

    /// When the next one comes, seconds since the scenario's start; infinite where none comes before the horizon.
    double next();
}

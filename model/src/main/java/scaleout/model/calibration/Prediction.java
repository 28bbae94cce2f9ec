package scaleout.model.calibration;

/// A total from launch to ready, seconds, with an interval.
///
/// @param seconds the median
/// @param low     lower end of the interval
/// @param high    upper end of the interval
public record Prediction(double seconds, double low, double high) {

    /// Whether a duration lies inside the interval.
    public boolean covers(double observed) {
        return low <= observed && observed <= high;
    }
}

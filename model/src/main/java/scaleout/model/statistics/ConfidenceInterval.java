package scaleout.model.statistics;

/// An interval made in such a way that a part of such intervals holds the true value.
///
/// @param level that part, such as 0.95
/// @param low   its lower end, in the unit of the sample
/// @param high  its upper end, at least `low`
public record ConfidenceInterval(double level, double low, double high) {

    /// Whether a value lies in it, its ends included.
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}

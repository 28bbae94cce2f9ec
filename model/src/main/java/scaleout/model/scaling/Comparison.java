package scaleout.model.scaling;

/// When a value breaches a threshold.
public enum Comparison {
    /// The value is greater.
    GREATER,
    /// The value is greater or equal.
    AT_LEAST,
    /// The value is less.
    LESS,
    /// The value is less or equal.
    AT_MOST;

    /// Whether a value breaches a threshold, both in the metric's unit.
    public boolean breaches(double value, double threshold) {
        return switch (this) {
            case GREATER -> value > threshold;
            case AT_LEAST -> value >= threshold;
            case LESS -> value < threshold;
            case AT_MOST -> value <= threshold;
        };
    }
}

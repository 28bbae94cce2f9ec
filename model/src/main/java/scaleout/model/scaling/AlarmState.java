package scaleout.model.scaling;

/// What an alarm says.
public enum AlarmState {
    /// Not enough datapoints breach.
    OK,
    /// Enough datapoints breach.
    ALARM,
    /// There is no datapoint to judge by.
    INSUFFICIENT_DATA
}

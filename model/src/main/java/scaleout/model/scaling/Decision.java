package scaleout.model.scaling;

/// A scaling activity.
///
/// @param breachSeconds stamp of the oldest datapoint that breached
/// @param alarmSeconds  when the alarm saw the last datapoint that it needed
/// @param desired       instances or copies that are to be there from now on
public record Decision(double breachSeconds, double alarmSeconds, int desired) {}

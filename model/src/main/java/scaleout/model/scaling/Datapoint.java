package scaleout.model.scaling;

/// One datapoint of a metric.
///
/// @param stampSeconds   when its period starts
/// @param visibleSeconds when an alarm can see it: after its period and the publishing delay
/// @param value          in the metric's unit; NaN where the period has none
record Datapoint(double stampSeconds, double visibleSeconds, double value) {}

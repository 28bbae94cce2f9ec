package scaleout.model.scaling;

/// One datapoint of a metric.
///
/// @param stampSeconds   when its period starts
/// @param visibleSeconds when an alarm can see it: after its period and the publishing delay
/// @param reading        what the period has measured
record Datapoint(double stampSeconds, double visibleSeconds, Reading reading) {}

package scaleout.model.scaling;

/// What one period of a metric has measured.
///
/// @param value for each ready instance or copy, in the metric's unit: what CloudWatch shows; NaN where the period has none
/// @param load  of all instances or copies together, in the same unit: what they would have to be enough for; NaN where the
///              period has none
record Reading(double value, double load) {}

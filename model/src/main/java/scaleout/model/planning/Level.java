package scaleout.model.planning;

/// A value from a time on, until the next one.
///
/// @param atSeconds since the scenario's start
/// @param value     in the unit of its series
public record Level(double atSeconds, double value) {}

package scaleout.model.projection;

/// An 80 % interval, seconds.
///
/// @param p10 one in ten is below
/// @param p50 half is below
/// @param p90 one in ten is above
public record Interval(double p10, double p50, double p90) {}

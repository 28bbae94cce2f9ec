package scaleout.model.trace;

import java.time.Instant;

/// One value of a metric.
///
/// @param at    the start of its period, as CloudWatch stamps it
/// @param value in the metric's unit
public record Datapoint(Instant at, double value) {}

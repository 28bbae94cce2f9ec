package scaleout.model.timeline;

import java.time.Instant;

/// A change of capacity that is no start-up: what there was at first, or what was taken away later.
///
/// @param resource the variant's or component's name; empty where nothing says whose capacity it is
/// @param at       when; the first step of a resource says what there was before the scale-outs from then on
/// @param by       instances or copies; below zero where they were taken away
/// @param source   what says so, in words
public record CapacityStep(String resource, Instant at, int by, String source) {}

package scaleout.app.export;

import scaleout.app.chart.Scene;

/// What a picture is of.
///
/// @param scene      the rows, and what a scenario would change
/// @param beside     the tracks beside the rows
/// @param provenance where the numbers come from
public record Subject(Scene scene, Beside beside, Provenance provenance) {}

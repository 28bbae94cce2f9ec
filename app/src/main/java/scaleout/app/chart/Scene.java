package scaleout.app.chart;

import org.jspecify.annotations.Nullable;
import scaleout.model.projection.Projection;
import scaleout.model.timeline.Timeline;

/// What the charts show.
///
/// @param timeline   what was observed
/// @param projection baseline and scenario; null where nothing can be projected
/// @param selected   number of the start-up whose contention is shown, counted over [Timeline#startUps()] from 0
public record Scene(Timeline timeline, @Nullable Projection projection, int selected) {}

package scaleout.app.viewmodel;

import scaleout.model.calibration.Sizes;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.Projection;
import scaleout.model.projection.ProjectionException;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.Timeline;

/// Projects a timeline, off the UI thread.
@FunctionalInterface
public interface Engine {
    /// Returns the projection of `timeline` under `whatIf`.
    Projection project(Timeline timeline, WhatIf whatIf) throws ProjectionException;

    /// Returns the fit that projections of `timeline` rest on.
    default FittedTimeline fitted(Timeline timeline, Sizes sizes) {
        return FittedTimeline.of(timeline, sizes);
    }
}

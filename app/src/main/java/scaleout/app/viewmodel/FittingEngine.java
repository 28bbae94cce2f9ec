package scaleout.app.viewmodel;

import org.jspecify.annotations.Nullable;
import scaleout.model.calibration.Sizes;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.Projection;
import scaleout.model.projection.ProjectionException;
import scaleout.model.projection.Projector;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.Timeline;

/// Projects, and keeps the fit of the last timeline: a toggle changes the scenario, not what was observed.
public final class FittingEngine implements Engine {

    private @Nullable FittedTimeline last;

    @Override
    public Projection project(Timeline timeline, WhatIf whatIf) throws ProjectionException {
        return Projector.project(
                fitted(timeline, new Sizes(whatIf.imageGb(), whatIf.modelGb())), whatIf);
    }

    @Override
    public synchronized FittedTimeline fitted(Timeline timeline, Sizes sizes) {
        FittedTimeline fitted = last;
        if (fitted == null || !fitted.isOf(timeline, sizes)) {
            fitted = FittedTimeline.of(timeline, sizes);
            last = fitted;
        }
        return fitted;
    }
}

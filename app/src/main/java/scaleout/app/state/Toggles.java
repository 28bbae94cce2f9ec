package scaleout.app.state;

import org.jspecify.annotations.Nullable;
import scaleout.model.domain.MetricResolution;
import scaleout.model.projection.WhatIf;

/// Turns positions of the toggles into a scenario. A toggle that stands as recorded changes nothing, so it is null.
public final class Toggles {

    private Toggles() {}

    /// Returns whether the image cache is shown as on.
    public static boolean imageCacheOn(Session session) {
        Boolean chosen = session.whatIf().optimizations().imageCache();
        return chosen == null ? session.recorded().imageCache().isAlways(true) : chosen;
    }

    /// Returns whether the data cache is shown as on.
    public static boolean dataCacheOn(Session session) {
        Boolean chosen = session.whatIf().optimizations().dataCache();
        return chosen == null ? session.recorded().dataCache().isAlways(true) : chosen;
    }

    /// Returns the resolution that is shown as chosen; null where the trace has several, or says nothing.
    public static @Nullable MetricResolution resolution(Session session) {
        MetricResolution chosen = session.whatIf().optimizations().metricResolution();
        return chosen != null ? chosen : session.recorded().metricResolution().only().orElse(null);
    }

    /// Returns the scenario after the image cache was switched.
    public static WhatIf withImageCache(Session session, boolean on) {
        Boolean chosen = choice(session.recorded().imageCache(), on);
        return session.whatIf().with(session.whatIf().optimizations().withImageCache(chosen));
    }

    /// Returns the scenario after the data cache was switched.
    public static WhatIf withDataCache(Session session, boolean on) {
        Boolean chosen = choice(session.recorded().dataCache(), on);
        return session.whatIf().with(session.whatIf().optimizations().withDataCache(chosen));
    }

    /// Returns the scenario after a resolution was chosen; null is as recorded.
    public static WhatIf withResolution(Session session, @Nullable MetricResolution resolution) {
        boolean same =
                resolution != null && session.recorded().metricResolution().isAlways(resolution);
        return session.whatIf()
                .with(
                        session.whatIf()
                                .optimizations()
                                .withMetricResolution(same ? null : resolution));
    }

    /// Returns the scenario with sizes given by the user, decimal GB; null leaves a size to the trace.
    public static WhatIf withSizes(
            Session session, @Nullable Double imageGb, @Nullable Double modelGb) {
        WhatIf whatIf = session.whatIf();
        return new WhatIf(whatIf.optimizations(), imageGb, modelGb, whatIf.set(), whatIf.factors());
    }

    /// Where the trace has no single position, off is shown for it, and going back to off is going back to the trace.
    private static @Nullable Boolean choice(Recorded<Boolean> recorded, boolean on) {
        boolean shown = recorded.isAlways(true);
        return on == shown ? null : on;
    }
}

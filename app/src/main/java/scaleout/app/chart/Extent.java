package scaleout.app.chart;

import java.time.Instant;
import java.util.List;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.timeline.Moment;
import scaleout.model.timeline.Span;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// From when to when anything of a scene can be, uncertain ends included.
///
/// @param from seconds on the axis, at most 0
/// @param to   seconds on the axis
public record Extent(double from, double to) {

    private static final double LEAST_SECONDS = 10;

    /// Returns the extent of what was measured; takes time in proportion to the spans.
    public static Extent measured(Timeline timeline) {
        TimeScale scale = TimeScale.of(timeline);
        Instant captured = timeline.capturedAt();
        double from = 0;
        double to = LEAST_SECONDS;
        for (StartUp startUp : (Iterable<StartUp>) timeline.startUps()::iterator) {
            List<Span> spans = startUp.spans();
            Whiskers whiskers = new Whiskers(scale, spans, Double.POSITIVE_INFINITY);
            for (Span span : spans) {
                Moment end = span.end();
                to =
                        Math.max(
                                to,
                                end == null
                                        ? scale.seconds(
                                                captured == null ? span.start().at() : captured)
                                        : scale.seconds(end.at()) + end.uncertaintySeconds());
                if (span.start().uncertaintySeconds() > 0) {
                    from = Math.min(from, whiskers.first(span));
                }
            }
        }
        return new Extent(from, to);
    }

    /// Returns the extent of what was measured and of the scene's projection together.
    public Extent with(Scene scene) {
        if (!GanttRows.hasGhosts(scene.projection()) || scene.projection() == null) {
            return this;
        }
        double last = to;
        TimeScale scale = scene.scale();
        for (ProjectedStartUp startUp : scene.projection().startUps()) {
            double end = GhostBars.origin(startUp, scale) + startUp.scenario().totalSeconds();
            last = Math.max(last, end);
        }
        return new Extent(from, last);
    }

    /// Returns the viewport in which everything of a scene is in view, at its first rows.
    public static Viewport fit(Scene scene) {
        return measured(scene.timeline()).with(scene).viewport();
    }

    /// Returns the viewport in which it is in view with some room around, at the first rows.
    public Viewport viewport() {
        return new Viewport(from - 0.01 * to, 1.12 * to, 0);
    }
}

package scaleout.app.chart;

import org.jspecify.annotations.Nullable;
import scaleout.model.projection.Projection;
import scaleout.model.timeline.Timeline;

/// What the charts show.
///
/// @param timeline   what was observed
/// @param projection baseline and scenario; null where nothing can be projected
/// @param selected   number of the start-up whose contention is shown, counted over [Timeline#startUps()] from 0
/// @param times      how times are called
public record Scene(Timeline timeline, @Nullable Projection projection, int selected, Times times) {

    /// A scene that calls times as usual.
    public Scene(Timeline timeline, @Nullable Projection projection, int selected) {
        this(timeline, projection, selected, Times.USUAL);
    }

    /// What the times are called.
    TimeScale scale() {
        return GanttRows.of(this).scale().as(times);
    }
}

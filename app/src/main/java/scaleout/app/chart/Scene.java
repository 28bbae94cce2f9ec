package scaleout.app.chart;

import org.jspecify.annotations.Nullable;
import scaleout.app.state.Rows;
import scaleout.model.projection.Projection;
import scaleout.model.timeline.Timeline;

/// What the charts show.
///
/// @param timeline   what was observed
/// @param projection baseline and scenario; null where nothing can be projected
/// @param selected   number of the start-up whose contention is shown, counted over [Timeline#startUps()] from 0
/// @param times      how times are called
/// @param rows       which rows are shown, and how
public record Scene(
        Timeline timeline, @Nullable Projection projection, int selected, Times times, Rows rows) {

    /// A scene of all rows that calls times as usual.
    public Scene(Timeline timeline, @Nullable Projection projection, int selected) {
        this(timeline, projection, selected, Times.USUAL, Rows.ALL);
    }

    /// Returns this with other rows.
    public Scene showing(Rows other) {
        return new Scene(timeline, projection, selected, times, other);
    }

    /// What the times are called.
    TimeScale scale() {
        return GanttRows.of(this).scale().as(times);
    }
}

package scaleout.app.export;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import scaleout.app.chart.GoingOn;
import scaleout.app.chart.LanesLayout;
import scaleout.app.chart.Scene;
import scaleout.app.state.Tracks;
import scaleout.model.calibration.Sizes;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.Projection;
import scaleout.model.projection.RetainedLane;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.Surroundings;
import scaleout.model.timeline.Timeline;

/// The tracks that are beside the rows of a picture.
///
/// @param goingOn    demand and capacity, above the rows; empty for no such track
/// @param contention whether who slows whom is below, where anything is projected
/// @param lanes      the selected start-up in each retained-state lane, lowest; empty for no such track
public record Beside(Optional<GoingOn> goingOn, boolean contention, List<RetainedLane> lanes) {

    /// Contention, which a scene alone tells.
    public static final Beside CONTENTION = new Beside(Optional.empty(), true, List.of());

    public Beside {
        lanes = List.copyOf(lanes);
    }

    /// Returns the tracks of a scene.
    ///
    /// @param around what is known of demand and capacity around its start-ups
    /// @param fit    what fits its timeline where lanes are wanted
    public static Beside of(
            Tracks tracks,
            Scene scene,
            Surroundings around,
            BiFunction<Timeline, Sizes, FittedTimeline> fit) {
        Timeline timeline = scene.timeline();
        Projection projection = scene.projection();
        return new Beside(
                tracks.demand() ? Optional.of(GoingOn.of(timeline, around)) : Optional.empty(),
                tracks.contention(),
                tracks.lanes() && projection != null
                        ? lanes(scene, projection.whatIf(), fit)
                        : List.of());
    }

    private static List<RetainedLane> lanes(
            Scene scene, WhatIf whatIf, BiFunction<Timeline, Sizes, FittedTimeline> fit) {
        Sizes sizes = new Sizes(whatIf.imageGb(), whatIf.modelGb());
        return scene.timeline()
                .startUps()
                .skip(scene.selected())
                .findFirst()
                .map(startUp ->
                        RetainedLane.of(fit.apply(scene.timeline(), sizes), whatIf, startUp))
                .orElse(List.of());
    }

    /// Whether the picture of a scene has a contention chart.
    boolean contentionOf(Scene scene) {
        return contention && scene.projection() != null;
    }

    /// The height of the lanes, pixels; 0 where there are none.
    double lanesHeight() {
        return lanes.isEmpty() ? 0 : LanesLayout.fullHeight(lanes.size());
    }
}

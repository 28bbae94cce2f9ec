package scaleout.app.chart;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// The rows of a Gantt chart, grouped by instance type in the order in which the types appear.
///
/// @param groups never empty ones
/// @param height of all groups, pixels
record GanttRows(List<Group> groups, double height) {

    /// One start-up, pixels.
    static final double ROW = 24;

    /// A group's head, pixels, with the space above it.
    static final double HEAD = 32;

    /// Below the last row, pixels.
    static final double FOOT = 8;

    /// Start-ups of one instance type.
    ///
    /// @param name the instance type
    /// @param top  of its head, pixels from the top of the first group
    record Group(String name, double top, List<Row> rows) {

        double rowTop(int index) {
            return top + HEAD + index * ROW;
        }
    }

    /// One start-up.
    ///
    /// @param number    counted over the timeline from 0
    /// @param projected null where it could not be projected
    record Row(int number, StartUp startUp, @Nullable ProjectedStartUp projected) {

        /// The key of this row's spots.
        String key() {
            return Integer.toString(number);
        }
    }

    static GanttRows of(Scene scene) {
        Map<String, List<Row>> byType = byType(scene.timeline(), byStartUp(scene.projection()));
        List<Group> groups = new ArrayList<>();
        double top = 0;
        for (Map.Entry<String, List<Row>> type : byType.entrySet()) {
            groups.add(new Group(type.getKey(), top, type.getValue()));
            top += HEAD + ROW * type.getValue().size();
        }
        return new GanttRows(groups, top + FOOT);
    }

    /// Whether the scenario changes anything, so that there are ghosts.
    static boolean hasGhosts(@Nullable Projection projection) {
        return projection != null && !projection.whatIf().equals(WhatIf.NOTHING);
    }

    /// Returns the projection of a start-up by its number.
    static Optional<ProjectedStartUp> projected(Scene scene, int number) {
        return scene.timeline()
                .startUps()
                .skip(Math.max(0, number))
                .findFirst()
                .flatMap(
                        startUp -> Optional.ofNullable(byStartUp(scene.projection()).get(startUp)));
    }

    private static Map<String, List<Row>> byType(
            Timeline timeline, Map<StartUp, ProjectedStartUp> projected) {
        Map<String, List<Row>> byType = new LinkedHashMap<>();
        int number = 0;
        for (ScaleOut scaleOut : timeline.scaleOuts()) {
            String type =
                    scaleOut.instanceType() == null ? "unknown type" : scaleOut.instanceType();
            for (StartUp startUp : scaleOut.startUps()) {
                byType.computeIfAbsent(type, t -> new ArrayList<>())
                        .add(new Row(number++, startUp, projected.get(startUp)));
            }
        }
        return byType;
    }

    /// By identity: start-ups may be equal, and hashing all their spans would cost more than drawing them.
    private static IdentityHashMap<StartUp, ProjectedStartUp> byStartUp(
            @Nullable Projection projection) {
        IdentityHashMap<StartUp, ProjectedStartUp> map = new IdentityHashMap<>();
        if (projection != null) {
            projection.startUps().forEach(startUp -> map.put(startUp.startUp(), startUp));
        }
        return map;
    }
}

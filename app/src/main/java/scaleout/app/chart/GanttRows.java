package scaleout.app.chart;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// The rows of a Gantt chart, grouped by instance type in the order in which the types appear.
///
/// @param scale  what the times are called
/// @param groups never empty ones
/// @param rows   all of them, by number
/// @param names  of the instances
/// @param height of all groups, pixels
record GanttRows(
        TimeScale scale, List<Group> groups, List<Row> rows, ShortNames names, double height) {

    /// One start-up, pixels.
    static final double ROW = 24;

    /// One start-up where there are few, so that what runs side by side is told apart more easily.
    private static final double TALL_ROW = 48;

    /// At most so many start-ups are few.
    private static final int FEW = 4;

    /// A group's head, pixels, with the space above it.
    static final double HEAD = 32;

    /// Below the last row, pixels.
    static final double FOOT = 8;

    /// The rows of the data that was drawn last: every frame asks for them anew, and they are the same until the data
    /// is another.
    private static volatile @Nullable SoftReference<Kept> last;

    /// Rows, and what they were made from.
    private record Kept(Timeline timeline, @Nullable Projection projection, GanttRows rows) {

        @SuppressWarnings(
                "ReferenceEquality") // another object means other data; comparing all of it would
        // take longer than making the rows
        boolean isOf(Scene scene) {
            return timeline == scene.timeline() && projection == scene.projection();
        }
    }

    /// Start-ups of one instance type.
    ///
    /// @param name     the instance type
    /// @param variants the variants that grew, as far as known; may be empty
    /// @param summary  how many start-ups, and their means
    /// @param top      of its head, pixels from the top of the first group
    /// @param rowHeight of each of its rows, pixels
    record Group(
            String name,
            String variants,
            String summary,
            double top,
            double rowHeight,
            List<Row> rows) {

        double rowTop(int index) {
            return top + HEAD + index * rowHeight;
        }
    }

    /// One start-up.
    ///
    /// @param number    counted over the timeline from 0
    /// @param variant   that it belongs to; null where nothing says
    /// @param projected null where it could not be projected
    record Row(
            int number,
            StartUp startUp,
            @Nullable String variant,
            @Nullable ProjectedStartUp projected) {

        /// The key of this row's spots.
        String key() {
            return Integer.toString(number);
        }
    }

    static GanttRows of(Scene scene) {
        SoftReference<Kept> reference = last;
        Kept kept = reference == null ? null : reference.get();
        if (kept != null && kept.isOf(scene)) {
            return kept.rows;
        }
        GanttRows rows = made(scene);
        last = new SoftReference<>(new Kept(scene.timeline(), scene.projection(), rows));
        return rows;
    }

    private static GanttRows made(Scene scene) {
        List<Row> rows = new ArrayList<>();
        Map<String, List<Row>> byType = new LinkedHashMap<>();
        IdentityHashMap<StartUp, ProjectedStartUp> projected = byStartUp(scene.projection());
        for (ScaleOut scaleOut : scene.timeline().scaleOuts()) {
            String type =
                    scaleOut.instanceType() == null ? "unknown type" : scaleOut.instanceType();
            for (StartUp startUp : scaleOut.startUps()) {
                Row row = new Row(rows.size(), startUp, scaleOut.variant(), projected.get(startUp));
                rows.add(row);
                byType.computeIfAbsent(type, t -> new ArrayList<>()).add(row);
            }
        }
        List<Group> groups = new ArrayList<>();
        double rowHeight = rowHeight(scene);
        double top = 0;
        for (Map.Entry<String, List<Row>> type : byType.entrySet()) {
            groups.add(group(type.getKey(), type.getValue(), scene.projection(), top, rowHeight));
            top += HEAD + rowHeight * type.getValue().size();
        }
        return new GanttRows(
                TimeScale.of(scene.timeline()),
                List.copyOf(groups),
                List.copyOf(rows),
                ShortNames.of(rows.stream().map(row -> row.startUp().instance()).toList()),
                top + FOOT);
    }

    private static Group group(
            String type,
            List<Row> rows,
            @Nullable Projection projection,
            double top,
            double rowHeight) {
        List<String> variants =
                rows.stream().flatMap(row -> Stream.ofNullable(row.variant())).distinct().toList();
        return new Group(
                type,
                String.join(", ", variants),
                GroupWords.summary(rows, hasGhosts(projection)),
                top,
                rowHeight,
                List.copyOf(rows));
    }

    /// The height of one start-up, pixels.
    static double rowHeight(Scene scene) {
        return scene.timeline().startUps().limit(FEW + 1L).count() <= FEW ? TALL_ROW : ROW;
    }

    /// Whether the scenario changes anything, so that there are ghosts.
    static boolean hasGhosts(@Nullable Projection projection) {
        return projection != null && !projection.whatIf().equals(WhatIf.NOTHING);
    }

    /// Returns the projection of a start-up by its number.
    static Optional<ProjectedStartUp> projected(Scene scene, int number) {
        List<Row> rows = of(scene).rows;
        int index = Math.max(0, number);
        return index < rows.size()
                ? Optional.ofNullable(rows.get(index).projected())
                : Optional.empty();
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

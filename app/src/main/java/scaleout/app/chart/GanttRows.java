package scaleout.app.chart;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import scaleout.app.state.Rows;
import scaleout.model.projection.ProjectedStartUp;
import scaleout.model.projection.Projection;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.ScaleOut;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// The rows of a Gantt chart, in groups. [RowGroups] makes them.
///
/// @param scale  what the times are called
/// @param pinned rows that stay on top
/// @param groups never empty ones
/// @param rows   all start-ups, by number, whether they are shown or not
/// @param places where each start-up is
/// @param names  of the instances
/// @param height of all groups, pixels
record GanttRows(
        TimeScale scale,
        List<Row> pinned,
        List<Group> groups,
        List<Row> rows,
        Places places,
        ShortNames names,
        double height) {

    /// One start-up, pixels.
    static final double ROW = 24;

    /// One start-up where there are few, so that what runs side by side is told apart more easily.
    static final double TALL_ROW = 48;

    /// At most so many start-ups are few.
    static final int FEW = 4;

    /// A group's head, pixels, with the space above it.
    static final double HEAD = 32;

    /// Below the last row, pixels.
    static final double FOOT = 8;

    /// The rows of the data that was drawn last: every frame asks for them anew, and they are the same until the data
    /// or the choice of rows is another.
    private static volatile @Nullable SoftReference<Kept> last;

    /// Rows, and what they were made from.
    private record Kept(
            Timeline timeline, @Nullable Projection projection, Rows choice, GanttRows rows) {

        @SuppressWarnings(
                "ReferenceEquality") // another object means other data; comparing all of it would
        // take longer than making the rows
        boolean isOf(Scene scene) {
            return timeline == scene.timeline()
                    && projection == scene.projection()
                    && choice.equals(scene.rows().searching(""));
        }
    }

    /// How the rows of a group are drawn.
    enum Form {
        /// A row each.
        EACH,
        /// All in one row: a bar chart over time of how many are in each phase.
        FOLDED,
        /// Neighbours blended.
        BLENDED
    }

    /// Start-ups that belong together.
    ///
    /// @param key       tells it from other groups
    /// @param name      for people
    /// @param note      what else is to be said, such as the variants that grew; may be empty
    /// @param summary   how many start-ups, and their means
    /// @param top       of its head, pixels from the top of the first group
    /// @param form      how its rows are drawn
    /// @param rowHeight of each of its rows where each is drawn, pixels
    /// @param bodyHeight of all of them, pixels
    /// @param density   how many are in each phase; made when it is first needed
    record Group(
            String key,
            String name,
            String note,
            String summary,
            double top,
            Form form,
            double rowHeight,
            double bodyHeight,
            List<Row> rows,
            Supplier<Density> density) {

        double rowTop(int index) {
            return top + HEAD + index * rowHeight;
        }

        double bottom() {
            return top + HEAD + bodyHeight;
        }
    }

    /// One start-up.
    ///
    /// @param number    counted over the timeline from 0
    /// @param scaleOut  that it belongs to
    /// @param projected null where it could not be projected
    record Row(
            int number, StartUp startUp, ScaleOut scaleOut, @Nullable ProjectedStartUp projected) {

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
        GanttRows rows = RowGroups.rows(scene);
        last =
                new SoftReference<>(
                        new Kept(
                                scene.timeline(),
                                scene.projection(),
                                scene.rows().searching(""),
                                rows));
        return rows;
    }

    /// The height of the pinned rows, pixels.
    double pinnedHeight() {
        return pinned.isEmpty() ? 0 : pinned.size() * ROW + FOOT;
    }

    /// The rows that can be selected one after the other: folded ones cannot.
    List<Row> shown() {
        List<Row> shown = new ArrayList<>(pinned);
        groups.stream()
                .filter(group -> group.form() != Form.FOLDED)
                .forEach(group -> shown.addAll(group.rows()));
        return shown;
    }

    /// Where a row is drawn, pixels from the top of the first group, and 0 for pinned ones; empty where it is not.
    Optional<double[]> place(int number) {
        return places.of(number).map(found -> place(found.group(), found.index()));
    }

    private static double[] place(Group group, int index) {
        return switch (group.form()) {
            case EACH -> new double[] {group.rowTop(index), group.rowHeight()};
            case FOLDED -> new double[] {group.top(), group.bottom() - group.top()};
            case BLENDED -> {
                double part = group.bodyHeight() / group.rows().size();
                yield new double[] {group.top() + HEAD + index * part, Math.max(1, part)};
            }
        };
    }

    /// Whether a projection changes anything, so that it shows beside what was measured.
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
}

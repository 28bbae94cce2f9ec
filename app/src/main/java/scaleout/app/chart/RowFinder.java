package scaleout.app.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import scaleout.app.chart.GanttRows.Group;
import scaleout.app.chart.GanttRows.Row;

/// Finds rows and groups of a scene.
public final class RowFinder {

    private RowFinder() {}

    /// Returns the number of the start-up so many rows after another one, as they are shown; folded rows are passed over.
    public static int neighbour(Scene scene, int number, int by) {
        List<Row> shown = GanttRows.of(scene).shown();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).number() == number) {
                return shown.get(Math.clamp(i + by, 0, shown.size() - 1)).number();
            }
        }
        return shown.isEmpty() ? number : shown.getFirst().number();
    }

    /// Returns where a start-up's row is, pixels from the top of the chart unscrolled; empty where it is pinned, and so
    /// always in view, or not shown.
    public static OptionalDouble rowTop(Scene scene, int number) {
        GanttRows rows = GanttRows.of(scene);
        return rows.place(number)
                .map(place -> OptionalDouble.of(GanttLayout.AXIS + rows.pinnedHeight() + place[0]))
                .orElse(OptionalDouble.empty());
    }

    /// Returns the numbers of the start-ups that the search finds, as they are shown.
    public static List<Integer> found(Scene scene) {
        RowWords words = RowWords.of(scene.rows().search());
        GanttRows rows = GanttRows.of(scene);
        return words.isEmpty()
                ? List.of()
                : Stream.concat(
                                rows.pinned().stream(),
                                rows.groups().stream().flatMap(group -> group.rows().stream()))
                        .filter(words::match)
                        .map(Row::number)
                        .toList();
    }

    /// Returns the key of the group that a start-up is in; empty where it is pinned or not shown.
    public static Optional<String> group(Scene scene, int number) {
        return GanttRows.of(scene).places().of(number).map(place -> place.group().key());
    }

    /// Returns the keys of all groups.
    public static List<String> groups(Scene scene) {
        return GanttRows.of(scene).groups().stream().map(Group::key).toList();
    }
}

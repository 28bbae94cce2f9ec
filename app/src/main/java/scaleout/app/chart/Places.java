package scaleout.app.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import scaleout.app.chart.GanttRows.Group;

/// In which group each start-up is, and where in it, by its number.
final class Places {

    private final List<Group> groups;
    private final int[] group;
    private final int[] index;

    /// Where a start-up is.
    ///
    /// @param index of its row in the group
    record Place(Group group, int index) {}

    /// @param startUps how many there are, shown or not
    Places(List<Group> groups, int startUps) {
        this.groups = groups;
        group = new int[startUps];
        index = new int[startUps];
        Arrays.fill(group, -1);
        for (int i = 0; i < groups.size(); i++) {
            List<GanttRows.Row> rows = groups.get(i).rows();
            for (int j = 0; j < rows.size(); j++) {
                group[rows.get(j).number()] = i;
                index[rows.get(j).number()] = j;
            }
        }
    }

    /// Returns where a start-up is; empty where it is pinned or not shown.
    Optional<Place> of(int number) {
        return number < 0 || number >= group.length || group[number] < 0
                ? Optional.empty()
                : Optional.of(new Place(groups.get(group[number]), index[number]));
    }
}

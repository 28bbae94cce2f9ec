package scaleout.app.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which rows of the Gantt chart are shown, and in which order.
///
/// @param grouping   what the groups are
/// @param collapsed  keys of the groups whose rows are folded into one
/// @param pinned     numbers of start-ups that stay on top, in the order of pinning
/// @param order      of the rows within a group
/// @param descending whether the order is the other way round
/// @param filter     words that a row must have to be shown; empty shows all
/// @param search     words that a row must have not to be dimmed; empty dims none
/// @param size       how high rows are
public record Rows(
        Grouping grouping,
        Set<String> collapsed,
        List<Integer> pinned,
        Order order,
        boolean descending,
        String filter,
        String search,
        Size size) {

    /// What the groups are.
    public enum Grouping {
        INSTANCE_TYPE("Instance type"),
        SCALE_OUT("Scale-out event"),
        BOTH("Scale-out event and type");

        private final String label;

        Grouping(String label) {
            this.label = label;
        }

        /// The name on screen.
        public String label() {
            return label;
        }
    }

    /// What rows are sorted by.
    public enum Order {
        RECORDED("As recorded"),
        NAME("Name"),
        START("Start"),
        TOTAL("Total time"),
        DETECTION("Detection"),
        PROVISIONING("Provisioning"),
        IMAGE_PULL("Image pull"),
        MODEL_DOWNLOAD("Model download"),
        CONTAINER_INIT("Container init");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        /// The name on screen.
        public String label() {
            return label;
        }
    }

    /// How high rows are.
    public enum Size {
        /// A row each, unless there are very many.
        AUTO("As fits"),
        /// A row each.
        ROWS("A row each"),
        /// All in view, blended where there are too many.
        OVERVIEW("Overview");

        private final String label;

        Size(String label) {
            this.label = label;
        }

        /// The name on screen.
        public String label() {
            return label;
        }
    }

    /// Every row, grouped by instance type, as recorded.
    public static final Rows ALL =
            new Rows(
                    Grouping.INSTANCE_TYPE,
                    Set.of(),
                    List.of(),
                    Order.RECORDED,
                    false,
                    "",
                    "",
                    Size.AUTO);

    public Rows {
        collapsed = Set.copyOf(collapsed);
        pinned = List.copyOf(pinned);
    }

    /// Returns this in other groups, all of them unfolded.
    public Rows by(Grouping groups) {
        return new Rows(groups, Set.of(), pinned, order, descending, filter, search, size);
    }

    /// Returns this with a group folded, or unfolded where it was folded.
    public Rows toggling(String group) {
        Set<String> other = new TreeSet<>(collapsed);
        if (!other.remove(group)) {
            other.add(group);
        }
        return collapsing(other);
    }

    /// Returns this with just these groups folded.
    public Rows collapsing(Set<String> groups) {
        return new Rows(grouping, groups, pinned, order, descending, filter, search, size);
    }

    /// Returns this with a start-up pinned, or no longer where it was.
    public Rows pinning(int startUp) {
        List<Integer> other = new ArrayList<>(pinned);
        if (!other.remove(Integer.valueOf(startUp))) {
            other.add(startUp);
        }
        return new Rows(grouping, collapsed, other, order, descending, filter, search, size);
    }

    /// Returns this in another order.
    public Rows sorted(Order by, boolean down) {
        return new Rows(grouping, collapsed, pinned, by, down, filter, search, size);
    }

    /// Returns this with only those rows that have all of some words.
    public Rows filtered(String words) {
        return new Rows(grouping, collapsed, pinned, order, descending, words, search, size);
    }

    /// Returns this with those rows dimmed that do not have all of some words.
    public Rows searching(String words) {
        return new Rows(grouping, collapsed, pinned, order, descending, filter, words, size);
    }

    /// Returns this with rows of another height.
    public Rows sized(Size other) {
        return new Rows(grouping, collapsed, pinned, order, descending, filter, search, other);
    }
}

package scaleout.app.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import scaleout.app.state.Tracks;

/// The rows between the tracks that are shown and for which there is room, with dividers to size them.
final class TrackSplit extends SplitPane {

    private static final double LEAST_ROWS_SHARE = 0.3;
    private static final double MOST_ROWS_SHARE = 0.62;
    private static final double DEMAND_SHARE = 0.17;
    private static final double MOST_DEMAND = 128;
    private static final double LANES = 144;

    /// A higher contention chart says nothing more, pixels: rows get the rest where they need it.
    private static final double MOST_CONTENTION = 310;

    private final Region demand;
    private final Region rows;
    private final Region contention;
    private final Region lanes;
    private Tracks wanted = Tracks.USUAL;
    private @Nullable Tracks divided;
    private double dividedHeight;
    private double rowsHeight;
    private boolean byHand;

    TrackSplit(Region demand, Region rows, Region contention, Region lanes) {
        this.demand = demand;
        this.rows = rows;
        this.contention = contention;
        this.lanes = lanes;
        setOrientation(Orientation.VERTICAL);
        setMinHeight(0);
        rows.setMinHeight(Tracks.LEAST_ROWS);
        contention.setMinHeight(Tracks.LEAST_ROWS);
        demand.setMinHeight(Tracks.LEAST_DEMAND);
        lanes.setMinHeight(Tracks.LEAST_LANES);
        getItems().setAll(rows);
        heightProperty().subscribe(height -> arrange());
        addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged -> byHand |= isDivider(dragged));
    }

    /// Shows some tracks.
    ///
    /// @param newRowsHeight what all rows together would take, pixels
    void show(Tracks tracks, double newRowsHeight) {
        wanted = tracks;
        rowsHeight = newRowsHeight;
        arrange();
    }

    /// Gives each its usual room again, whatever the user had set.
    void divideAnew() {
        divided = null;
        byHand = false;
    }

    private static boolean isDivider(MouseEvent dragged) {
        return dragged.getTarget() instanceof Node node
                && node.getStyleClass().contains("split-pane-divider");
    }

    /// Sizes that the user set stay as long as the same tracks are shown.
    private void arrange() {
        Tracks fitting = wanted.fitting(getHeight());
        boolean same = fitting.equals(divided);
        if (getHeight() <= 0 || same && (byHand || getHeight() == dividedHeight)) {
            return;
        }
        byHand &= same;
        divided = fitting;
        dividedHeight = getHeight();
        List<Node> shown = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        double above =
                fitting.demand()
                        ? Math.clamp(DEMAND_SHARE * getHeight(), Tracks.LEAST_DEMAND, MOST_DEMAND)
                        : 0;
        double below = fitting.lanes() ? Math.min(LANES, getHeight() / 3) : 0;
        double left = getHeight() - above - below;
        double forRows = fitting.contention() ? rowsIn(left) : left;
        add(fitting.demand(), demand, above, shown, heights);
        add(true, rows, forRows, shown, heights);
        add(fitting.contention(), contention, left - forRows, shown, heights);
        add(fitting.lanes(), lanes, below, shown, heights);
        if (!shown.equals(getItems())) {
            getItems().setAll(shown);
        }
        double sum = 0;
        for (int i = 0; i + 1 < heights.size(); i++) {
            sum += heights.get(i);
            setDividerPosition(i, sum / getHeight());
        }
    }

    /// What the rows get of a height that they share with the contention chart, pixels.
    private double rowsIn(double height) {
        double least = LEAST_ROWS_SHARE * height;
        double most = Math.max(MOST_ROWS_SHARE * height, height - MOST_CONTENTION);
        return Math.clamp(rowsHeight, least, most);
    }

    private static void add(
            boolean isShown, Node node, double height, List<Node> shown, List<Double> heights) {
        if (isShown) {
            shown.add(node);
            heights.add(height);
        }
    }
}

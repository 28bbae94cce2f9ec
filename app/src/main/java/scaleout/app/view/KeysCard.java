package scaleout.app.view;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import scaleout.app.action.Action;

/// What keys and mouse do.
final class KeysCard {

    private static final List<List<String>> MOUSE =
            List.of(
                    List.of("Up, Down", "Select a start-up, in the chart"),
                    List.of("Left, Right, +, −", "Move and zoom, in the chart"),
                    List.of("Wheel", "Scroll the start-ups"),
                    List.of("Ctrl+wheel", "Zoom at the mouse"),
                    List.of("Shift+wheel, middle drag", "Move in time"),
                    List.of("Click, double click", "Select a start-up, show everything"));

    private KeysCard() {}

    static void show(Node owner) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        grid.getColumnConstraints().addAll(new ColumnConstraints(176), new ColumnConstraints());
        int row = 0;
        for (Action action : Action.values()) {
            grid.addRow(row++, Ui.line(Keys.words(action), "key"), Ui.line(action.label()));
        }
        for (List<String> line : MOUSE) {
            grid.addRow(row++, Ui.line(line.getFirst(), "key"), Ui.line(line.getLast()));
        }
        Popover popover = new Popover(grid);
        popover.setTitle("Keys and mouse");
        popover.setHeaderAlwaysVisible(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.show(owner);
    }
}

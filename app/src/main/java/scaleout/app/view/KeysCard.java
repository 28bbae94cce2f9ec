package scaleout.app.view;

import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import scaleout.app.action.Action;

/// What keys and mouse do, as a card over the charts.
final class KeysCard extends GridPane {

    private static final List<List<String>> MOUSE =
            List.of(
                    List.of("Up, Down", "Select a start-up, in the chart"),
                    List.of("Left, Right, +, −", "Move and zoom, in the chart"),
                    List.of("Wheel", "Scroll the start-ups"),
                    List.of("Ctrl+wheel", "Zoom at the mouse"),
                    List.of("Shift+wheel, middle drag", "Move in time"),
                    List.of("Click, double click", "Select a start-up, show everything"));

    KeysCard() {
        getStyleClass().addAll("tip", "keys");
        getColumnConstraints().addAll(new ColumnConstraints(176), new ColumnConstraints());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        int row = 0;
        for (Action action : Action.values()) {
            addRow(row++, Ui.line(Keys.words(action), "key"), Ui.line(action.label()));
        }
        for (List<String> line : MOUSE) {
            addRow(row++, Ui.line(line.getFirst(), "key"), Ui.line(line.getLast()));
        }
        setId("keys");
        Ui.show(this, false);
    }

    void toggle() {
        Ui.show(this, !isVisible());
    }
}

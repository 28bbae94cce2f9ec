package scaleout.app.view;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import scaleout.app.action.Action;

/// What keys and mouse do.
final class KeysCard extends Card {

    private static final List<List<String>> IN_THE_CHART =
            List.of(
                    List.of("Up, Down", "Select a start-up"),
                    List.of("Page up, page down, Home, End", "Select farther away"),
                    List.of("Left, Right", "Move in time; with Shift faster"),
                    List.of("Wheel", "Scroll the start-ups"),
                    List.of("Ctrl+wheel", "Zoom at the mouse"),
                    List.of("Shift+wheel, middle drag", "Move in time"),
                    List.of("Click", "Select a start-up; on a head: fold it"),
                    List.of("Drag", "Select time; Alt does not snap to bars, Shift extends"),
                    List.of("Double click", "Fit a bar, or show everything"));

    private static final double KEY_WIDTH = 208;

    private final Button close = new Button("Close");

    KeysCard(Commands commands) {
        this(commands, new Content());
    }

    private KeysCard(Commands commands, Content content) {
        super(
                "keys",
                "Keys and mouse",
                "Every command is found by its name too: %s."
                        .formatted(Keys.words(Action.COMMANDS)),
                content);
        GridPane grid = new GridPane(8, 4);
        grid.getColumnConstraints()
                .addAll(new ColumnConstraints(KEY_WIDTH), new ColumnConstraints());
        int row = 0;
        for (List<String> line : IN_THE_CHART) {
            grid.addRow(row++, Ui.line(line.getFirst(), "key"), Ui.line(line.getLast()));
        }
        for (Action action : Action.values()) {
            grid.addRow(row++, Ui.line(Keys.words(action), "key"), Ui.line(action.label()));
        }
        content.getChildren().add(grid);
        close.setOnAction(event -> commands.run(Action.CLEAR));
        closedBy(close);
    }

    @Override
    void begin() {
        close.requestFocus();
    }
}

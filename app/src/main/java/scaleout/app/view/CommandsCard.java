package scaleout.app.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import scaleout.app.action.Action;

/// The command palette: every action, found by a part of its name.
final class CommandsCard extends Card {

    private static final double LIST_HEIGHT = 360;

    private final Commands commands;
    private final TextField field = new TextField();
    private final ListView<Action> list = new ListView<>();

    /// @param commands runs what was chosen, after the card is gone
    CommandsCard(Commands commands) {
        this(commands, new Content());
    }

    private CommandsCard(Commands commands, Content content) {
        super(
                "commands-card",
                "Find a command",
                "Type a part of its name; Enter runs it.",
                content);
        this.commands = commands;
        field.setId("command-words");
        field.setPromptText("Such as fit, export, theme");
        field.setAccessibleText("Part of a command's name");
        field.textProperty().subscribe(text -> find(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("command-list");
        list.setPrefHeight(LIST_HEIGHT);
        list.setFocusTraversable(false);
        list.setPlaceholder(Ui.line("No command has that in its name.", "dim"));
        list.setCellFactory(view -> new Cell());
        content.getChildren().addAll(field, list);
    }

    @Override
    void begin() {
        field.clear();
        field.requestFocus();
    }

    /// Returns the actions whose name or id has every word, those that begin with the text first.
    static List<Action> found(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<String> words = Arrays.asList(wanted.split("\\s+", -1));
        List<Action> all =
                Arrays.stream(Action.values())
                        .filter(action -> action != Action.COMMANDS && action != Action.CLEAR)
                        .filter(action -> words.stream().allMatch(name(action)::contains))
                        .toList();
        return Stream.concat(
                        all.stream().filter(action -> name(action).startsWith(wanted)),
                        all.stream().filter(action -> !name(action).startsWith(wanted)))
                .toList();
    }

    private static String name(Action action) {
        return action.label().toLowerCase(Locale.ROOT) + " " + action.id();
    }

    private void find(String text) {
        list.getItems().setAll(found(text));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case ENTER -> runSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int n = list.getItems().size();
        if (n > 0) {
            int at = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, n);
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 4));
            field.setAccessibleHelp(Keys.labelWithKey(list.getItems().get(at)));
        }
    }

    private void runSelected() {
        Action action = list.getSelectionModel().getSelectedItem();
        if (action != null) {
            commands.run(action);
        }
    }

    /// A command and its keys.
    private final class Cell extends ListCell<Action> {

        Cell() {
            addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    event -> {
                        if (!isEmpty()) {
                            commands.run(getItem());
                        }
                    });
            addEventHandler(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.getCode() == KeyCode.ENTER && !isEmpty()) {
                            commands.run(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Action action, boolean empty) {
            super.updateItem(action, empty);
            if (empty || action == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            Label keys = Ui.line(Keys.words(action), "key");
            setGraphic(new HBox(new Label(action.label()), Ui.spring(), keys));
            setAccessibleText(Keys.labelWithKey(action));
        }
    }
}

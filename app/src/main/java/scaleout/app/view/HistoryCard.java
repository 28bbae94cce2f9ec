package scaleout.app.view;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import scaleout.app.action.Action;
import scaleout.app.state.History;
import scaleout.app.viewmodel.Choices;

/// Every change since the trace was opened, by name; choosing one goes there.
final class HistoryCard extends Card {

    private static final double LIST_HEIGHT = 320;
    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private final Choices choices;
    private final ListView<Integer> list = new ListView<>();

    HistoryCard(Choices choices, Commands commands) {
        this(choices, commands, new Content());
    }

    private HistoryCard(Choices choices, Commands commands, Content content) {
        super(
                "history-card",
                "History of changes",
                "The newest is on top. Choose a step to go back, or forward again, to it.",
                content);
        this.choices = choices;
        list.setId("history-list");
        list.setPrefHeight(LIST_HEIGHT);
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    Integer step = list.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.ENTER && step != null) {
                        choices.goTo(step);
                        event.consume();
                    }
                });
        content.getChildren().add(list);
        Button undo = new Button(Keys.labelWithKey(Action.UNDO));
        undo.setOnAction(event -> commands.run(Action.UNDO));
        Button redo = new Button(Keys.labelWithKey(Action.REDO));
        redo.setOnAction(event -> commands.run(Action.REDO));
        Button close = new Button("Close");
        close.setId("close-history");
        close.setOnAction(event -> commands.run(Action.CLEAR));
        buttons(undo, redo, close);
        // the list of a hidden card would be laid out with every frame of a drag
        choices.history()
                .subscribe(history -> {
                    if (isVisible()) {
                        show(history);
                    }
                });
    }

    @Override
    void begin() {
        show(choices.history().get());
        list.requestFocus();
    }

    private void show(History history) {
        List<Integer> newestFirst =
                IntStream.range(0, history.steps().size())
                        .map(index -> history.steps().size() - 1 - index)
                        .boxed()
                        .toList();
        list.getItems().setAll(newestFirst);
        list.getSelectionModel().select(Integer.valueOf(history.at()));
    }

    private final class Cell extends ListCell<Integer> {

        Cell() {
            addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    event -> {
                        if (!isEmpty()) {
                            choices.goTo(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Integer step, boolean empty) {
            super.updateItem(step, empty);
            History history = choices.history().get();
            if (empty || step == null || step >= history.steps().size()) {
                setText("");
                return;
            }
            String name = history.steps().get(step).name();
            setText(step == history.at() ? name + " (now)" : name);
            pseudoClassStateChanged(UNDONE, step > history.at());
        }
    }
}

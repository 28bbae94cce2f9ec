package scaleout.app.view;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A card over the darkened window: a title, a part that scrolls where there is no room, and buttons that never do.
abstract class Card extends StackPane {

    /// Its width, pixels, where the window has room.
    private static final double WIDTH = 640;

    /// Fields below each other, measured at the width that they get: texts that wrap need the height for it.
    static final class Content extends VBox {

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? WIDTH - BORDERS : width);
        }
    }

    private static final double BORDERS = 4;

    private final HBox buttons = new HBox();
    private final VBox problem = new VBox();

    /// @param content what scrolls
    Card(String id, String title, String note, Content content) {
        setId(id);
        getStyleClass().add("card-layer");
        setAlignment(Pos.CENTER);
        VBox head = new VBox(Ui.line(title, "card-title"), Ui.text(note, "note"));
        head.getStyleClass().add("card-head");
        content.getStyleClass().add("card-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("card-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        buttons.getStyleClass().add("card-buttons");
        Ui.show(buttons, false);
        problem.getStyleClass().add("card-problem");
        Ui.show(problem, false);
        VBox card = new VBox(head, scroll, problem, buttons);
        card.getStyleClass().add("card");
        card.setMaxWidth(WIDTH);
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        Ui.show(this, false);
    }

    /// Puts buttons at the bottom; the first stands at the left end, the last is the one that Enter presses.
    void buttons(Node left, Button cancel, Button main) {
        main.setMinWidth(USE_PREF_SIZE);
        main.getStyleClass().add("accent");
        main.defaultButtonProperty().bind(visibleProperty());
        cancel.setMinWidth(USE_PREF_SIZE);
        buttons.getChildren().setAll(left, Ui.spring(), cancel, main);
        Ui.show(buttons, true);
    }

    /// Puts the one button at the bottom that closes the card; Enter presses it.
    void closedBy(Button close) {
        close.setMinWidth(USE_PREF_SIZE);
        close.getStyleClass().add("accent");
        close.defaultButtonProperty().bind(visibleProperty());
        buttons.getChildren().setAll(Ui.spring(), close);
        Ui.show(buttons, true);
    }

    /// Says above the buttons what went wrong and what to do; nothing where `what` is empty.
    void complain(String what, String todo) {
        problem.getChildren().setAll(Ui.text(what, "banner-problem"));
        if (!todo.isEmpty()) {
            problem.getChildren().add(Ui.text(todo, "banner-advice"));
        }
        Ui.show(problem, !what.isEmpty());
    }

    /// Puts the cursor where the user begins.
    abstract void begin();
}

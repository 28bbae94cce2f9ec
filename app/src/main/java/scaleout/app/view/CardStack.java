package scaleout.app.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import scaleout.app.viewmodel.Lazy;

/// The window's content under the cards that are shown. Keys and Tab stay in a card.
///
/// A card that is not shown is not in the window: every frame goes through all that is in it.
final class CardStack extends StackPane {

    private final Node content;
    private final Runnable uncovered;

    /// @param uncovered runs when the last card has gone
    CardStack(Node content, Runnable uncovered) {
        super(content);
        getStyleClass().add("cards");
        this.content = content;
        this.uncovered = uncovered;
    }

    /// Whether any card is shown.
    boolean covered() {
        return getChildren().size() > 1;
    }

    /// Shows a card on top and puts the cursor into it, or hides it.
    private void show(Card card, boolean shown) {
        if (shown == card.isVisible()) {
            return;
        }
        if (shown) {
            getChildren().add(card);
        } else {
            getChildren().remove(card);
        }
        Ui.show(card, shown);
        content.setDisable(covered());
        if (shown) {
            card.applyCss(); // what scrolls in it gets into the window by that only, and can
            // take the cursor then
            card.begin();
        } else if (!covered()) {
            uncovered.run();
        }
    }

    /// Shows a card or hides it; one that was never shown need not be made to be hidden.
    void show(Lazy<? extends Card> card, boolean shown) {
        if (shown || card.isMade()) {
            show(card.get(), shown);
        }
    }

    /// Whether a card is shown.
    static boolean isShown(Lazy<? extends Card> card) {
        return card.isMade() && card.get().isVisible();
    }

    void hideAll() {
        List<Card> shown =
                getChildren().stream()
                        .filter(Card.class::isInstance)
                        .map(Card.class::cast)
                        .toList();
        shown.forEach(card -> show(card, false));
    }
}

package scaleout.app.view;

import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Scrolls its content up and down where there is no room for it. Before that there is nothing to scroll with: a first frame
/// would wait also for scroll bars that nobody sees.
final class Scrolling extends StackPane {

    private final Region content;

    Scrolling(Region content) {
        super(content);
        this.content = content;
        setMinHeight(0);
        content.setMinHeight(USE_PREF_SIZE);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (content.getParent() == this && content.prefHeight(getWidth()) > getHeight()) {
            Platform.runLater(this::scroll); // what is being laid out may not be changed
        }
    }

    private void scroll() {
        if (content.getParent() == this) {
            ScrollPane scroll = new ScrollPane();
            scroll.getStyleClass().add("scrolling");
            scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
            scroll.setFocusTraversable(false);
            scroll.setFitToWidth(true);
            scroll.setFitToHeight(true);
            Ui.drawAlways(scroll);
            getChildren().setAll(scroll);
            scroll.setContent(content);
        }
    }
}

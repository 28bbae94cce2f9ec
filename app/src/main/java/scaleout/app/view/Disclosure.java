package scaleout.app.view;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line that opens to more. By mouse, or by Tab and Space.
final class Disclosure extends VBox {

    private final ToggleButton head = new ToggleButton();

    /// @param opened titles that are open, kept up to date
    Disclosure(Set<String> opened, String title, Node... more) {
        this(opened, title, () -> List.of(more));
    }

    /// @param opened titles that are open, kept up to date
    /// @param more   made when it is opened for the first time
    Disclosure(Set<String> opened, String title, Supplier<List<Node>> more) {
        getStyleClass().add("disclosure");
        FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
        head.setText(title);
        head.setGraphic(arrow);
        head.setMnemonicParsing(false);
        head.setWrapText(true);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setMinHeight(USE_PREF_SIZE);
        head.getStyleClass().add("disclosure-head");
        VBox body = new VBox();
        body.getStyleClass().add("disclosure-body");
        head.setSelected(opened.contains(title));
        head.selectedProperty()
                .subscribe((Boolean open) -> {
                    arrow.setIconCode(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
                    Ui.show(body, open);
                    if (open && body.getChildren().isEmpty()) {
                        body.getChildren().setAll(more.get());
                    }
                    if (open) {
                        opened.add(title);
                    } else {
                        opened.remove(title);
                    }
                });
        getChildren().addAll(head, body);
    }

    /// Tells whenever it is opened or closed, and at once.
    void whenOpened(Consumer<Boolean> hears) {
        head.selectedProperty().subscribe((Boolean open) -> hears.accept(open));
    }
}

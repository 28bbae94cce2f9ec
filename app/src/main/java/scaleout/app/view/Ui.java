package scaleout.app.view;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.action.Action;

/// Small pieces that several panes are made of.
final class Ui {

    private Ui() {}

    /// A text that wraps, with style classes.
    static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A text of one line that is never cut.
    static Label line(String words, String... styles) {
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// Pushes what follows it to the other side.
    static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /// A button with nothing but an icon; what it does is said by its tooltip.
    static Button iconButton(Ikon icon, Action action, Runnable run) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        tip(button, Keys.labelWithKey(action));
        button.setAccessibleText(action.label());
        button.setOnAction(event -> run.run());
        button.setId(action.id());
        return button;
    }

    /// Says in a tooltip what a control is for. The tooltip is made when the pointer comes to the control: it is a window of
    /// its own, and there are dozens of controls.
    static void tip(Control control, String words) {
        control.setAccessibleHelp(words);
        control.setOnMouseEntered(event -> {
            if (control.getTooltip() == null) {
                control.setTooltip(new Tooltip(words));
            }
        });
    }

    /// Inputs that were opened together, such as `chat.zip in /home/me/traces and 2 more`.
    static String name(List<Path> inputs) {
        Path first = inputs.getFirst();
        Path folder = first.toAbsolutePath().getParent();
        String name = "%s in %s".formatted(first.getFileName(), folder);
        return inputs.size() == 1 ? name : "%s and %d more".formatted(name, inputs.size() - 1);
    }

    /// A number of things, such as `1 start-up` or `12 start-ups`.
    static String counted(long n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }

    /// Shows a node and gives it room, or neither.
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Draws what scrolls each time instead of keeping a picture of it: a picture serves those who scroll only, and costs
    /// twice whenever the content changes.
    static void drawAlways(ScrollPane scroll) {
        scroll.skinProperty()
                .subscribe(skin ->
                        scroll.lookupAll(".viewport")
                                .forEach(viewport -> viewport.setCache(false)));
    }
}

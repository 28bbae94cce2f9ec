package scaleout.app.view;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import scaleout.app.viewmodel.Known;

/// Shows an answer, or in words why there is none yet.
final class Waiting extends StackPane {

    private final Node content;
    private final Label words = Ui.text("", "answers-empty");

    Waiting(Node content) {
        this.content = content;
        getChildren().addAll(content, words);
        say("");
    }

    /// Says something instead of the answer; shows the answer where `message` is empty.
    void say(String message) {
        words.setText(message);
        Ui.show(words, !message.isEmpty());
        Ui.show(content, message.isEmpty());
    }

    /// Returns the answer, where there is one, and shows or hides the content accordingly.
    <V> Optional<V> show(Known<V> known) {
        return switch (known) {
            case Known.NotAsked<V>() -> nothing("");
            case Known.Computing<V>() -> nothing("Computing…");
            case Known.Impossible<V>(String message) -> nothing(message);
            case Known.Done<V>(V value) -> {
                say("");
                yield Optional.of(value);
            }
        };
    }

    private <V> Optional<V> nothing(String message) {
        say(message);
        Ui.show(content, false);
        return Optional.empty();
    }
}

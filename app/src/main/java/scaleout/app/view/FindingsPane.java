package scaleout.app.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import scaleout.app.viewmodel.Noticed;
import scaleout.model.domain.Finding;

/// Everything that was found, the gravest first, and where it can be seen.
final class FindingsPane extends VBox {

    private final VBox list = new VBox();
    private final Waiting waiting = new Waiting(Answering.scrolling(list));
    private final Consumer<Noticed.Place> showMe;

    FindingsPane(Consumer<Noticed.Place> showMe) {
        this.showMe = showMe;
        getStyleClass().add("answer");
        list.setId("findings");
        list.getStyleClass().add("finding-list");
        VBox.setVgrow(waiting, Priority.ALWAYS);
        getChildren().add(waiting);
    }

    void show(List<Noticed> all) {
        waiting.say(all.isEmpty() ? "Nothing limits these numbers." : "");
        list.getChildren().setAll(all.stream().map(this::row).toList());
    }

    private Node row(Noticed noticed) {
        Finding finding = noticed.finding();
        Label severity =
                Ui.line(
                        word(finding.severity()),
                        "severity",
                        "severity-" + finding.severity().name().toLowerCase(Locale.ROOT));
        VBox words = words(finding);
        words.getChildren().add(Ui.text("Found in " + noticed.from(), "note"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(severity, words);
        row.getStyleClass().add("finding-row");
        noticed.place().ifPresent(place -> row.getChildren().add(button(finding, place)));
        return row;
    }

    /// A finding as summary, explanation and suggestion.
    static VBox words(Finding finding) {
        VBox words = new VBox(Ui.text(finding.summary(), "strong-label"));
        if (!finding.explanation().isEmpty()) {
            words.getChildren().add(Ui.text(finding.explanation()));
        }
        if (!finding.suggestion().isEmpty()) {
            words.getChildren().add(Ui.text(finding.suggestion(), "dim"));
        }
        words.setMinWidth(0);
        return words;
    }

    private Button button(Finding finding, Noticed.Place place) {
        Button button = new Button("Show me");
        button.getStyleClass().addAll("small", "show-me");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText("Show me where: " + finding.summary());
        button.setOnAction(event -> showMe.accept(place));
        return button;
    }

    private static String word(Finding.Severity severity) {
        return switch (severity) {
            case INFO -> "Note";
            case NOTICE -> "Limit";
            case WARNING -> "Warning";
        };
    }
}

package scaleout.app.view;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.action.Action;
import scaleout.app.viewmodel.PlannerViewModel;

/// Nothing is open: three ways to begin.
final class EmptyPane extends VBox {

    EmptyPane(PlannerViewModel viewModel, Commands commands, List<Path> samples) {
        setId("empty");
        getStyleClass().add("empty");
        getChildren()
                .addAll(
                        AppMark.node(64),
                        Ui.line("Where do the seconds of a scale-out go?", "empty-title"),
                        Ui.text(
                                "Open a trace of a SageMaker endpoint: see each start-up phase by phase, and what"
                                        + " the image cache, the data cache or 10-second metrics would change.",
                                "empty-text"));
        if (!samples.isEmpty()) {
            getChildren().add(samples(viewModel, samples));
        }
        getChildren().addAll(open(commands), drop());
    }

    private static Node samples(PlannerViewModel viewModel, List<Path> samples) {
        VBox list = new VBox(Ui.line("Try a sample trace", "way"));
        list.getStyleClass().add("way-box");
        for (Path sample : samples) {
            Button button =
                    new Button(
                            String.valueOf(sample.getFileName()), new FontIcon(Feather.ACTIVITY));
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll("flat", "sample");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> viewModel.open(sample));
            list.getChildren().add(button);
        }
        return list;
    }

    private static Node open(Commands commands) {
        HBox buttons =
                new HBox(
                        button(Action.OPEN_FILE, Feather.FILE, commands),
                        button(Action.OPEN_FOLDER, Feather.FOLDER, commands),
                        button(Action.OPEN_FROM_AWS, Feather.CLOUD, commands));
        buttons.getStyleClass().add("way-buttons");
        VBox box = new VBox(Ui.line("Open your own", "way"), buttons);
        box.getStyleClass().add("way-box");
        return box;
    }

    private static Button button(Action action, Feather icon, Commands commands) {
        Button button = new Button(action.label(), new FontIcon(icon));
        button.setOnAction(event -> commands.run(action));
        return button;
    }

    private static Node drop() {
        Label words =
                new Label(
                        "Or drop files, a zip or a folder anywhere on this window.",
                        new FontIcon(Feather.DOWNLOAD));
        words.getStyleClass().add("drop");
        return words;
    }
}

package scaleout.app.view;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.action.Action;
import scaleout.app.viewmodel.PlannerViewModel;

/// Nothing is open: three ways to begin.
final class EmptyPane extends VBox {

    private static final int MOST_RECENT = 4;

    EmptyPane(
            PlannerViewModel viewModel,
            Commands commands,
            List<Path> samples,
            ObservableValue<List<List<Path>>> recent) {
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
        getChildren().addAll(open(commands), recent(viewModel, recent), drop());
    }

    private static Node recent(
            PlannerViewModel viewModel, ObservableValue<List<List<Path>>> recent) {
        VBox list = new VBox();
        list.setId("recent-list");
        list.getStyleClass().add("way-box");
        recent.subscribe(all -> {
            list.getChildren().setAll(Ui.line("Opened last", "way"));
            all.stream()
                    .limit(MOST_RECENT)
                    .forEach(inputs ->
                            list.getChildren()
                                    .add(
                                            wide(
                                                    Ui.name(inputs),
                                                    Feather.CLOCK,
                                                    () -> viewModel.open(inputs))));
            Ui.show(list, !all.isEmpty());
        });
        return list;
    }

    private static Button wide(String name, Feather icon, Runnable run) {
        Button button = new Button(name, new FontIcon(icon));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "sample");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private static Node samples(PlannerViewModel viewModel, List<Path> samples) {
        VBox list = new VBox(Ui.line("Try a sample trace", "way"));
        list.getStyleClass().add("way-box");
        for (Path sample : samples) {
            list.getChildren()
                    .add(
                            wide(
                                    String.valueOf(sample.getFileName()),
                                    Feather.ACTIVITY,
                                    () -> viewModel.open(sample)));
        }
        return list;
    }

    private static Node open(Commands commands) {
        FlowPane buttons =
                new FlowPane(
                        button(Action.OPEN_FILE, Feather.FILE, commands),
                        button(Action.OPEN_FOLDER, Feather.FOLDER, commands),
                        button(Action.OPEN_FROM_AWS, Feather.CLOUD, commands),
                        button(Action.NEW_SCENARIO, Feather.PLUS_SQUARE, commands));
        buttons.getStyleClass().add("way-buttons");
        VBox box = new VBox(Ui.line("Open your own, or make one", "way"), buttons);
        box.getStyleClass().add("way-box");
        return box;
    }

    private static Button button(Action action, Feather icon, Commands commands) {
        Button button = new Button(action.label(), new FontIcon(icon));
        button.setMinWidth(USE_PREF_SIZE);
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

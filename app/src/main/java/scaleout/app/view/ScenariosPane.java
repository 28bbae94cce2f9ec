package scaleout.app.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import scaleout.app.chart.PhaseWords;
import scaleout.app.viewmodel.AnswersViewModel;
import scaleout.app.viewmodel.ScenarioTable;
import scaleout.app.viewmodel.ScenarioTable.Outcome;
import scaleout.app.viewmodel.ScenarioTable.Row;
import scaleout.model.domain.Phase;
import scaleout.model.projection.Alternatives.Fix;
import scaleout.model.report.Durations;
import scaleout.model.statistics.Sample;

/// Scenarios side by side: as recorded, now, those that the user keeps, every combination of the toggles, the next fixes.
final class ScenariosPane extends VBox {

    private final AnswersViewModel answers;
    private final TextField name = new TextField();
    private final VBox content = new VBox();
    private final Set<String> opened = new HashSet<>();
    private final Waiting waiting = new Waiting(Answering.scrolling(content));

    ScenariosPane(AnswersViewModel answers) {
        this.answers = answers;
        getStyleClass().add("answer");
        name.setId("scenario-name");
        name.setPromptText("Name of the scenario");
        name.setAccessibleText("Name under which the scenario of now is kept");
        name.setOnAction(event -> keep());
        Button keep = new Button("Keep what is chosen now");
        keep.setId("keep-scenario");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(event -> keep());
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        HBox head = new HBox(name, keep);
        head.getStyleClass().add("answer-head");
        content.getStyleClass().add("answer-parts");
        VBox.setVgrow(waiting, Priority.ALWAYS);
        getChildren().addAll(head, waiting);
        answers.scenarios().subscribe(known -> waiting.show(known).ifPresent(this::show));
    }

    private void keep() {
        answers.keep(name.getText());
        name.clear();
    }

    private void show(ScenarioTable table) {
        content.getChildren()
                .setAll(
                        grid(table.rows(), "scenarios"),
                        new Disclosure(
                                opened,
                                "Every combination of the toggles",
                                grid(table.combinations(), "combinations")),
                        Ui.text("Next best fix, on top of what is chosen now", "section"));
        content.getChildren().add(fixes(table.fixes(), table.n()));
    }

    private GridPane grid(List<Row> rows, String id) {
        GridPane grid = new GridPane();
        grid.setId(id);
        grid.getStyleClass().add("table-grid");
        List<String> head = new ArrayList<>(List.of("", "mean total, 80 % interval", "n"));
        for (Phase phase : Phase.values()) {
            head.add(PhaseWords.brief(phase));
        }
        head.addAll(List.of("bottleneck", "calibrated"));
        for (int column = 0; column < head.size(); column++) {
            grid.add(Ui.line(head.get(column), "dim"), column, 0);
        }
        for (int i = 0; i < rows.size(); i++) {
            row(grid, i + 1, rows.get(i));
        }
        return grid;
    }

    private void row(GridPane grid, int at, Row row) {
        grid.add(name(row), 0, at);
        Outcome outcome = row.outcome().orElse(null);
        if (outcome == null) {
            grid.add(Ui.text(row.problem(), "loss"), 1, at, 9, 1);
        } else {
            outcome(grid, at, row, outcome);
        }
        grid.add(buttons(row), 10, at);
    }

    private static void outcome(GridPane grid, int at, Row row, Outcome outcome) {
        int column = 1;
        grid.add(Ui.line(outcome.words(), "strong-label"), column++, at);
        grid.add(Ui.line(Integer.toString(outcome.n())), column++, at);
        for (Phase phase : Phase.values()) {
            grid.add(delta(outcome.deltas().getOrDefault(phase, 0.0)), column++, at);
        }
        grid.add(Ui.line(outcome.bottleneck().label().toLowerCase(Locale.ROOT)), column++, at);
        grid.add(row.inRange() ? Ui.line("inside") : Ui.line("outside", "loss"), column, at);
    }

    private static Label delta(double seconds) {
        String style = Math.abs(seconds) < 0.5 ? "dim" : seconds < 0 ? "gain" : "loss";
        return Ui.line(Durations.difference(Math.rint(seconds)), style);
    }

    /// A kept scenario is renamed where its name stands.
    private Node name(Row row) {
        if (row.kept().isEmpty()) {
            return Ui.line(row.name());
        }
        int index = row.kept().get();
        TextField field = new TextField(row.name());
        field.setPrefColumnCount(14);
        field.setAccessibleText("Name of the kept scenario " + row.name());
        field.setOnAction(event -> rename(index, field, row.name()));
        field.focusedProperty()
                .subscribe((before, focused) -> {
                    if (before && !focused) {
                        rename(index, field, row.name());
                    }
                });
        return field;
    }

    private void rename(int index, TextField field, String before) {
        if (!field.getText().strip().equals(before)) {
            answers.rename(index, field.getText());
        }
    }

    private Node buttons(Row row) {
        HBox buttons = new HBox(button("Apply", "Apply " + row.name(), () -> apply(row)));
        row.kept()
                .ifPresent(index ->
                        buttons.getChildren()
                                .add(
                                        button(
                                                "Delete",
                                                "Delete " + row.name(),
                                                () -> answers.forget(index))));
        buttons.getStyleClass().add("row-buttons");
        return buttons;
    }

    private void apply(Row row) {
        answers.apply(row.name(), row.whatIf());
    }

    private static Button button(String words, String all, Runnable run) {
        Button button = new Button(words);
        button.getStyleClass().addAll("small", "flat", "accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(all);
        button.setOnAction(event -> run.run());
        return button;
    }

    private Node fixes(List<Fix> fixes, int n) {
        if (fixes.isEmpty()) {
            return Ui.text("Nothing that is known here would save more.", "dim");
        }
        GridPane grid = new GridPane();
        grid.setId("fixes");
        grid.getStyleClass().add("table-grid");
        String p90 =
                n >= Sample.TRUSTED_FROM ? "saved at P90" : "P90: n below " + Sample.TRUSTED_FROM;
        String[] head = {"", "saved at P50, n = " + n, p90, "saved on average"};
        for (int column = 0; column < head.length; column++) {
            grid.add(Ui.line(head[column], "dim"), column, 0);
        }
        for (int i = 0; i < fixes.size(); i++) {
            Fix fix = fixes.get(i);
            grid.add(Ui.line(fix.name()), 0, i + 1);
            grid.add(delta(-fix.savedMedian()), 1, i + 1);
            grid.add(
                    n >= Sample.TRUSTED_FROM ? delta(-fix.savedP90()) : Ui.line("", "dim"),
                    2,
                    i + 1);
            grid.add(delta(-fix.savedMean()), 3, i + 1);
            grid.add(
                    button(
                            "Try it",
                            "Try " + fix.name(),
                            () -> answers.apply(fix.name(), fix.whatIf())),
                    4,
                    i + 1);
        }
        return grid;
    }
}

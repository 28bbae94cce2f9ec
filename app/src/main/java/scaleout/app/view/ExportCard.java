package scaleout.app.view;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import scaleout.app.action.Action;
import scaleout.app.state.ExportForm;
import scaleout.app.viewmodel.ExportViewModel;

/// Asks what to export.
final class ExportCard extends Card {

    private final ComboBox<ExportForm.What> what = new ComboBox<>();
    private final ComboBox<ExportForm.Colours> colours = new ComboBox<>();
    private final ComboBox<Double> scale = new ComboBox<>();
    private final CheckBox redact =
            new CheckBox("Replace names, ids and log text: for people outside");
    private final Label note = Ui.text("", "note");
    private final HBox picture;

    /// @param save asks where, and exports
    ExportCard(ExportViewModel viewModel, Commands commands, Runnable save) {
        this(viewModel, commands, save, new Content());
    }

    private ExportCard(
            ExportViewModel viewModel, Commands commands, Runnable save, Content content) {
        super(
                "export-card",
                "Export",
                "The same files as the commands render and export write.",
                content);
        fill(
                what,
                "export-what",
                "Kind of file",
                ExportViewModel::label,
                List.of(ExportForm.What.values()));
        fill(
                colours,
                "export-colours",
                "Colours",
                ExportForm.Colours::label,
                List.of(ExportForm.Colours.values()));
        fill(
                scale,
                "export-scale",
                "Scale",
                factor -> factor + " times",
                List.of(1.0, 1.5, 2.0, 3.0, 4.0));
        what.setOnAction(event -> viewModel.change(form -> form.as(what.getValue())));
        colours.setOnAction(event -> viewModel.change(form -> form.in(colours.getValue())));
        scale.setOnAction(event -> viewModel.change(form -> form.at(scale.getValue())));
        redact.setId("export-redact");
        redact.setOnAction(event -> viewModel.change(form -> form.redacting(redact.isSelected())));
        picture =
                Fields.beside(
                        Fields.field("Colours", colours, Fields.complaint("colours-complaint")),
                        Fields.field("Scale", scale, Fields.complaint("scale-complaint")));
        content.getChildren()
                .addAll(
                        Fields.field("As", what, Fields.complaint("what-complaint")),
                        picture,
                        new VBox(redact),
                        note);
        Button cancel = new Button("Cancel");
        cancel.setOnAction(event -> commands.run(Action.CLEAR));
        Button export = new Button("Save…");
        export.setId("save-export");
        export.setOnAction(event -> save.run());
        buttons(new HBox(), cancel, export);
        viewModel.form().subscribe(this::show);
    }

    @Override
    void begin() {
        what.requestFocus();
    }

    private void show(ExportForm form) {
        what.setValue(form.what());
        colours.setValue(form.colours());
        scale.setValue(form.scale());
        redact.setSelected(form.redact());
        Ui.show(picture, form.what().isPicture());
        Ui.show(redact, !form.what().isPicture());
        note.setText(
                form.what().isPicture()
                        ? "Everything that is open, with legend, numbers and where they come from; rows as they are grouped, sorted and filtered now."
                        : "Every span with its ends, their evidence and their uncertainty.");
    }

    private static <T> void fill(
            ComboBox<T> box, String id, String words, Function<T, String> name, List<T> values) {
        box.setId(id);
        box.setAccessibleText(words);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T value) {
                        return value == null ? "" : name.apply(value);
                    }

                    @Override
                    public @Nullable T fromString(String text) {
                        return null;
                    }
                });
        box.getItems().setAll(values);
    }
}

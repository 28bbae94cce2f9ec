package scaleout.app.view;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import scaleout.app.action.Action;
import scaleout.app.state.ScenarioForm;
import scaleout.app.state.ScenarioForm.Field;
import scaleout.app.viewmodel.NewScenarioViewModel;
import scaleout.model.scenario.Scenario;

/// Makes a scenario from one of the library.
final class NewScenarioCard extends Card {

    private final NewScenarioViewModel viewModel;
    private final ComboBox<Scenario> templates = new ComboBox<>();
    private final Label description = Ui.text("", "note");
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final Map<Field, Label> complaints = new EnumMap<>(Field.class);
    private boolean showing;

    /// @param make is called when the user wants the scenario to be made
    NewScenarioCard(NewScenarioViewModel viewModel, Commands commands, Runnable make) {
        this(viewModel, commands, make, new Content());
    }

    private NewScenarioCard(
            NewScenarioViewModel viewModel, Commands commands, Runnable make, Content content) {
        super(
                "scenario-card",
                "New scenario",
                "Begins from a scenario of the library, is saved as a file of your own, and is simulated when it opens.",
                content);
        this.viewModel = viewModel;
        templates.setId("templates");
        templates.setAccessibleText("Scenario of the library to begin from");
        templates.setMaxWidth(Double.MAX_VALUE);
        templates.setConverter(new Names());
        templates.getItems().setAll(viewModel.library());
        templates.valueProperty().subscribe(template -> begin(template));
        content.getChildren()
                .addAll(
                        Fields.field(
                                "Begin from", templates, Fields.complaint("template-complaint")),
                        description,
                        field(Field.NAME),
                        Fields.beside(field(Field.INSTANCE_TYPE), field(Field.START_UPS)),
                        Fields.beside(field(Field.IMAGE_GB), field(Field.MODEL_GB)));
        Button cancel = new Button("Cancel");
        cancel.setOnAction(event -> commands.run(Action.CLEAR));
        Button simulate = new Button("Save and simulate…");
        simulate.setId("make-scenario");
        simulate.setOnAction(event -> make.run());
        buttons(new HBox(), cancel, simulate);
        templates.setValue(templates.getItems().getFirst());
    }

    @Override
    void begin() {
        templates.requestFocus();
    }

    private VBox field(Field field) {
        TextField text = new TextField();
        text.setId("scenario-" + field.name().toLowerCase(Locale.ROOT));
        text.setAccessibleText(field.label());
        text.textProperty()
                .subscribe((String before, String now) -> {
                    if (!showing) {
                        viewModel.change(form -> form.with(field, now));
                        complain();
                    }
                });
        Label complaint = Fields.complaint(text.getId() + "-complaint");
        fields.put(field, text);
        complaints.put(field, complaint);
        return Fields.field(field.label(), text, complaint);
    }

    private void begin(@Nullable Scenario template) {
        if (template == null) {
            return;
        }
        ScenarioForm form = ScenarioForm.of(template);
        viewModel.change(before -> form);
        showing = true;
        description.setText(template.description());
        fields.forEach((field, text) -> text.setText(form.text(field)));
        showing = false;
        complain();
    }

    private void complain() {
        Map<Field, String> wrong = viewModel.form().get().complaints();
        fields.forEach((field, text) -> {
            Label complaint = complaints.get(field);
            if (complaint != null) {
                Fields.complain(text, complaint, wrong.getOrDefault(field, ""));
            }
        });
    }

    /// A scenario is called by its name.
    private static final class Names extends StringConverter<Scenario> {

        @Override
        public String toString(@Nullable Scenario scenario) {
            return scenario == null ? "" : scenario.name();
        }

        @Override
        public @Nullable Scenario fromString(String text) {
            return null;
        }
    }
}

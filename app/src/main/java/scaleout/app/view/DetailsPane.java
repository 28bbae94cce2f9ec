package scaleout.app.view;

import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import scaleout.app.state.AnswerTab;
import scaleout.app.state.AnswersPanel;
import scaleout.app.viewmodel.Details;
import scaleout.app.viewmodel.PlannerViewModel;

/// All about the selected start-up as text that can be selected and copied.
final class DetailsPane extends VBox {

    private final PlannerViewModel viewModel;
    private final TextArea text = new TextArea();

    DetailsPane(PlannerViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("answer");
        text.setId("details");
        text.setEditable(false);
        text.setWrapText(true);
        text.setAccessibleText("Details of the selected start-up");
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().add(text);
        viewModel.session().subscribe(session -> show());
        viewModel.projected().subscribe(projected -> show());
    }

    private void show() {
        AnswersPanel panel = viewModel.session().get().preferences().answers();
        if (panel.tab() != AnswerTab.DETAILS) {
            return;
        }
        String now = Details.of(viewModel.session().get(), viewModel.projected().get());
        if (!now.equals(text.getText())) {
            text.setText(now);
        }
    }
}

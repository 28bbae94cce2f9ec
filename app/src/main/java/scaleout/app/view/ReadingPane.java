package scaleout.app.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.app.viewmodel.Work;

/// What is being read, how far it has come, and a way to give up.
final class ReadingPane extends VBox {

    private static final double BAR_WIDTH = 360;

    private final Label title = Ui.line("", "empty-title");
    private final Label what = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    ReadingPane(PlannerViewModel viewModel) {
        setId("reading");
        getStyleClass().add("reading");
        bar.setPrefWidth(BAR_WIDTH);
        what.getStyleClass().add("dim");
        what.setMaxWidth(BAR_WIDTH - 80);
        Button cancel = new Button("Cancel");
        cancel.setId("cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(event -> viewModel.cancel());
        HBox below = new HBox(what, Ui.spring(), cancel);
        below.getStyleClass().add("reading-below");
        below.setMaxWidth(BAR_WIDTH);
        getChildren().addAll(title, bar, below);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        viewModel.work().subscribe(this::show);
    }

    private void show(Work work) {
        switch (work) {
            case Work.Idle() -> {}
            case Work.Reading(var doing, var step, var done) -> {
                title.setText(doing);
                what.setText(step);
                bar.setProgress(done > 0 ? done : ProgressIndicator.INDETERMINATE_PROGRESS);
            }
        }
    }
}

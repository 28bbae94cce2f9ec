package scaleout.app.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import scaleout.app.chart.FxFonts;
import scaleout.app.chart.ResidualLayout;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.FitAnswer;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.model.calibration.TypeCalibration;
import scaleout.model.domain.Finding;

/// How well the start-up model fits the open trace, and when it does not hold.
final class FitPane extends VBox {

    private static final double CHART_HEIGHT = 240;

    private final PlannerViewModel viewModel;
    private final VBox flag = new VBox();
    private final Label checked = Ui.text("");
    private final ChartCanvas residuals =
            Answering.chart("residuals", "Predicted against observed");
    private final VBox types = new VBox();
    private final Waiting waiting;

    FitPane(PlannerViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("answer");
        flag.setId("out-of-range");
        flag.getStyleClass().add("red-flag");
        checked.setId("fit-checked");
        types.getStyleClass().add("answer-parts");
        Answering.fixHeight(residuals, CHART_HEIGHT);
        VBox content = new VBox(flag, checked, residuals, types);
        content.getStyleClass().add("answer-parts");
        waiting = new Waiting(Answering.scrolling(content));
        VBox.setVgrow(waiting, Priority.ALWAYS);
        getChildren().add(waiting);
        viewModel.answers().fit().subscribe(known -> waiting.show(known).ifPresent(this::show));
        viewModel
                .session()
                .subscribe(session ->
                        waiting.show(viewModel.answers().fit().get()).ifPresent(this::draw));
    }

    private void show(FitAnswer fit) {
        checked.setText(fit.checked());
        types.getChildren().clear();
        fit.types().forEach(this::type);
        fit.findings().forEach(finding -> types.getChildren().add(FindingsPane.words(finding)));
        draw(fit);
    }

    /// What changes with the scenario and the colours.
    private void draw(FitAnswer fit) {
        List<Finding> out = fit.outOfReach(viewModel.session().get().whatIf());
        flag.getChildren().setAll(out.stream().map(FindingsPane::words).toList());
        Ui.show(flag, !out.isEmpty());
        Ui.show(residuals, fit.check().count() > 0);
        residuals.show(
                (width, height) ->
                        ResidualLayout.layOut(
                                fit.check().startUps(),
                                Math.min(width, 2 * CHART_HEIGHT),
                                height,
                                FxFonts.ruler()),
                Charts.palette(viewModel.session().get().theme()));
    }

    private void type(TypeCalibration type) {
        add(Ui.text(FitAnswer.title(type), "section"));
        add(TableGrid.of(FitAnswer.parameters(type)));
        if (!type.quality().residuals().isEmpty()) {
            add(TableGrid.of(FitAnswer.residuals(type)));
        }
        type.quality().weak().forEach(sentence -> add(Ui.text(sentence)));
    }

    private void add(Node node) {
        types.getChildren().add(node);
    }
}

package scaleout.app.view;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import scaleout.app.chart.FxFonts;
import scaleout.app.chart.PlanLayout;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.PlanAnswer;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.model.domain.Optimizations;

/// From a spike to ready capacity: demand against what can be served, and what each optimization would buy.
final class PlanPane extends VBox {

    private static final double CHART_HEIGHT = 168;

    private final PlannerViewModel viewModel;
    private final ChartCanvas chart = Answering.chart("plan-chart", "Demand and ready capacity");
    private final TableGrid table = new TableGrid();
    private final Label note = Ui.text("", "note");
    private final Waiting waiting;

    PlanPane(PlannerViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("answer");
        table.setId("plan-table");
        Answering.fixHeight(chart, CHART_HEIGHT);
        VBox content = new VBox(note, chart, table);
        content.getStyleClass().add("answer-parts");
        waiting = new Waiting(Answering.scrolling(content));
        VBox.setVgrow(waiting, Priority.ALWAYS);
        getChildren().add(waiting);
        viewModel.answers().plan().subscribe(known -> show());
        viewModel.choices().scenario().subscribe(session -> show());
    }

    private void show() {
        waiting.show(viewModel.answers().plan().get()).ifPresent(this::show);
    }

    private void show(PlanAnswer plan) {
        Optimizations chosen = viewModel.session().get().whatIf().optimizations();
        note.setText(plan.note());
        table.show(plan.table(chosen));
        PlanLayout.Track track = plan.track(chosen);
        chart.show(
                (width, height) -> PlanLayout.layOut(track, width, height, FxFonts.ruler()),
                Charts.palette(viewModel.session().get().theme()));
    }
}

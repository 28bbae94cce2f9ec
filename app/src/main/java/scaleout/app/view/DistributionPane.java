package scaleout.app.view;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import scaleout.app.chart.EcdfLayout;
import scaleout.app.chart.FxFonts;
import scaleout.app.state.Quantity;
import scaleout.app.viewmodel.AnswersViewModel;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.Distribution;
import scaleout.app.viewmodel.PlannerViewModel;

/// How a duration varies over the start-ups, before and after.
final class DistributionPane extends VBox {

    /// Width of the numbers beside the chart, pixels.
    private static final double NUMBERS = 384;

    private final PlannerViewModel viewModel;
    private final ComboBox<Quantity> quantity;
    private final ChartCanvas ecdf = Answering.chart("ecdf", "Distribution");
    private final TableGrid table = new TableGrid();
    private final Label note = Ui.text("", "note");
    private final Waiting waiting;

    DistributionPane(PlannerViewModel viewModel) {
        this.viewModel = viewModel;
        AnswersViewModel answers = viewModel.answers();
        getStyleClass().add("answer");
        quantity =
                Choosing.of(
                        "quantity",
                        "Duration",
                        Quantity::label,
                        answers::choose,
                        List.of(Quantity.values()));
        HBox above = new HBox(quantity, note);
        above.getStyleClass().add("answer-head");
        HBox content = new HBox(ecdf, numbers());
        content.getStyleClass().add("compare-charts");
        HBox.setHgrow(ecdf, Priority.ALWAYS);
        waiting = new Waiting(content);
        VBox.setVgrow(waiting, Priority.ALWAYS);
        table.setId("percentiles");
        getChildren().addAll(above, waiting);
        viewModel
                .session()
                .subscribe(
                        session -> Choosing.show(quantity, session.choice().answers().quantity()));
        answers.distribution().subscribe(known -> waiting.show(known).ifPresent(this::show));
        viewModel
                .session()
                .map(session -> session.theme())
                .subscribe(
                        theme -> waiting.show(answers.distribution().get()).ifPresent(this::show));
    }

    private ScrollPane numbers() {
        ScrollPane numbers = Answering.scrolling(table);
        numbers.setMinWidth(NUMBERS);
        return numbers;
    }

    private void show(Distribution distribution) {
        note.setText(distribution.note());
        if (distribution.curves().isEmpty()) {
            waiting.say(
                    "No start-up shows %s."
                            .formatted(distribution.quantity().label().toLowerCase(Locale.ROOT)));
            return;
        }
        table.show(distribution.table());
        ecdf.show(
                (width, height) ->
                        EcdfLayout.layOut(distribution.curves(), width, height, FxFonts.ruler()),
                Charts.palette(viewModel.session().get().theme()));
    }
}

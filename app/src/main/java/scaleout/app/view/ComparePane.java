package scaleout.app.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.action.Action;
import scaleout.app.chart.AlignLayout;
import scaleout.app.chart.EcdfLayout;
import scaleout.app.chart.FxFonts;
import scaleout.app.chart.Palette;
import scaleout.app.chart.Strip;
import scaleout.app.chart.WaterfallLayout;
import scaleout.app.state.Answers;
import scaleout.app.state.Boundary;
import scaleout.app.state.OpenTrace;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.CompareViewModel;
import scaleout.app.viewmodel.Compared;
import scaleout.app.viewmodel.Known;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.app.viewmodel.Work;

/// The open trace beside others, or beside its scenario.
final class ComparePane extends VBox {

    private final PlannerViewModel viewModel;
    private final CompareViewModel compare;
    private final ComboBox<Boundary> boundary;
    private final HBox reading = new HBox();
    private final Label readingWords = Ui.line("", "dim");
    private final FlowPane traces = new FlowPane();
    private final ChartCanvas aligned = Answering.chart("aligned", "Aligned timelines");
    private final ChartCanvas waterfall = Answering.chart("waterfall", "Where the difference is");
    private final ChartCanvas ecdf = Answering.chart("compare-ecdf", "Distribution of totals");
    private final TableGrid table = new TableGrid();
    private final VBox verdict = new VBox();
    private final Label nothing =
            Ui.text(
                    "Nothing to compare yet: switch something on the right, or open another trace beside this one.",
                    "dim");
    private final VBox differences;

    ComparePane(PlannerViewModel viewModel, Commands commands) {
        this.viewModel = viewModel;
        this.compare = viewModel.answers().compare();
        getStyleClass().add("answer");
        boundary =
                Choosing.of(
                        "boundary",
                        "Align on",
                        Boundary::label,
                        compare::alignOn,
                        List.of(Boundary.values()));
        Button with = new Button(Action.COMPARE_WITH.label());
        with.setId(Action.COMPARE_WITH.id());
        with.setMinWidth(USE_PREF_SIZE);
        with.setOnAction(event -> commands.run(Action.COMPARE_WITH));
        Button cancel = new Button("Cancel");
        cancel.setId("cancel-compare");
        cancel.setOnAction(event -> compare.cancel());
        reading.getChildren().addAll(readingWords, cancel);
        reading.getStyleClass().add("answer-head");
        HBox head = new HBox(with, Ui.line("aligned on", "dim"), boundary, traces);
        head.getStyleClass().add("answer-head");
        traces.getStyleClass().add("traces-beside");
        HBox.setHgrow(traces, Priority.ALWAYS);
        HBox.setHgrow(waterfall, Priority.ALWAYS);
        HBox.setHgrow(ecdf, Priority.ALWAYS);
        HBox charts = new HBox(waterfall, ecdf);
        charts.getStyleClass().add("compare-charts");
        for (ChartCanvas half : List.of(waterfall, ecdf)) {
            half.setMinWidth(0);
            half.setPrefWidth(400);
        }
        nothing.setId("nothing-to-compare");
        table.setId("compare-table");
        verdict.setId("verdict");
        verdict.getStyleClass().add("finding-list");
        differences = new VBox(charts, table, verdict);
        differences.getStyleClass().add("answer-parts");
        VBox content = new VBox(nothing, aligned, differences);
        content.getStyleClass().add("answer-parts");
        Node scroll = Answering.scrolling(content);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, reading, scroll);
        viewModel.session().subscribe(session -> show(session.choice().answers()));
        viewModel.session().map(session -> session.theme()).subscribe(theme -> draw());
        compare.work().subscribe(work -> show(work));
        compare.compared().subscribe(known -> draw());
        compare.strips().subscribe(known -> draw());
    }

    private void show(Work work) {
        Ui.show(reading, work instanceof Work.Reading);
        if (work instanceof Work.Reading(String title, String what, double done)) {
            readingWords.setText("%s · %s · %.0f %%".formatted(title, what, 100 * done));
        }
    }

    private void show(Answers answers) {
        Choosing.show(boundary, answers.boundary());
        traces.getChildren().clear();
        for (int i = 0; i < answers.beside().size(); i++) {
            traces.getChildren().add(beside(answers.beside().get(i), i, answers.against() == i));
        }
    }

    private Node beside(OpenTrace trace, int index, boolean chosen) {
        ToggleButton name = new ToggleButton(trace.source().name());
        name.setMnemonicParsing(false);
        name.setSelected(chosen);
        name.getStyleClass().add("small");
        name.setAccessibleText("Compare with " + trace.source().name());
        name.setOnAction(event -> {
            name.setSelected(true);
            compare.against(index);
        });
        Button remove = new Button(null, new FontIcon(Feather.X));
        remove.getStyleClass().addAll("button-icon", "flat", "small");
        remove.setAccessibleText("Take " + trace.source().name() + " out");
        remove.setOnAction(event -> compare.remove(index));
        HBox both = new HBox(name, remove);
        both.getStyleClass().add("row-buttons");
        return both;
    }

    private void draw() {
        Palette palette = Charts.palette(viewModel.session().get().theme());
        boolean hasStrips =
                compare.strips().get() instanceof Known.Done<List<Strip>>(List<Strip> strips)
                        && draw(strips, palette);
        Ui.show(aligned, hasStrips);
        switch (compare.compared().get()) {
            case Known.Done<Compared>(Compared compared) -> {
                show(compared, palette);
                say("");
            }
            case Known.Computing<Compared>() -> say("Comparing…");
            case Known.Impossible<Compared>(String message) -> say(message);
            case Known.NotAsked<Compared>() ->
                    say(
                            "Nothing to compare yet: switch something under “What if”, or open another trace beside this one.");
        }
    }

    private void say(String words) {
        nothing.setText(words);
        Ui.show(nothing, !words.isEmpty());
        Ui.show(differences, words.isEmpty());
    }

    private boolean draw(List<Strip> strips, Palette palette) {
        Boundary on = viewModel.session().get().choice().answers().boundary();
        Answering.fixHeight(aligned, AlignLayout.height(strips));
        aligned.show(
                (width, height) -> AlignLayout.layOut(strips, on, width, FxFonts.ruler()), palette);
        return true;
    }

    private void show(Compared compared, Palette palette) {
        double height = WaterfallLayout.height(compared.waterfall());
        Answering.fixHeight(waterfall, height);
        Answering.fixHeight(ecdf, height);
        waterfall.show(
                (width, given) ->
                        WaterfallLayout.layOut(compared.waterfall(), width, FxFonts.ruler()),
                palette);
        ecdf.show(
                (width, given) ->
                        EcdfLayout.layOut(compared.curves(), width, given, FxFonts.ruler()),
                palette);
        table.show(compared.table());
        verdict.getChildren()
                .setAll(compared.findings().stream().map(FindingsPane::words).toList());
    }
}

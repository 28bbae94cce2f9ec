package scaleout.app.view;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import scaleout.app.action.Action;
import scaleout.app.chart.PhaseWords;
import scaleout.app.chart.SpanWords;
import scaleout.app.chart.TimeScale;
import scaleout.app.state.OpenTrace;
import scaleout.app.viewmodel.Charts;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.app.viewmodel.StretchStatistics;
import scaleout.model.report.Durations;
import scaleout.model.statistics.Sample;

/// Under the charts: what happens in the selected time.
final class SelectionBar extends HBox {

    /// What is not left for the phases, pixels.
    private static final double HEAD_AND_BUTTONS = 440;

    private final PlannerViewModel viewModel;
    private final Label title = Ui.line("", "strong-label");
    private final Label when = Ui.text("", "note");
    private final FlowPane parts = new FlowPane();

    SelectionBar(PlannerViewModel viewModel, Commands commands) {
        this.viewModel = viewModel;
        setId("selection");
        getStyleClass().add("selection-bar");
        parts.getStyleClass().add("parts");
        parts.prefWrapLengthProperty().bind(widthProperty().subtract(HEAD_AND_BUTTONS));
        HBox.setHgrow(parts, Priority.ALWAYS);
        Button fit = Ui.iconButton(Feather.MAXIMIZE_2, Action.FIT, () -> commands.run(Action.FIT));
        Button clear = Ui.iconButton(Feather.X, Action.CLEAR, () -> commands.run(Action.CLEAR));
        clear.setId("clear-selection");
        VBox head = new VBox(title, when);
        head.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(head, parts, fit, clear);
        viewModel.stretch().statistics().subscribe(counted -> show(counted));
    }

    private void show(Optional<StretchStatistics> statistics) {
        Ui.show(this, statistics.isPresent());
        OpenTrace open = viewModel.session().get().open();
        if (statistics.isPresent() && open != null) {
            show(
                    statistics.get(),
                    TimeScale.of(open.timeline()).as(Charts.times(viewModel.session().get())));
        }
    }

    private void show(StretchStatistics selected, TimeScale scale) {
        double seconds = selected.stretch().seconds();
        title.setText(
                "%s selected · %s, %d ready"
                        .formatted(
                                SpanWords.duration(seconds),
                                Ui.counted(selected.startUps(), "start-up"),
                                selected.ready()));
        when.setText(
                "%s to %s"
                        .formatted(
                                scale.words(scale.at(selected.stretch().fromSeconds())),
                                scale.words(scale.at(selected.stretch().toSeconds()))));
        parts.getChildren().setAll(selected.parts().stream().map(SelectionBar::part).toList());
        selected.total()
                .ifPresent(total ->
                        parts.getChildren().add(entry("Launch to ready", total.n(), words(total))));
        setAccessibleText(
                "%s. %s"
                        .formatted(
                                title.getText(),
                                selected.parts().stream()
                                        .map(SelectionBar::spoken)
                                        .collect(Collectors.joining("; "))));
    }

    private static Node part(StretchStatistics.Part part) {
        return entry(PhaseWords.full(part.phases()), part.n(), durations(part));
    }

    private static Node entry(String name, int n, String words) {
        VBox box = new VBox(Ui.line(name + " · n = " + n), Ui.line(words, "note"));
        box.getStyleClass().add("part");
        return box;
    }

    private static String spoken(StretchStatistics.Part part) {
        return "%s, n %d, %s".formatted(PhaseWords.full(part.phases()), part.n(), durations(part));
    }

    private static String durations(StretchStatistics.Part part) {
        return part.durations().map(SelectionBar::words).orElse("none ended")
                + ", %s inside".formatted(Durations.text(part.secondsInside()));
    }

    /// Percentiles are shown only where there are enough values to trust them.
    private static String words(Sample sample) {
        if (sample.n() == 1) {
            return SpanWords.duration(sample.mean());
        }
        String means =
                "mean %s, median %s"
                        .formatted(
                                Durations.seconds(sample.mean()),
                                Durations.seconds(sample.median()));
        return sample.trustsPercentiles()
                ? "%s, P90 %s, P99 %s"
                        .formatted(
                                means,
                                Durations.seconds(sample.quantile(0.9)),
                                Durations.seconds(sample.quantile(0.99)))
                : "%s, %s to %s"
                        .formatted(
                                means,
                                Durations.seconds(sample.min()),
                                Durations.seconds(sample.max()));
    }
}

package scaleout.app.view;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import scaleout.app.state.Recorded;
import scaleout.app.state.Session;
import scaleout.app.state.Toggles;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.model.domain.MetricResolution;

/// The three toggles. Each says how it stood when the trace was recorded.
final class TogglesPane extends VBox {

    private final ToggleSwitch imageCache = new ToggleSwitch();
    private final ToggleSwitch dataCache = new ToggleSwitch();
    private final ToggleButton standard = new ToggleButton("60 s");
    private final ToggleButton high = new ToggleButton("10 s");
    private final Label imageNote = Ui.text("", "note");
    private final Label dataNote = Ui.text("", "note");
    private final Label resolutionNote = Ui.text("", "note");
    private boolean showing;

    TogglesPane(PlannerViewModel viewModel) {
        getStyleClass().add("toggles");
        name(imageCache, "image-cache", "Container image cache");
        name(dataCache, "data-cache", "Data cache");
        HBox segments = new HBox(standard, high);
        name(standard, "resolution-60", "Metric resolution 60 seconds");
        name(high, "resolution-10", "Metric resolution 10 seconds");
        segments.getStyleClass().add("segments");
        standard.getStyleClass().add("left-pill");
        high.getStyleClass().add("right-pill");
        getChildren()
                .addAll(
                        row("Container image cache", imageNote, imageCache),
                        row("Data cache", dataNote, dataCache),
                        row("Metric resolution", resolutionNote, segments));
        onChoice(imageCache, viewModel.whatIf()::switchImageCache);
        onChoice(dataCache, viewModel.whatIf()::switchDataCache);
        standard.setOnAction(event -> choose(viewModel, MetricResolution.SECONDS_60));
        high.setOnAction(event -> choose(viewModel, MetricResolution.SECONDS_10));
        viewModel.choices().scenario().subscribe(this::show);
    }

    private static void name(Node control, String id, String words) {
        control.setId(id);
        control.setAccessibleText(words);
    }

    private static HBox row(String title, Label note, Node control) {
        VBox words = new VBox(Ui.line(title), note);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, control);
        row.getStyleClass().add("toggle-row");
        return row;
    }

    /// Tells of the user's own changes only, not of those that follow the session.
    private void onChoice(ToggleSwitch toggle, Consumer<Boolean> told) {
        toggle.selectedProperty()
                .addListener((observable, before, on) -> {
                    if (!showing) {
                        told.accept(on);
                    }
                });
    }

    /// A second click on the chosen segment chooses it again instead of nothing.
    private void choose(PlannerViewModel viewModel, MetricResolution resolution) {
        viewModel.whatIf().chooseResolution(resolution);
        show(viewModel.session().get());
    }

    private void show(Session session) {
        showing = true;
        imageCache.setSelected(Toggles.imageCacheOn(session));
        dataCache.setSelected(Toggles.dataCacheOn(session));
        MetricResolution resolution = Toggles.resolution(session);
        standard.setSelected(resolution == MetricResolution.SECONDS_60);
        high.setSelected(resolution == MetricResolution.SECONDS_10);
        imageNote.setText(
                "New instances skip the pull · "
                        + recorded(session.recorded().imageCache(), "no new instances"));
        dataNote.setText(
                "Copies on running instances · "
                        + recorded(session.recorded().dataCache(), "no copies here"));
        resolutionNote.setText(resolutionNote(session));
        showing = false;
    }

    private static String recorded(Recorded<Boolean> recorded, String unsaid) {
        return switch (recorded) {
            case Recorded.Always<Boolean>(Boolean on) -> on ? "recorded on" : "recorded off";
            case Recorded.Mixed<Boolean>() -> "recorded mixed";
            case Recorded.Unsaid<Boolean>() -> unsaid;
        };
    }

    private static String resolutionNote(Session session) {
        boolean chosen = session.whatIf().optimizations().metricResolution() != null;
        return switch (session.recorded().metricResolution()) {
            case Recorded.Always<MetricResolution>(MetricResolution r) ->
                    "Recorded %d s".formatted(r.seconds());
            case Recorded.Mixed<MetricResolution>() ->
                    chosen ? "Recorded mixed" : "Mixed: as recorded";
            case Recorded.Unsaid<MetricResolution>() -> "The trace does not say";
        };
    }
}

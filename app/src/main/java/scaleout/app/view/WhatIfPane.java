package scaleout.app.view;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import scaleout.app.action.Action;
import scaleout.app.state.AsRecorded;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.app.viewmodel.Answer;
import scaleout.app.viewmodel.PlannerViewModel;
import scaleout.app.viewmodel.Projected;
import scaleout.model.domain.Phase;
import scaleout.model.projection.WhatIf;

/// The panel on the right: what if, what would it save, and how sure is that.
final class WhatIfPane extends ScrollPane {

    private final PlannerViewModel viewModel;
    private final Button reset = new Button("Reset");
    private final Label impossible = Ui.text("", "impossible");
    private final TotalsPane totals = new TotalsPane();
    private final PhasesPane phases = new PhasesPane();
    private final TextFlow bottleneck = new TextFlow();
    private final TrustPane trust = new TrustPane();
    private final Node trustSection = section("Trust", "");
    private final ReadPane read = new ReadPane();
    private final VBox answers =
            new VBox(
                    totals,
                    section("Where the seconds go", "critical path, mean"),
                    phases,
                    section("Bottleneck", ""),
                    bottleneck);

    WhatIfPane(PlannerViewModel viewModel) {
        this.viewModel = viewModel;
        setId("what-if");
        getStyleClass().add("what-if");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        Ui.drawAlways(this);
        reset.setId(Action.RESET_WHAT_IF.id());
        reset.getStyleClass().addAll("flat", "small", "accent");
        Ui.tip(reset, Keys.labelWithKey(Action.RESET_WHAT_IF));
        reset.setOnAction(event -> viewModel.whatIf().reset());
        HBox head = new HBox(Ui.line("What if", "panel-title"), Ui.spring(), reset);
        head.getStyleClass().add("panel-head");
        impossible.setId("impossible");
        Region line = new Region();
        line.getStyleClass().add("panel-line");
        VBox content =
                new VBox(
                        head,
                        new TogglesPane(viewModel),
                        new SizesPane(viewModel),
                        new ParametersPane(viewModel),
                        line,
                        impossible,
                        answers,
                        trustSection,
                        trust,
                        section("What was read", ""),
                        read);
        content.getStyleClass().add("panel");
        setContent(content);
        viewModel
                .session()
                .subscribe(session -> reset.setVisible(!session.whatIf().equals(WhatIf.NOTHING)));
        viewModel.session().map(Session::open).subscribe(this::show);
        viewModel.projected().subscribe(this::show);
    }

    private static Node section(String title, String note) {
        HBox head = new HBox(Ui.line(title, "section"), Ui.line(note, "note"));
        head.getStyleClass().add("section-head");
        return head;
    }

    private void show(@Nullable OpenTrace open) {
        if (open != null) {
            read.show(open);
        }
    }

    private void show(Projected projected) {
        OpenTrace open = viewModel.session().get().open();
        if (open == null) {
            return;
        }
        trust.show(open, projected);
        Ui.show(trustSection, !trust.getChildren().isEmpty());
        switch (projected) {
            case Projected.Ready(var projection, Answer answer) -> show(answer);
            case Projected.NotYet nothing -> showOnly("");
            case Projected.Impossible(String message) -> showOnly(asksForSizes() ? "" : message);
        }
    }

    private boolean asksForSizes() {
        AsRecorded recorded = viewModel.session().get().recorded();
        return recorded.imageSizeUnknown() || recorded.modelSizeUnknown();
    }

    private void showOnly(String message) {
        Ui.show(answers, false);
        Ui.show(impossible, !message.isEmpty());
        impossible.setText(message);
    }

    private void show(Answer answer) {
        Ui.show(answers, true);
        Ui.show(impossible, false);
        totals.show(answer);
        phases.show(answer);
        showBottleneck(answer);
    }

    private void showBottleneck(Answer answer) {
        String share =
                " (%.0f\u00A0of\u00A0%.0f\u00A0s)"
                        .formatted(afterSeconds(answer), answer.total().afterSeconds());
        if (answer.bottleneckWas() == answer.bottleneckIs()) {
            bottleneck.getChildren().setAll(strong(answer.bottleneckIs()), dim(share));
        } else {
            bottleneck
                    .getChildren()
                    .setAll(
                            new Text("Was "),
                            strong(answer.bottleneckWas()),
                            new Text(", becomes "),
                            strong(answer.bottleneckIs()),
                            dim(share));
        }
    }

    private static double afterSeconds(Answer answer) {
        var change = answer.phases().get(answer.bottleneckIs());
        return change == null ? 0 : change.afterSeconds();
    }

    private static Text strong(Phase phase) {
        Text text = new Text(phase.label().toLowerCase(Locale.ROOT));
        text.getStyleClass().add("strong");
        return text;
    }

    private static Text dim(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("dim-text");
        return text;
    }
}

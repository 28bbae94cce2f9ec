package scaleout.app.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.action.Action;
import scaleout.app.state.AnswerTab;
import scaleout.app.state.AnswersPanel;
import scaleout.app.state.OpenTrace;
import scaleout.app.viewmodel.Noticed;
import scaleout.app.viewmodel.PlannerViewModel;

/// How sure are we: tabs below the charts.
final class AnswersPane extends BorderPane {

    private final PlannerViewModel viewModel;
    private final Map<AnswerTab, ToggleButton> heads = new EnumMap<>(AnswerTab.class);
    private final Map<AnswerTab, Node> panes = new EnumMap<>(AnswerTab.class);
    private final FindingsPane findings;
    private final FontIcon foldIcon = new FontIcon(Feather.CHEVRON_DOWN);

    AnswersPane(PlannerViewModel viewModel, Commands commands, Consumer<Noticed.Place> showMe) {
        this.viewModel = viewModel;
        setId("answers");
        getStyleClass().add("answers");
        findings = new FindingsPane(showMe);
        panes.put(AnswerTab.DISTRIBUTION, new DistributionPane(viewModel));
        panes.put(AnswerTab.DETAILS, new DetailsPane(viewModel));
        panes.put(AnswerTab.COMPARE, new ComparePane(viewModel, commands));
        panes.put(AnswerTab.FIT, new FitPane(viewModel));
        panes.put(AnswerTab.FINDINGS, findings);
        panes.put(AnswerTab.SCENARIOS, new ScenariosPane(viewModel.answers()));
        panes.put(AnswerTab.PLAN, new PlanPane(viewModel));
        Button fold =
                Ui.iconButton(
                        Feather.CHEVRON_DOWN,
                        Action.SHOW_ANSWERS,
                        () -> commands.run(Action.SHOW_ANSWERS));
        fold.setGraphic(foldIcon);
        HBox head = new HBox();
        head.getStyleClass().add("answers-head");
        for (AnswerTab tab : AnswerTab.values()) {
            head.getChildren().add(head(tab));
        }
        head.getChildren().addAll(Ui.spring(), fold);
        setTop(head);
        setCenter(new StackPane(panes.values().toArray(Node[]::new)));
        viewModel.session().map(session -> session.preferences().answers()).subscribe(this::show);
        viewModel.session().map(session -> session.open()).subscribe(open -> found());
        viewModel.projected().subscribe(projected -> found());
    }

    private ToggleButton head(AnswerTab tab) {
        ToggleButton button = new ToggleButton(tab.label());
        button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("answers-tab");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            viewModel.answers().show(tab);
        });
        heads.put(tab, button);
        return button;
    }

    private void show(AnswersPanel panel) {
        heads.forEach((tab, head) -> head.setSelected(tab == panel.tab()));
        panes.forEach((tab, pane) -> Ui.show(pane, tab == panel.tab()));
    }

    /// Whether the tabs' names are all that is seen.
    void folded(boolean nowFolded) {
        foldIcon.setIconCode(nowFolded ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
        Ui.show(getCenter(), !nowFolded);
    }

    private void found() {
        OpenTrace open = viewModel.session().get().open();
        List<Noticed> all =
                open == null ? List.of() : Noticed.of(open, viewModel.projected().get());
        findings.show(all);
        ToggleButton head = heads.get(AnswerTab.FINDINGS);
        if (head != null) {
            head.setText(
                    all.isEmpty()
                            ? AnswerTab.FINDINGS.label()
                            : "%s %d".formatted(AnswerTab.FINDINGS.label(), all.size()));
        }
    }
}

package scaleout.app.view;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;
import scaleout.app.state.Setting;
import scaleout.app.viewmodel.AnswersViewModel;
import scaleout.app.viewmodel.FitAnswer;
import scaleout.app.viewmodel.FitAnswer.SettingNow;
import scaleout.app.viewmodel.Known;
import scaleout.app.viewmodel.PlannerViewModel;

/// Every number that a scenario can set, folded until the user asks for it.
final class ParametersPane extends VBox {

    private final PlannerViewModel viewModel;
    private final AnswersViewModel answers;
    private final VBox list = new VBox();
    private final Map<Setting, SettingRow> rows = new EnumMap<>(Setting.class);

    ParametersPane(PlannerViewModel viewModel) {
        this.viewModel = viewModel;
        this.answers = viewModel.answers();
        getStyleClass().add("settings");
        list.getStyleClass().add("setting-list");
        Disclosure disclosure = new Disclosure(new HashSet<>(), "Parameters", list);
        disclosure.setId("settings");
        disclosure.whenOpened(answers::seeSettings);
        getChildren().add(disclosure);
        answers.fit().subscribe(known -> show());
        viewModel.session().subscribe(session -> show());
    }

    private void show() {
        if (answers.fit().get() instanceof Known.Done<FitAnswer>(FitAnswer fit)) {
            fit.settings().forEach(this::show);
            list.getChildren()
                    .setAll(
                            fit.settings().stream()
                                    .flatMap(now -> Stream.ofNullable(rows.get(now.setting())))
                                    .toList());
        }
    }

    private void show(SettingNow now) {
        rows.computeIfAbsent(now.setting(), setting -> new SettingRow(setting, answers::set))
                .show(now, viewModel.session().get().whatIf());
    }
}

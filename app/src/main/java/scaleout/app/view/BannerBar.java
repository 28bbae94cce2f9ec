package scaleout.app.view;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import scaleout.app.action.Action;
import scaleout.app.viewmodel.Banner;
import scaleout.app.viewmodel.PlannerViewModel;

/// A message under the head bar, with what to do and a way to dismiss it.
final class BannerBar extends HBox {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass QUESTION = PseudoClass.getPseudoClass("question");

    private final FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
    private final Label problem = Ui.text("", "banner-problem");
    private final Label advice = Ui.text("", "banner-advice");

    private final Button say = new Button(Action.SAY_WHAT.label());

    BannerBar(PlannerViewModel viewModel, Commands commands) {
        setId("banner");
        getStyleClass().add("banner");
        VBox words = new VBox(problem, advice);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button dismiss = Ui.iconButton(Feather.X, Action.CLEAR, viewModel::dismissBanner);
        dismiss.setId("dismiss");
        dismiss.setAccessibleText("Dismiss this message");
        say.setId(Action.SAY_WHAT.id());
        say.setMinWidth(USE_PREF_SIZE);
        say.setOnAction(event -> commands.run(Action.SAY_WHAT));
        getChildren().addAll(icon, words, say, dismiss);
        viewModel.banner().subscribe(this::show);
    }

    private void show(Banner banner) {
        pseudoClassStateChanged(DONE, banner instanceof Banner.Done);
        pseudoClassStateChanged(QUESTION, banner instanceof Banner.Question);
        Ui.show(say, banner instanceof Banner.Question);
        switch (banner) {
            case Banner.Hidden() -> Ui.show(this, false);
            case Banner.Problem(String what, String todo) ->
                    show(Feather.ALERT_TRIANGLE, what, todo);
            case Banner.Question(String what, String todo) -> show(Feather.HELP_CIRCLE, what, todo);
            case Banner.Done(String what) -> show(Feather.CHECK_CIRCLE, what, "");
        }
    }

    private void show(Feather sign, String what, String todo) {
        icon.setIconCode(sign);
        problem.setText(what);
        advice.setText(todo);
        Ui.show(advice, !todo.isEmpty());
        Ui.show(this, true);
    }
}

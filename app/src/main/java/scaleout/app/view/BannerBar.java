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

    private final FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
    private final Label problem = Ui.text("", "banner-problem");
    private final Label advice = Ui.text("", "banner-advice");

    BannerBar(PlannerViewModel viewModel) {
        setId("banner");
        getStyleClass().add("banner");
        VBox words = new VBox(problem, advice);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button dismiss = Ui.iconButton(Feather.X, Action.CLEAR, viewModel::dismissBanner);
        dismiss.setId("dismiss");
        dismiss.setAccessibleText("Dismiss this message");
        getChildren().addAll(icon, words, dismiss);
        viewModel.banner().subscribe(this::show);
    }

    private void show(Banner banner) {
        switch (banner) {
            case Banner.Hidden() -> Ui.show(this, false);
            case Banner.Problem(String what, String todo) -> show(what, todo, false);
            case Banner.Done(String what) -> show(what, "", true);
        }
    }

    private void show(String what, String todo, boolean done) {
        pseudoClassStateChanged(DONE, done);
        icon.setIconCode(done ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE);
        problem.setText(what);
        advice.setText(todo);
        Ui.show(advice, !todo.isEmpty());
        Ui.show(this, true);
    }
}

package scaleout.app.view;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import scaleout.app.state.AnswersPanel;
import scaleout.app.viewmodel.PlannerViewModel;

/// The charts over the answers. Where there is no height for both, the answers fold, until the user asks for them.
final class AnswersSplit extends Pane {

    /// Lower than this, pixels, the answers fold.
    private static final double LOW = 560;

    private static final double DIVIDER = 8;
    private static final double LEAST_ANSWERS = 160;
    private static final double LEAST_CHARTS = 224;
    private static final double KEY_STEP = 0.02;

    private final PlannerViewModel viewModel;
    private final Region charts;
    private final AnswersPane answers;
    private final Region divider = new Region();
    private boolean shownThoughLow;

    AnswersSplit(PlannerViewModel viewModel, Region charts, AnswersPane answers) {
        this.viewModel = viewModel;
        this.charts = charts;
        this.answers = answers;
        divider.setId("answers-divider");
        divider.getStyleClass().add("answers-divider");
        divider.setCursor(Cursor.V_RESIZE);
        divider.setFocusTraversable(true);
        divider.setAccessibleText("Height of the answers: up and down change it");
        divider.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        divider.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(charts, answers, divider);
        viewModel
                .session()
                .map(session -> session.preferences().answers())
                .subscribe(panel -> requestLayout());
    }

    /// Shows the answers, or folds them.
    void toggle() {
        if (isLow()) {
            shownThoughLow = !shownThoughLow;
            requestLayout();
        } else {
            viewModel.answers().toggle();
        }
    }

    private boolean isLow() {
        return getHeight() < LOW;
    }

    private AnswersPanel panel() {
        return viewModel.session().get().preferences().answers();
    }

    private void dragged(MouseEvent event) {
        double y = sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        viewModel.answers().take((getHeight() - y) / getHeight());
        event.consume();
    }

    private void pressed(KeyEvent event) {
        double step =
                switch (event.getCode()) {
                    case UP -> KEY_STEP;
                    case DOWN -> -KEY_STEP;
                    default -> 0;
                };
        if (step != 0) {
            viewModel.answers().take(panel().share() + step);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        boolean shown = isLow() ? shownThoughLow : panel().shown();
        double wanted = Math.rint(panel().share() * getHeight());
        double room = Math.max(LEAST_ANSWERS, getHeight() - LEAST_CHARTS);
        answers.folded(!shown);
        double height =
                shown ? Math.clamp(wanted, LEAST_ANSWERS, room) : answers.prefHeight(getWidth());
        double top = getHeight() - height;
        divider.setVisible(shown);
        charts.resizeRelocate(0, 0, getWidth(), top);
        answers.resizeRelocate(0, top, getWidth(), height);
        divider.resizeRelocate(0, top - DIVIDER / 2, getWidth(), DIVIDER);
    }
}

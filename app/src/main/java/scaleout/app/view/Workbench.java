package scaleout.app.view;

import javafx.scene.Node;
import scaleout.app.viewmodel.PlannerViewModel;

/// Where an open trace is worked on: its charts, the answers below them, and what-if beside them.
final class Workbench {

    private final ChartsPane charts;
    private final AnswersSplit answers;
    private final Workspace workspace;

    Workbench(PlannerViewModel viewModel, Commands commands) {
        charts = new ChartsPane(viewModel, commands);
        answers =
                new AnswersSplit(
                        viewModel,
                        charts,
                        new AnswersPane(viewModel, commands, charts.navigation()::showPlace));
        workspace = new Workspace(answers, new WhatIfPane(viewModel));
    }

    /// What is put into the window.
    Node node() {
        return workspace;
    }

    /// Whether it is in a window.
    boolean isShown() {
        return workspace.getParent() != null;
    }

    /// To be called once it has come into a window: what its dividers part gets into the window by that only.
    void shown() {
        workspace.applyCss();
        charts.requestFocus();
    }

    /// Pale and out of reach while another trace is read.
    void busy(boolean nowBusy) {
        workspace.setOpacity(nowBusy ? 0.4 : 1);
        workspace.setDisable(nowBusy);
    }

    ChartsPane charts() {
        return charts;
    }

    /// Shows the answers, or folds them.
    void toggleAnswers() {
        answers.toggle();
    }

    /// Shows what-if, or folds it.
    void togglePanel() {
        workspace.togglePanel();
    }
}

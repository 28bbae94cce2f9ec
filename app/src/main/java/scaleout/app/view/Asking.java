package scaleout.app.view;

import scaleout.app.state.AnswerTab;
import scaleout.app.state.OpenTrace;
import scaleout.app.viewmodel.PlannerViewModel;

/// What needs an answer of the user in a dialog of the desktop first; where there is none, nothing is done.
///
/// @param viewModel does it
/// @param dialogs   ask
record Asking(PlannerViewModel viewModel, FileDialogs dialogs) {

    void openFiles() {
        viewModel.open(dialogs.files());
    }

    void openFolder() {
        dialogs.folder("Open a trace folder").ifPresent(viewModel::open);
    }

    void compareWith() {
        if (viewModel.session().get().open() != null) {
            viewModel.answers().show(AnswerTab.COMPARE);
            viewModel.answers().compare().add(dialogs.files());
        }
    }

    /// The first time the user says where; later it is saved there again.
    void saveSession() {
        OpenTrace open = viewModel.session().get().open();
        if (open != null) {
            viewModel
                    .sessions()
                    .file()
                    .or(() ->
                            dialogs.session(
                                    open.source().inputs().getFirst(),
                                    viewModel.sessions().proposedName()))
                    .ifPresent(viewModel.sessions()::save);
        }
    }

    /// Makes the new scenario, where nothing is wrong with it.
    ///
    /// @param begun runs before it is made
    void makeScenario(Runnable begun) {
        if (viewModel.newScenario().form().get().complaints().isEmpty()) {
            dialogs.scenario(viewModel.newScenario().proposedName())
                    .ifPresent(file -> {
                        begun.run();
                        viewModel.newScenario().make(file);
                    });
        }
    }

    /// Writes what is open as it is wanted.
    ///
    /// @param begun runs before it is written
    void export(Runnable begun) {
        viewModel
                .exports()
                .name()
                .flatMap(name -> dialogs.export(name, viewModel.exports().form().get().what()))
                .ifPresent(file -> {
                    begun.run();
                    viewModel.exports().export(file);
                });
    }
}

package scaleout.app.viewmodel;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import scaleout.app.state.Choice;
import scaleout.app.state.History;
import scaleout.app.state.Notes;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Preferences;
import scaleout.app.state.Session;
import scaleout.model.projection.WhatIf;

/// What the user has chosen, and every step that led there. Call it on the UI executor.
public final class Choices {

    private final Runnable scenarioChanged;
    private final ReadOnlyObjectWrapper<Session> session;
    private final ReadOnlyObjectWrapper<History> history =
            new ReadOnlyObjectWrapper<>(History.start(Choice.START));

    /// @param scenarioChanged is called after each change of what has to be projected
    Choices(Preferences preferences, Runnable scenarioChanged) {
        this.scenarioChanged = scenarioChanged;
        this.session = new ReadOnlyObjectWrapper<>(Session.start(preferences));
    }

    /// What counts now.
    public ReadOnlyObjectProperty<Session> session() {
        return session.getReadOnlyProperty();
    }

    /// What counts now but for what is in view: it changes less often.
    public ObservableValue<Session> scenario() {
        return session.map(Session::withoutView);
    }

    /// Every change that was made since the trace was opened, by name.
    public ReadOnlyObjectProperty<History> history() {
        return history.getReadOnlyProperty();
    }

    /// Makes a change that undo takes back.
    ///
    /// @param name what the user did, such as `Collapse ml.g6.2xlarge`
    public void change(String name, UnaryOperator<Choice> how) {
        change(name, false, how);
    }

    /// Makes one of many small changes, as in dragging: those that follow each other at once are taken back together.
    ///
    /// @param name what the user does, such as `Zoom`
    public void move(String name, UnaryOperator<Choice> how) {
        change(name, true, how);
    }

    private void change(String name, boolean merges, UnaryOperator<Choice> how) {
        Choice before = session.get().choice();
        Choice after = session.get().choosing(how.apply(before)).choice();
        if (!after.equals(before)) {
            goTo(history.get().then(new History.Step(name, after, merges, System.nanoTime())));
        }
    }

    /// Takes the latest change back, if there is one.
    public void undo() {
        goTo(history.get().at() - 1);
    }

    /// Makes the change again that was taken back, if there is one.
    public void redo() {
        goTo(history.get().at() + 1);
    }

    /// Goes back, or forward again, to a step of the history.
    public void goTo(int step) {
        goTo(history.get().goTo(step));
    }

    /// Changes how the user likes the window.
    public void prefer(UnaryOperator<Preferences> how) {
        session.set(session.get().preferring(how));
    }

    /// Starts over with another trace.
    void opened(OpenTrace trace, Choice choice) {
        session.set(session.get().opened(trace).choosing(choice));
        history.set(History.start(session.get().choice()));
    }

    /// Changes the notes of every step: what another window wrote is not taken back by undo.
    void absorb(UnaryOperator<Notes> how) {
        history.set(history.get().with(choice -> choice.noting(how.apply(choice.notes()))));
        session.set(session.get().choosing(history.get().now()));
    }

    private void goTo(History newHistory) {
        WhatIf before = session.get().whatIf();
        history.set(newHistory);
        session.set(session.get().choosing(newHistory.now()));
        if (!before.equals(newHistory.now().whatIf())) {
            scenarioChanged.run();
        }
    }
}

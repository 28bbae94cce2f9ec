package scaleout.app.viewmodel;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import scaleout.app.chart.GoingOn;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Playhead;
import scaleout.app.state.Session;
import scaleout.app.viewmodel.Latest.Outcome;

/// Plays the open trace: what goes on at the playhead, and where that is. Call it on the UI executor.
///
/// Where it has come to is no choice about the trace: neither undone nor kept.
public final class PlayViewModel {

    private final Latest counting;
    private final ReadOnlyObjectWrapper<Optional<GoingOn>> goingOn =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Playhead>> playhead =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable OpenTrace trace;

    PlayViewModel(Executor worker, Executor ui, ReadOnlyObjectProperty<Session> session) {
        counting = new Latest(worker, ui);
        session.subscribe(this::changed);
    }

    /// What goes on in the open trace; empty until it has been counted.
    public ReadOnlyObjectProperty<Optional<GoingOn>> goingOn() {
        return goingOn.getReadOnlyProperty();
    }

    /// Where playing has come to; empty where the whole trace is shown as usual.
    public ReadOnlyObjectProperty<Optional<Playhead>> playhead() {
        return playhead.getReadOnlyProperty();
    }

    /// Begins to play, or pauses, or goes on.
    public void toggle() {
        change(Playhead::toggled);
    }

    /// Moves the playhead to a time, seconds on the charts' axis.
    public void goTo(double seconds) {
        change(head -> head.at(seconds));
    }

    /// Moves the playhead to the next change, or to the one before where `by` is below zero.
    public void step(int by) {
        double[] moments = goingOn.get().map(GoingOn::moments).orElse(new double[0]);
        change(head -> head.stepped(moments, by));
    }

    /// Plays so many speeds faster, or slower where `by` is below zero.
    public void faster(int by) {
        change(head -> head.faster(by));
    }

    /// Plays at a speed of [Playhead#SPEEDS].
    public void playAt(double speed) {
        change(head -> head.with(speed));
    }

    /// Lets time pass.
    ///
    /// @param realSeconds on the real clock, at least 0
    public void pass(double realSeconds) {
        playhead.get().map(head -> head.after(realSeconds)).ifPresent(this::set);
    }

    /// Shows the whole trace as usual again.
    public void stop() {
        playhead.set(Optional.empty());
    }

    private void change(UnaryOperator<Playhead> how) {
        playhead.get().or(this::start).map(how).ifPresent(this::set);
    }

    private void set(Playhead head) {
        playhead.set(Optional.of(head));
    }

    private Optional<Playhead> start() {
        return goingOn.get()
                .map(GoingOn::moments)
                .filter(moments -> moments.length > 1)
                .map(moments -> Playhead.over(moments[0], moments[moments.length - 1]));
    }

    @SuppressWarnings("ReferenceEquality") // another object is another trace
    private void changed(Session session) {
        OpenTrace open = session.open();
        if (open == trace) {
            return;
        }
        trace = open;
        stop();
        goingOn.set(Optional.empty());
        counting.cancel();
        if (open != null) {
            counting.start(
                    () -> GoingOn.of(open.timeline(), open.around()),
                    (Outcome<GoingOn> outcome) -> {
                        switch (outcome) {
                            case Outcome.Done<GoingOn>(GoingOn counted) ->
                                    goingOn.set(Optional.of(counted));
                            case Outcome.Failed<GoingOn>(Throwable problem) ->
                                    throw new IllegalStateException(problem);
                        }
                    });
        }
    }
}

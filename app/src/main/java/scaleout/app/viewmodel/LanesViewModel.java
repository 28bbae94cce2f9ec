package scaleout.app.viewmodel;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.app.viewmodel.Latest.Outcome;
import scaleout.model.calibration.Sizes;
import scaleout.model.projection.FittedTimeline;
import scaleout.model.projection.RetainedLane;
import scaleout.model.projection.WhatIf;
import scaleout.model.timeline.StartUp;
import scaleout.model.timeline.Timeline;

/// The selected start-up in each retained-state lane, computed off the UI thread while the lanes are shown.
public final class LanesViewModel {

    private final Latest computing;
    private final BiFunction<Timeline, Sizes, FittedTimeline> fit;
    private final ReadOnlyObjectProperty<Session> session;
    private final ReadOnlyObjectProperty<Projected> projected;
    private final ReadOnlyObjectWrapper<List<RetainedLane>> lanes =
            new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Wanted wanted;

    /// What the lanes were computed of.
    private record Wanted(Timeline timeline, int selected, WhatIf whatIf) {

        @SuppressWarnings("ReferenceEquality") // comparing 10,000 start-ups would take long
        boolean isSame(@Nullable Wanted other) {
            return other != null
                    && timeline == other.timeline
                    && selected == other.selected
                    && whatIf.equals(other.whatIf);
        }
    }

    LanesViewModel(
            Executor worker,
            Executor ui,
            ReadOnlyObjectProperty<Session> session,
            ReadOnlyObjectProperty<Projected> projected,
            BiFunction<Timeline, Sizes, FittedTimeline> fit) {
        this.computing = new Latest(worker, ui);
        this.session = session;
        this.projected = projected;
        this.fit = fit;
        session.subscribe(now -> changed());
        projected.subscribe(now -> changed());
    }

    /// The lanes, cold first; none where they are hidden, or the start-up is not ready, or its sizes are unknown.
    public ReadOnlyObjectProperty<List<RetainedLane>> lanes() {
        return lanes.getReadOnlyProperty();
    }

    /// After a projection the fit is there already.
    private void changed() {
        Session now = session.get();
        OpenTrace open = now.open();
        boolean shown =
                open != null
                        && now.preferences().tracks().lanes()
                        && projected.get() instanceof Projected.Ready;
        Wanted next =
                open == null || !shown
                        ? null
                        : new Wanted(open.timeline(), now.selected(), now.whatIf());
        if (next == null) {
            wanted = null;
            computing.cancel();
            lanes.set(List.of());
        } else if (!next.isSame(wanted)) {
            wanted = next;
            computing.start(() -> of(next), this::computed);
        }
    }

    private List<RetainedLane> of(Wanted what) {
        StartUp startUp = what.timeline.startUps().skip(what.selected).findFirst().orElseThrow();
        Sizes sizes = new Sizes(what.whatIf.imageGb(), what.whatIf.modelGb());
        return RetainedLane.of(fit.apply(what.timeline, sizes), what.whatIf, startUp);
    }

    private void computed(Outcome<List<RetainedLane>> outcome) {
        switch (outcome) {
            case Outcome.Done<List<RetainedLane>>(List<RetainedLane> done) -> lanes.set(done);
            case Outcome.Failed<List<RetainedLane>>(Throwable problem) ->
                    throw new IllegalStateException(problem);
        }
    }
}

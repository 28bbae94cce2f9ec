package scaleout.app.viewmodel;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import scaleout.app.state.OpenTrace;
import scaleout.app.state.Session;
import scaleout.app.state.Stretch;
import scaleout.app.viewmodel.Latest.Outcome;

/// The statistics of the selected time, counted off the UI thread.
public final class StretchViewModel {

    private final Latest counting;
    private final ReadOnlyObjectWrapper<Optional<StretchStatistics>> statistics =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable OpenTrace trace;
    private @Nullable Stretch stretch;

    StretchViewModel(Executor worker, Executor ui, ReadOnlyObjectProperty<Session> session) {
        counting = new Latest(worker, ui);
        session.subscribe(this::changed);
    }

    /// What happens in the selected time; empty where none is selected.
    public ReadOnlyObjectProperty<Optional<StretchStatistics>> statistics() {
        return statistics.getReadOnlyProperty();
    }

    @SuppressWarnings(
            "ReferenceEquality") // another object is another trace; comparing all of it would take
    // long
    private void changed(Session session) {
        OpenTrace open = session.open();
        Stretch selected = session.choice().stretch();
        if (open == trace && Objects.equals(selected, stretch)) {
            return;
        }
        trace = open;
        stretch = selected;
        if (open == null || selected == null) {
            counting.cancel();
            statistics.set(Optional.empty());
        } else {
            counting.start(
                    () -> StretchStatistics.of(open.timeline(), selected),
                    (Outcome<StretchStatistics> outcome) -> {
                        if (outcome instanceof Outcome.Done<StretchStatistics>(var counted)) {
                            statistics.set(Optional.of(counted));
                        } else if (outcome
                                instanceof Outcome.Failed<StretchStatistics>(Throwable problem)) {
                            throw new IllegalStateException(problem);
                        }
                    });
        }
    }
}

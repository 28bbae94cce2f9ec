package scaleout.app.viewmodel;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import scaleout.app.viewmodel.Latest.Outcome;
import scaleout.model.bundle.Progress;

/// The one piece of work that the window waits for. Call it on the UI executor.
final class Opening {

    /// Work that tells how far it has come.
    @FunctionalInterface
    interface Job<T> {
        /// Returns what it brought; throws `InterruptedIOException` when the thread is interrupted.
        T run(Progress progress) throws Exception;
    }

    private final Latest latest;
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(new Work.Idle());

    Opening(Executor worker, Executor ui) {
        this.latest = new Latest(worker, ui);
    }

    /// What the window is waiting for.
    ReadOnlyObjectProperty<Work> work() {
        return work.getReadOnlyProperty();
    }

    /// Starts a job; the one before it is given up, and nobody hears of it.
    ///
    /// @param title what is done, such as `Opening chat.zip`
    /// @param first the first step
    <T> void start(String title, String first, Job<T> job, Consumer<Outcome<T>> then) {
        work.set(new Work.Reading(title, first, 0));
        Progress progress = reporting(title, latest.untilOvertaken());
        latest.start(
                () -> job.run(progress),
                outcome -> {
                    work.set(new Work.Idle());
                    then.accept(outcome);
                });
    }

    /// Gives up what is being done.
    void cancel() {
        latest.cancel();
        work.set(new Work.Idle());
    }

    /// Tells the window of progress at most once per turn of the UI executor, however often the job reports it.
    private Progress reporting(String title, Consumer<Runnable> untilOvertaken) {
        AtomicReference<Work.@Nullable Reading> waiting = new AtomicReference<>();
        return (what, done) -> {
            if (waiting.getAndSet(new Work.Reading(title, what, done)) == null) {
                untilOvertaken.accept(() -> {
                    Work.Reading reached = waiting.getAndSet(null);
                    if (reached != null) {
                        work.set(reached);
                    }
                });
            }
        };
    }
}

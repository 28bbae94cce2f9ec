package scaleout.app.viewmodel;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Work of one kind, of which only the latest request counts: a new one interrupts the one before it, whose outcome
/// nobody hears of. Call it on the UI executor.
final class Latest {

    /// How a piece of work ended.
    sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Failed<T>(Throwable problem) implements Outcome<T> {}
    }

    private final Executor worker;
    private final Executor ui;
    private @Nullable FutureTask<?> running;
    private long latestRequest;

    Latest(Executor worker, Executor ui) {
        this.worker = worker;
        this.ui = ui;
    }

    /// Starts `work` on the worker and tells `publish` on the UI executor how it ended, unless it was overtaken.
    <T> void start(Callable<T> work, Consumer<Outcome<T>> publish) {
        cancel();
        long request = latestRequest;
        FutureTask<?> task =
                new FutureTask<>(
                        () -> {
                            Outcome<T> outcome = outcomeOf(work);
                            ifLatest(request, () -> publish.accept(outcome));
                        },
                        null);
        running = task;
        worker.execute(task);
    }

    /// Starts `work` after a pause in which it can be overtaken, so that what changes all the time is done once. Once it
    /// has begun it is done to its end: a file that is being written is not given up halfway.
    <T> void startAfter(Duration pause, Callable<T> work, Consumer<Outcome<T>> publish) {
        cancel();
        long request = latestRequest;
        FutureTask<?> waiting =
                new FutureTask<>(() -> {
                    Thread.sleep(pause);
                    return null;
                });
        running = waiting;
        worker.execute(() -> {
            waiting.run();
            if (!waiting.isCancelled()) {
                Outcome<T> outcome = outcomeOf(work);
                ifLatest(request, () -> publish.accept(outcome));
            }
        });
    }

    /// Runs `then` on the UI executor, unless the request that is the latest now has been overtaken by then.
    Consumer<Runnable> untilOvertaken() {
        long request = latestRequest + 1;
        return then -> ifLatest(request, then);
    }

    /// Interrupts what is running; nobody will hear of it.
    void cancel() {
        latestRequest++;
        if (running != null) {
            running.cancel(true);
            running = null;
        }
    }

    private void ifLatest(long request, Runnable then) {
        ui.execute(() -> {
            if (request == latestRequest) {
                then.run();
            }
        });
    }

    /// Whatever goes wrong is shown, errors of the program too: nobody else would hear of them.
    private static <T> Outcome<T> outcomeOf(Callable<T> work) {
        try {
            return new Outcome.Done<>(work.call());
        } catch (Throwable problem) {
            return new Outcome.Failed<>(problem);
        }
    }
}

package scaleout.app.aws;

import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Waits for what does not heed an interrupt itself: a server that does not answer holds a thread until a timeout.
final class Interruptible {

    private Interruptible() {}

    /// Returns what `work` gives, or throws what it throws. It runs on a thread of its own, which is left to itself when
    /// this one is interrupted.
    ///
    /// @throws InterruptedIOException where this thread was interrupted, which it then still is
    static <T> T get(Supplier<T> work) throws InterruptedIOException {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofVirtual().start(task);
        try {
            return task.get();
        } catch (InterruptedException cancelled) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw Caller.cancelled();
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case RuntimeException unchecked -> unchecked;
                case Error error -> throw error;
                case null, default -> new IllegalStateException(failed);
            };
        }
    }
}

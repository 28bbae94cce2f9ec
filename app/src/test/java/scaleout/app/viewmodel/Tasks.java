package scaleout.app.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/// An executor that runs what it was given when the test says so.
final class Tasks implements Executor {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
        waiting.add(task);
    }

    /// Runs the task that waits longest.
    void runNext() {
        waiting.remove().run();
    }

    /// Runs the task that was given last.
    void runNewest() {
        waiting.removeLast().run();
    }

    /// Runs until nothing waits.
    void runAll() {
        while (!waiting.isEmpty()) {
            runNext();
        }
    }
}

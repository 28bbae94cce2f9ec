package scaleout.app.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets work end in order when the user presses Ctrl-C: it is interrupted, and the program waits for it.
final class Stoppable {

    /// A call that AWS does not answer must not keep the program for longer.
    private static final int PATIENCE_SECONDS = 10;

    private Stoppable() {}

    /// Does the work on this thread. After Ctrl-C what it prints is still seen, and its exit code is not.
    static <T> T run(Callable<T> work) throws Exception {
        Thread worker = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        Thread stop = new Thread(() -> stop(worker, done), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return work.call();
        } finally {
            done.countDown();
            forget(stop);
        }
    }

    private static void stop(Thread worker, CountDownLatch done) {
        worker.interrupt();
        try {
            boolean inTime = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!inTime) {
                worker.interrupt(); // and leave it: the system closes what it had open
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException _) {
            // it is running
        }
    }
}

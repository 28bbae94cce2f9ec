package scaleout.app.aws;

import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The clock, and waiting by it; a test has its own.
public interface Pace {

    /// The clock of this computer.
    Pace REAL =
            new Pace() {
                @Override
                public Instant now() {
                    return Clock.systemUTC().instant();
                }

                @Override
                public void pause(Duration duration) throws InterruptedIOException {
                    try {
                        Thread.sleep(duration);
                    } catch (InterruptedException cancelled) {
                        Thread.currentThread().interrupt();
                        throw Caller.cancelled();
                    }
                }
            };

    /// The time now.
    Instant now();

    /// Waits.
    ///
    /// @throws InterruptedIOException where the thread was interrupted, which it then still is
    void pause(Duration duration) throws InterruptedIOException;
}

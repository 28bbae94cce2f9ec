package scaleout.app.aws;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;

/// A clock that moves only by waiting, and stops whoever waits too often.
final class FakePace implements Pace {

    private Instant now;
    private int pausesLeft;

    FakePace(Instant now, int pauses) {
        this.now = now;
        pausesLeft = pauses;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void pause(Duration duration) throws InterruptedIOException {
        if (pausesLeft-- == 0) {
            Thread.currentThread().interrupt();
            throw Caller.cancelled();
        }
        now = now.plus(duration);
    }
}

package scaleout.model.bundle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;

/// The lines of a file that is appended to, such as `polls.ndjson`: one at a time, each within bounds.
final class Lines implements AutoCloseable {

    private final InputStream in;
    private final long mostBytes;
    private boolean lastIsTorn;

    Lines(InputStream in, long mostBytes) {
        this.in = new BufferedInputStream(in);
        this.mostBytes = mostBytes;
    }

    /// Returns the next line without its end, or empty at the end of the file.
    ///
    /// @throws BoundedInput.TooLargeException where it is longer than allowed
    /// @throws InterruptedIOException         where the thread was interrupted
    Optional<byte[]> next() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("cancelled");
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        lastIsTorn = next >= 0;
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            line.write(next);
            if (line.size() > mostBytes) {
                throw new BoundedInput.TooLargeException();
            }
            next = in.read();
        }
        lastIsTorn = next < 0;
        return Optional.of(line.toByteArray());
    }

    /// Whether the line returned last has no end: whoever wrote it may have been stopped.
    boolean isTorn() {
        return lastIsTorn;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

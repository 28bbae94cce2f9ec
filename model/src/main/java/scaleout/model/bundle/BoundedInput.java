package scaleout.model.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/// Ends with an error after so many bytes, however small the compressed file was, and when the thread is interrupted.
final class BoundedInput extends FilterInputStream {

    /// There were more bytes than allowed.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long left;

    BoundedInput(InputStream in, long mostBytes) {
        super(in);
        left = mostBytes;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("cancelled");
        }
        left -= bytes;
        if (left < 0) {
            throw new TooLargeException();
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

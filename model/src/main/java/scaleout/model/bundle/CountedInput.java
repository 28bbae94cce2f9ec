package scaleout.model.bundle;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Tells now and then how many bytes were read.
final class CountedInput extends FilterInputStream {

    /// Often enough for a person, rare enough to cost nothing.
    private static final long TELL_EVERY_BYTES = 4_000_000;

    private final LongConsumer told;
    private long bytes;
    private long toldAt;

    CountedInput(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
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

    private void count(int more) {
        bytes += more;
        if (bytes - toldAt >= TELL_EVERY_BYTES) {
            toldAt = bytes;
            told.accept(bytes);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

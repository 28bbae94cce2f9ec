package scaleout.model.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// A file of an input, wherever it lies.
///
/// @param name        the name as the user knows it
/// @param storedBytes how many bytes it takes where it lies, compressed or not
/// @param opener      opens it for reading
record Document(String name, long storedBytes, Opener opener) {

    /// Opens a file for reading, from its start.
    interface Opener {
        InputStream open() throws IOException;
    }

    /// Whatever is compressed may have so many bytes.
    static final long ALWAYS_ALLOWED_BYTES = 64_000_000;

    /// More than that many bytes out of one compressed byte are a bomb: real answers have up to fifty.
    static final long MOST_TIMES = 250;

    static final int BUFFER_BYTES = 1 << 16;

    /// Opens the content: uncompressed, bounded, and ending with an error where the thread is interrupted.
    ///
    /// @param told told now and then how many of the stored bytes were read
    BufferedInputStream open(LongConsumer told) throws IOException {
        InputStream content = Gunzip.open(new CountedInput(opener.open(), told));
        return new BufferedInputStream(
                new BoundedInput(content, ALWAYS_ALLOWED_BYTES + MOST_TIMES * storedBytes),
                BUFFER_BYTES);
    }
}

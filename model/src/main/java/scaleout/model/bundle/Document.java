package scaleout.model.bundle;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import scaleout.model.trace.FormatException;

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

    /// Returns what is wrong with the content where it cannot be read to its end.
    FormatException unreadable(IOException reason) {
        return switch (reason) {
            case BoundedInput.TooLargeException bomb ->
                    FormatException.expected(
                            name,
                            "",
                            "at most %d times as many bytes as it has compressed"
                                    .formatted(MOST_TIMES),
                            "more",
                            "Do not trust this file; ask who made it for a clean one.");
            case EOFException cut -> notWhole();
            case ZipException damaged -> notWhole();
            default ->
                    FormatException.expected(
                            name,
                            "",
                            "a readable file",
                            reason.getClass().getSimpleName(),
                            "Check who may read it, and that it is whole.");
        };
    }

    private FormatException notWhole() {
        return FormatException.expected(
                name,
                "",
                "a whole compressed file",
                "one that is damaged or cut off",
                "Copy, download or compress it again.");
    }
}

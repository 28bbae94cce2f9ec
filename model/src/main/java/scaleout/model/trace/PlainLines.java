package scaleout.model.trace;

import java.io.IOException;
import java.io.PushbackInputStream;

/// Gives the documents of a file of lines as bytes to somebody who knows their form so well that a JSON parser would only
/// take time. Begins and stops between documents; from there on the parser reads.
public final class PlainLines {

    /// A longer document is left to the parser.
    private static final int MOST_DOCUMENT_BYTES = 4_000;

    private static final int BUFFER_BYTES = 1 << 15;

    private final PushbackInputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private boolean isAtEnd;
    private long lines;
    private long taken;

    PlainLines(PushbackInputStream in) {
        this.in = in;
    }

    /// Takes documents of a form that it knows.
    @FunctionalInterface
    public interface Taker {

        /// Returns the index behind the document that begins at `from`, or -1 where it is of another form or does not end
        /// before `to`; then nothing was taken.
        int take(byte[] bytes, int from, int to);
    }

    /// How many ends of lines were passed so far.
    long lines() {
        return lines;
    }

    /// How many documents were taken so far.
    long taken() {
        return taken;
    }

    /// Gives documents to `taker` until it does not take one.
    ///
    /// @throws IOException where the file cannot be read
    void read(Taker taker) throws IOException {
        at = 0;
        end = 0;
        isAtEnd = false;
        int behind = 0;
        while (behind >= 0) {
            if (end - at < MOST_DOCUMENT_BYTES && !isAtEnd) {
                fill();
            }
            int start = afterSpace();
            behind = start < end ? taker.take(buffer, start, end) : -1;
            if (behind >= 0) {
                at = behind;
                taken++;
            }
        }
        in.unread(buffer, at, end - at);
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        int wanted = BUFFER_BYTES - end;
        int read = in.readNBytes(buffer, end, wanted);
        isAtEnd = read < wanted;
        end += read;
    }

    private int afterSpace() {
        while (at < end && (buffer[at] == '\n' || buffer[at] == '\r' || buffer[at] == ' ')) {
            lines += buffer[at] == '\n' ? 1 : 0;
            at++;
        }
        return at;
    }
}

package scaleout.model.trace.logs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The lines of a text of any size and content, in little memory: a line is cut, not held, where it is too long.
///
/// Ends of lines are LF, CR LF and CR, which progress bars use. The text is UTF-8, or UTF-16 as its first bytes say
/// (PowerShell's `>` writes that); bytes that are neither are read as U+FFFD.
final class BoundedLines {

    /// The rest of a longer line is passed over.
    static final int MAX_CHARS = 4_000;

    private static final int MARK_BYTES = 3;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[16_384];
    private int from;
    private int to;

    /// Reads text whose first bytes say what it is written in.
    BoundedLines(InputStream in) throws IOException {
        this(new BufferedInputStream(in));
    }

    private BoundedLines(BufferedInputStream in) throws IOException {
        this(in, charset(in));
    }

    /// Reads text behind its byte order mark.
    BoundedLines(InputStream in, Charset charset) throws IOException {
        reader = new InputStreamReader(in, charset);
        if (more() && buffer[from] == BYTE_ORDER_MARK) {
            from++;
        }
    }

    private static Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(MARK_BYTES);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        boolean wide = first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF;
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /// Returns the next line without its end, or null at the end of the text.
    @Nullable String next() throws IOException {
        if (!more()) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        while (more()) {
            int end = end();
            line.append(buffer, from, Math.min(end - from, MAX_CHARS - line.length()));
            from = end;
            if (end < to) {
                passEnd();
                break;
            }
        }
        return line.toString();
    }

    /// Returns where the buffer's first line ends, or where the buffer does.
    private int end() {
        int end = from;
        while (end < to && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        return end;
    }

    private void passEnd() throws IOException {
        char end = buffer[from++];
        if (end == '\r' && more() && buffer[from] == '\n') {
            from++;
        }
    }

    /// Returns whether there is something in the buffer, after reading on where there was not.
    private boolean more() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, reader.read(buffer));
        }
        return from < to;
    }
}

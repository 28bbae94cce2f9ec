package scaleout.model.trace.logs;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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

    private final BufferedReader reader;
    private int pending = -1;

    BoundedLines(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        reader = new BufferedReader(new InputStreamReader(bytes, charset(bytes)));
        pending = reader.read();
        if (pending == BYTE_ORDER_MARK) {
            pending = reader.read();
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
        if (pending < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        int character = pending;
        while (character >= 0 && character != '\n' && character != '\r') {
            if (line.length() < MAX_CHARS) {
                line.append((char) character);
            }
            character = reader.read();
        }
        int end = character;
        pending = end < 0 ? -1 : reader.read();
        if (end == '\r' && pending == '\n') {
            pending = reader.read();
        }
        return line.toString();
    }
}

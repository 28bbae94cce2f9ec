package scaleout.model.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.List;
import scaleout.model.trace.FormatException;
import scaleout.model.trace.JsonCursor;

/// A file of an input, wherever it lies.
///
/// @param name   the name as the user knows it
/// @param opener opens it for reading
record Document(String name, Opener opener) {

    /// Opens a file for reading, from its start.
    interface Opener {
        InputStream open() throws IOException;
    }

    /// Larger documents are refused: read as a tree, this takes about ten times as much memory.
    static final long MAX_BYTES = 64_000_000;

    private static final int FIRST_LOOK_BYTES = 4096;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /// What PowerShell writes with `>`; the JSON reader understands it.
    private static final List<byte[]> UTF_16_MARKS =
            List.of(new byte[] {(byte) 0xFF, (byte) 0xFE}, new byte[] {(byte) 0xFE, (byte) 0xFF});

    private static final String WHITE_SPACE = " \t\r\n";

    /// Reads the whole document as JSON.
    ///
    /// @throws FormatException        where it is not JSON, or too large
    /// @throws InterruptedIOException where the thread was interrupted
    /// @throws IOException            where it cannot be read
    JsonCursor json() throws FormatException, IOException {
        try (InputStream in = new BoundedInput(opener.open(), MAX_BYTES)) {
            requireJsonStart();
            return JsonCursor.read(name, in);
        } catch (BoundedInput.TooLargeException tooLarge) {
            throw FormatException.expected(
                    name,
                    "",
                    "at most %d MB".formatted(MAX_BYTES / 1_000_000),
                    "more",
                    "Maybe export a shorter time range around the scale-out.");
        }
    }

    /// Looks at the first bytes, so that a large file of something else is refused at once and in plain words.
    private void requireJsonStart() throws FormatException, IOException {
        byte[] look = firstBytes();
        if (look.length == 0) {
            throw FormatException.expected(
                    name,
                    "",
                    "a JSON document",
                    "an empty file",
                    "Maybe the export failed; export it again.");
        }
        if (UTF_16_MARKS.stream().anyMatch(mark -> startsWith(look, mark))) {
            return;
        }
        int at = startsWith(look, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        while (at < look.length && WHITE_SPACE.indexOf(look[at]) >= 0) {
            at++;
        }
        if (at < look.length && look[at] != '{' && look[at] != '[') {
            throw FormatException.expected(
                    name,
                    "byte " + at,
                    "JSON that begins with { or [",
                    describe(look[at]),
                    "Open a bundle, a *.timeline.json file or an answer of the AWS CLI (--output json).");
        }
    }

    private byte[] firstBytes() throws IOException {
        try (InputStream in = opener.open()) {
            return in.readNBytes(FIRST_LOOK_BYTES);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static String describe(byte first) {
        return first > ' ' && first < 127
                ? "\"" + (char) first + "\""
                : "the byte 0x%02X".formatted(first);
    }
}

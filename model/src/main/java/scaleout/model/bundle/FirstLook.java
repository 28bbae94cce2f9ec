package scaleout.model.bundle;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import scaleout.model.trace.FormatException;

/// What the first characters of a file look like.
///
/// @param text    the first characters
/// @param charset what they are written in
record FirstLook(String text, Charset charset) {

    private static final int LOOK_BYTES = 16_384;

    private static final String WHITE_SPACE = " \t\r\n";

    /// What can stand behind the first bracket of a JSON array; what else stands there is a log's `[INFO ]`.
    private static final String IN_ARRAYS = "{[\"]";

    /// A byte order mark, which some tools write first; PowerShell writes UTF-16 with `>`.
    private enum Mark {
        UTF_16_LITTLE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
        UTF_16_BIG(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        boolean begins(byte[] file) {
            return file.length >= bytes.length
                    && IntStream.range(0, bytes.length).allMatch(i -> (file[i] & 0xFF) == bytes[i]);
        }
    }

    /// Looks at a stream, which must support marks, and leaves it behind the byte order mark if there is one.
    static FirstLook at(BufferedInputStream in) throws IOException {
        in.mark(LOOK_BYTES);
        byte[] bytes = beginning(in);
        in.reset();
        for (Mark mark : Mark.values()) {
            if (mark.begins(bytes)) {
                int skipped = mark.bytes.length;
                in.skipNBytes(skipped);
                return new FirstLook(
                        new String(bytes, skipped, bytes.length - skipped, mark.charset),
                        mark.charset);
            }
        }
        return new FirstLook(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /// Byte by byte, so that of a compressed file that is cut off all that comes out of it is seen. Whoever reads on behind
    /// that meets the cut again.
    private static byte[] beginning(BufferedInputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
                if (bytes.size() == LOOK_BYTES) {
                    break;
                }
            }
        } catch (EOFException | ZipException cut) {
            if (bytes.size() == 0) {
                throw cut;
            }
        }
        return bytes.toByteArray();
    }

    /// The first lines; the last one may be cut.
    List<String> lines() {
        return text.lines().toList();
    }

    /// Whether the file is JSON, rather than lines of text.
    ///
    /// @throws FormatException where it is neither
    boolean isJson(String file) throws FormatException {
        int at = 0;
        while (at < text.length() && WHITE_SPACE.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length() && at >= LOOK_BYTES) {
            return true;
        }
        if (at == text.length()) {
            throw FormatException.expected(
                    file,
                    "",
                    "an answer of AWS or a log",
                    "an empty file",
                    "Maybe the export failed; export it again.");
        }
        char first = text.charAt(at);
        requireText(file, first, text);
        requireNoPython(file, text.substring(at));
        return first == '{' || (first == '[' && isArray(text.substring(at + 1).stripLeading()));
    }

    private static boolean isArray(String behindBracket) {
        return behindBracket.isEmpty() || IN_ARRAYS.indexOf(behindBracket.charAt(0)) >= 0;
    }

    private static void requireText(String file, char first, String text) throws FormatException {
        if (text.indexOf('\0') >= 0) {
            throw FormatException.expected(
                    file,
                    "byte " + text.indexOf('\0'),
                    "JSON or lines of text",
                    first == '\0' ? "the byte 0x00" : "binary data",
                    "Open a bundle, a *.timeline.json file, an answer of the AWS CLI (--output json) or a log.");
        }
    }

    /// A dictionary that Python printed looks much like JSON.
    private static void requireNoPython(String file, String text) throws FormatException {
        if (text.replaceAll("\\s", "").matches("(?s)\\[?\\{'.*")) {
            throw FormatException.expected(
                    file,
                    "",
                    "JSON, in which texts stand in double quotes",
                    "what Python prints of a dictionary",
                    "Write it with json.dumps(answer, default=str), or use the AWS CLI (--output json).");
        }
    }
}

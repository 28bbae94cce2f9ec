package scaleout.model.bundle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/// Looks whether a stream is compressed, whatever its name is.
final class Gunzip {

    private static final byte[] MAGIC = {0x1F, (byte) 0x8B};

    private Gunzip() {}

    /// Returns the content of a gzip stream, or the stream as it is. How much comes out is for the caller to bound.
    static InputStream open(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        buffered.mark(MAGIC.length);
        byte[] first = buffered.readNBytes(MAGIC.length);
        buffered.reset();
        if (!Arrays.equals(first, MAGIC)) {
            return buffered;
        }
        try {
            return new GZIPInputStream(buffered);
        } catch (IOException broken) {
            buffered.close();
            throw broken;
        }
    }
}

package scaleout.model.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes of a file at once.
final class Words {

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = 0x2222222222222222L;
    private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;
    private static final long SPACES = 0x2020202020202020L;

    private Words() {}

    /// Returns the eight bytes from an index on.
    static long at(byte[] bytes, int index) {
        return (long) WORD.get(bytes, index);
    }

    /// Whether none of eight bytes ends a JSON text or is special in it: each is ASCII from the space on, no quote and no
    /// backslash. After "Determine if a word has a byte less than n" of Sean Eron Anderson's Bit Twiddling Hacks; the carry
    /// between bytes can only make it say no for some that are plain.
    static boolean isPlainText(long word) {
        long quote = word ^ QUOTES;
        long backslash = word ^ BACKSLASHES;
        long special =
                (word - SPACES) | (quote - ONES) & ~quote | (backslash - ONES) & ~backslash | word;
        return (special & HIGHS) == 0;
    }
}

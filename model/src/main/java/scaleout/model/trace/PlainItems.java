package scaleout.model.trace;

import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Arrays;

/// Reads the plain items of a long JSON array straight from the bytes of a file: texts of ASCII without escapes, and
/// numbers such as 12.5. With these a JSON parser would take longer than all that is done with them.
///
/// It begins behind an item and stops behind one: before the first that is anything else, or before the end of the array.
/// From there on the parser reads, and finds what is wrong if something is.
public final class PlainItems {

    /// A longer item is not plain.
    private static final int MOST_ITEM_BYTES = 1_000;

    private static final int BUFFER_BYTES = 1 << 14;

    /// What is read ahead so that an item and what stands round it surely ends there.
    private static final int AHEAD_BYTES = 2 * MOST_ITEM_BYTES;

    private final PushbackInputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private boolean isAtEnd;
    private long lines;

    private final byte[] gapBytes = new byte[64];
    private int gap;
    private int gapLines;

    PlainItems(PushbackInputStream in) {
        this.in = in;
    }

    /// Takes plain items.
    @FunctionalInterface
    public interface Taker {

        /// Returns whether it wants more.
        ///
        /// @param bytes    hold the item, in ASCII, a text without its quotes
        /// @param offset   where it begins
        /// @param isString whether it is a text, rather than a number
        boolean take(byte[] bytes, int offset, int length, boolean isString);
    }

    /// How many ends of lines were passed so far.
    long lines() {
        return lines;
    }

    /// Gives plain items to `taker`. The next byte of `in` must be the one behind an item, and is so afterwards.
    ///
    /// @throws IOException where the file cannot be read
    void read(Taker taker) throws IOException {
        at = 0;
        end = 0;
        isAtEnd = false;
        do {
            if (end - at < AHEAD_BYTES && !isAtEnd) {
                fill();
            }
        } while (item(taker));
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

    /// Passes a comma and the item behind it; where something else stands there, passes nothing and returns false.
    private boolean item(Taker taker) {
        int start = startsLikeLast() ? at + gap : startOfItem();
        boolean isString = is(start, '"');
        int behind = isString ? string(start + 1) : number(start);
        if (behind < 0 || (!is(behind, ',') && !isEnd(afterSpace(behind)))) {
            return false;
        }
        lines += gapLines;
        at = behind;
        return isString
                ? taker.take(buffer, start + 1, behind - start - 2, true)
                : taker.take(buffer, start, behind - start, false);
    }

    /// Whether the same stands in front of the next item as in front of the last one: mostly a comma and an indentation.
    private boolean startsLikeLast() {
        return at + gap < end
                && gap > 0
                && buffer[at + gap] > ' '
                && Arrays.equals(buffer, at, at + gap, gapBytes, 0, gap);
    }

    private int startOfItem() {
        int comma = afterSpace(at);
        int start = is(comma, ',') ? afterSpace(comma + 1) : end;
        gapLines = newLines(at, start);
        gap = start - at <= gapBytes.length ? start - at : 0;
        System.arraycopy(buffer, at, gapBytes, 0, gap);
        return start;
    }

    private boolean is(int index, char wanted) {
        return index < end && buffer[index] == wanted;
    }

    private boolean isEnd(int index) {
        return is(index, ',') || is(index, ']');
    }

    private int newLines(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += buffer[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    private int afterSpace(int from) {
        int i = from;
        while (i < end && (buffer[i] == ' ' || buffer[i] == '\n' || buffer[i] == '\r')) {
            i++;
        }
        return i;
    }

    /// Passes a text and returns where it ends, behind its quote; -1 where it is not plain.
    private int string(int start) {
        int last = Math.min(end, start + MOST_ITEM_BYTES);
        int i = start;
        while (i + Long.BYTES <= last && Words.isPlainText(Words.at(buffer, i))) {
            i += Long.BYTES;
        }
        for (; i < last; i++) {
            byte b = buffer[i];
            if (b == '"') {
                return i + 1;
            }
            if (b < ' ' || b == '\\') {
                return -1;
            }
        }
        return -1;
    }

    /// Passes a number of digits, maybe with a point between them, and returns where it ends; -1 where it is not plain.
    private int number(int start) {
        int last = Math.min(end, start + MOST_ITEM_BYTES);
        int points = 0;
        int i = start;
        for (; i < last && (isDigit(buffer[i]) || buffer[i] == '.'); i++) {
            points += buffer[i] == '.' ? 1 : 0;
        }
        boolean isNumber =
                i > start
                        && i < last
                        && points <= 1
                        && isDigit(buffer[start])
                        && isDigit(buffer[i - 1])
                        && (buffer[start] != '0' || i == start + 1 || buffer[start + 1] == '.');
        return isNumber ? i : -1;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}

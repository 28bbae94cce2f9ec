package scaleout.model.trace.cloudwatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds what belongs to a name of several parts without making a text of it: names repeat millions of times.
///
/// @param <T> what belongs to a name
final class NameTable<T> {

    private static final class Entry<T> {
        private final int hash;
        private final char[] text;
        private final T value;

        /// What was asked for after this: records of the same metrics often come in the same order again.
        private @Nullable Entry<T> next;

        Entry(int hash, char[] text, T value) {
            this.hash = hash;
            this.text = text;
            this.value = value;
        }
    }

    /// Stands between the parts of a name; no part has it.
    private static final char SEPARATOR = '\0';

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private static final long MIX_1 = 0xC2B2AE3D27D4EB4FL;

    private static final long MIX_2 = 0x165667B19E3779F9L;

    private static final long MIX_3 = 0xD6E8FEB86659FD93L;

    /// Names beyond so many are not kept, and what belongs to them is made each time: no endpoint has them.
    private static final int MOST_ENTRIES = 120_000;

    private static final long MOST_CHARS = 30_000_000;

    private static final int FIRST_SIZE = 1 << 10;

    private char[] text = new char[256];
    private int length;
    private @Nullable Entry<T>[] table = newTable(FIRST_SIZE);
    private int entries;
    private long chars;
    private @Nullable Entry<T> last;

    /// Begins another name.
    void clear() {
        length = 0;
    }

    /// Adds a part to the name.
    void add(char[] chars, int offset, int count) {
        if (length + count + 1 > text.length) {
            text = Arrays.copyOf(text, 2 * (length + count + 1));
        }
        System.arraycopy(chars, offset, text, length, count);
        length += count;
        text[length++] = SEPARATOR;
    }

    /// Adds a part to the name.
    void add(String part) {
        if (length + part.length() + 1 > text.length) {
            text = Arrays.copyOf(text, 2 * (length + part.length() + 1));
        }
        part.getChars(0, part.length(), text, length);
        length += part.length();
        text[length++] = SEPARATOR;
    }

    /// Returns what belongs to the name; where it is new, `make` is asked with the name's parts.
    T get(Function<List<String>, T> make) {
        Entry<T> guess = last == null ? null : last.next;
        Entry<T> found = guess != null && isNamed(guess) ? guess : find(make);
        if (last != null && hasRoom()) {
            last.next = found;
        }
        last = found;
        return found.value;
    }

    private boolean hasRoom() {
        return entries < MOST_ENTRIES && chars < MOST_CHARS;
    }

    private boolean isNamed(Entry<T> entry) {
        return Arrays.equals(entry.text, 0, entry.text.length, text, 0, length);
    }

    private Entry<T> find(Function<List<String>, T> make) {
        int hash = hash();
        int at = hash & (table.length - 1);
        for (Entry<T> entry = table[at]; entry != null; entry = table[at]) {
            if (entry.hash == hash && isNamed(entry)) {
                return entry;
            }
            at = (at + 1) & (table.length - 1);
        }
        Entry<T> made = new Entry<>(hash, Arrays.copyOf(text, length), make.apply(parts()));
        if (hasRoom()) {
            table[at] = made;
            chars += length;
            if (2 * ++entries > table.length) {
                grow();
            }
        }
        return made;
    }

    private int hash() {
        long hash = 0;
        int i = 0;
        // Four at once: their products do not wait for each other.
        for (; i + 3 < length; i += 4) {
            hash =
                    hash * MIX
                            + text[i]
                            + text[i + 1] * MIX_1
                            + text[i + 2] * MIX_2
                            + text[i + 3] * MIX_3;
        }
        for (; i < length; i++) {
            hash = hash * MIX + text[i];
        }
        return (int) (hash ^ hash >>> 32);
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (text[i] == SEPARATOR) {
                parts.add(new String(text, start, i - start));
                start = i + 1;
            }
        }
        return parts;
    }

    private void grow() {
        @Nullable Entry<T>[] old = table;
        table = newTable(2 * old.length);
        for (Entry<T> entry : old) {
            if (entry != null) {
                int at = entry.hash & (table.length - 1);
                while (table[at] != null) {
                    at = (at + 1) & (table.length - 1);
                }
                table[at] = entry;
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Entry<T>[] newTable(int size) {
        return (@Nullable Entry<T>[]) new Entry<?>[size];
    }
}
